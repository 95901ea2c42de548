const tells = (
  title: string,
  environment: string,
  texts: readonly [before: string, done: string, after: string],
  effect: readonly [measure: string, before: number, after: number, unit: string],
) => ({
  ...{ title, environment, before: texts[0], done: texts[1], after: texts[2] },
  effect: { measure: effect[0], before: effect[1], after: effect[2], unit: effect[3] },
})

/** Good cases as they are told in a played year; none names anybody. */
export const goodCaseTexts = [
  tells(
    '用电增容一次踏勘',
    'factors',
    [
      '增容要分三次踏勘，来回二十多天。',
      '供电、规划、消防一次到场，意见当场并表。',
      '一次踏勘，七天送电。',
    ],
    ['送电天数', 23, 7, '天'],
  ),
  tells(
    '危化品运输证线路备案制',
    'services',
    [
      '线路稍有调整就要重办通行证。',
      '固定线路改为备案，微调网上报备。',
      '微调当天办结，货车少跑空程。',
    ],
    ['办理天数', 7, 1, '天'],
  ),
  tells(
    '厂区门口排水共治',
    'factors',
    ['雨季积水，三家单位各管一段。', '明确一家牵头，管网分段同步改造。', '汛期没有再积水停产。'],
    ['停产天数', 9, 0, '天'],
  ),
  tells(
    '招工补贴免申即享',
    'work',
    [
      '补贴要交七份材料，许多小企业不知道。',
      '用社保数据自动比对，符合的直接发放。',
      '小微企业覆盖面明显扩大。',
    ],
    ['享受补贴的企业', 140, 520, '家'],
  ),
  tells(
    '一企一策的专线协调',
    'services',
    ['专线审批涉及两省，久拖不决。', '专班驻点协调，三方会商。', '专线获批。'],
    ['审批天数', 180, 60, '天'],
  ),
  tells(
    '技改项目容缺受理',
    'entrepreneurship',
    ['缺一份材料就整件退回。', '非主审材料容缺受理，限期补齐。', '退件明显减少。'],
    ['退件率', 31, 6, '%'],
  ),
  tells(
    '执法检查“综合查一次”',
    'integrity',
    ['同一家企业一年被查十余次。', '检查计划合并，一次到场各查各项。', '检查次数减少，问题不漏。'],
    ['每家年检查次数', 12, 4, '次'],
  ),
  tells(
    '人才公寓企业自主分配',
    'respect',
    ['公寓分配慢，人才先租后走。', '把房源按企业打包，由企业自主分配。', '当月入住。'],
    ['入住等待', 95, 20, '天'],
  ),
]

/** How cases are taken up elsewhere; some by another city. */
export const takenUp: { how: string; city?: string }[] = [
  { how: '照此合并本单位两个窗口，先在一个大厅试行。' },
  { how: '结合本地园区多的特点，改为园区集中办。' },
  { how: '学习后在全市推开，另加了网上预约。', city: '嘉兴市' },
  { how: '只取其中的限期补齐一条，用到年检事项上。' },
  { how: '派员跟班一周，按同样流程重排了岗位。', city: '宣城市' },
]
