/** What enterprises of a played city write: title, body, who, region. */
export type Written = readonly [title: string, body: string, who: string, regionId: string]

/** One matter, said by five enterprises of two regions. */
export const grid: readonly Written[] = [
  [
    '南太湖新区北片增容排队半年还没送电',
    '我们在南太湖新区北片工业园的厂房已建成，申请变压器增容至今半年，供电所答复要等北片变电站扩建，设备进场后无法投产，订单只能外协，请尽快解决北片增容问题。',
    'a',
    'nantaihu',
  ],
  [
    '北片工业园用电增容等不起',
    '北片工业园用电增容申请提交五个月，一直说北片变电站容量不够要排队，新生产线买回来不敢装，希望给个明确送电时间。',
    'b',
    'nantaihu',
  ],
  [
    '反映南太湖新区北片变电站容量不足，增容报装被搁置',
    '去年扩建二期车间，增容报装材料早已齐全，但北片变电站容量不足，报装被搁置，影响技改项目投产。',
    'c',
    'nantaihu',
  ],
  [
    '北片供电容量不足，增容申请排队',
    '注册地虽在吴兴，生产基地在北片工业园，变压器增容申请排队四个月，北片变电站主变容量不足，夏天还被错峰，请协调。',
    'd',
    'wuxing',
  ],
  [
    '申请增容迟迟不批，北片变电站何时扩建',
    '北片工业园增容申请迟迟不批，供电部门答复等北片变电站扩建，扩建工程何时完工没有时间表，请答复。',
    'e',
    'wuxing',
  ],
]

/** The first again, by whoever wrote it: a re-post. */
export const repost: Written = [
  '再次反映：北片增容排队仍未送电',
  '上月反映过北片工业园变压器增容排队，供电所仍答复等北片变电站扩建，至今没有送电，设备闲置，请解决北片增容问题。',
  'a',
  'nantaihu',
]

/** Of other matters and places; the first by the same words about another estate. */
export const others: readonly Written[] = [
  [
    '织里童装园增容排队',
    '织里童装产业园用电增容申请三个月没有批下来，夏季高峰跳闸，缝制车间停工，请协调。',
    'f',
    'wuxing',
  ],
  [
    '开发区天然气价格调整太快',
    '长兴开发区管道天然气价格一个季度调了两次，玻璃窑炉成本上升，请公布调价依据。',
    'g',
    'changxing',
  ],
  [
    '地理信息小镇停车难',
    '德清地理信息小镇上班时间停车位不够，员工乱停被罚，请增加车位。',
    'h',
    'deqing',
  ],
  ['椅业园区污水管网堵塞', '安吉递铺椅业园区污水管网堵塞返水，雨天车间进水，请疏通。', 'i', 'anji'],
  [
    '技改补贴申报材料重复提交',
    '技改补贴申报要在三个系统里重复提交材料，盖章版扫描件反复退回，请简化。',
    'j',
    'wuxing',
  ],
  [
    '木业消防验收整改意见不一致',
    '南浔木业集聚区两次消防验收整改意见不一致，今年要求加装喷淋，去年说不用，请统一标准。',
    'k',
    'nanxun',
  ],
  [
    '招工难，希望组织专场招聘',
    '缺缝制工三十人，希望人社部门组织专场招聘会并帮助对接外省职业学校。',
    'l',
    'wuxing',
  ],
  [
    '货车限行影响出货',
    '吴兴高新区东二路白天货车限行，出货只能夜里走，物流成本增加，请调整限行时段。',
    'm',
    'wuxing',
  ],
]

const estates = [
  ...['织里', '八里店', '妙西', '埭溪', '东林', '菱湖', '双林', '练市', '善琏', '旧馆', '和孚'],
  ...['千金', '石淙', '太湖', '雉城', '画溪', '和平', '泗安', '煤山', '李家巷', '夹浦', '虹星桥'],
]

/** One sender who writes the same about every estate there is. */
export const spam: readonly Written[] = estates.map(
  (estate): Written => [
    `${estate}工业园区道路需要提升改造`,
    `经实地走访，${estate}工业园区道路破损，严重影响企业形象和营商环境，强烈建议有关部门高度重视，尽快立项，提升改造${estate}工业园区道路，还企业一个良好的发展环境。`,
    'spammer',
    'wuxing',
  ],
)

/** The same by somebody else, of the new area. */
export function saidBy(who: string, said: Written | undefined): Written {
  if (said === undefined) throw new Error('There is no such text.')
  return [said[0], said[1], who, 'nantaihu']
}
