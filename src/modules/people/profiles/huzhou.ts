import type { Profile } from '../domain/profile.ts'

/**
 * 湖州 330500: the shipped default. Limits: assigned within 2 days, replied within 2 weeks, followed
 * up 100 % (domain.md 1.5 [H1]); the source does not say working days, so days and weeks are calendar
 * ones that move on to a working day. The window to confirm and the time to redo are settings of ours
 * (设置值), 5 working days each (after [E6]).
 */
export const huzhou: Profile = {
  key: 'huzhou',
  name: '湖州市',
  rules: {
    version: 'huzhou-1',
    dispatchWithin: { count: 2, unit: 'calendar-days', rollForward: true },
    replyWithin: { count: 2, unit: 'weeks', rollForward: true },
    confirmWithin: { count: 5, unit: 'working-days', rollForward: false },
    redoWithin: { count: 5, unit: 'working-days', rollForward: false },
    maxRedos: 2,
    attemptsNeeded: 3,
    attemptDaysNeeded: 2,
  },
  regions: [
    { key: 'huzhou', name: '湖州市本级', divisionCode: '330500', kind: 'city', venue: true },
    { key: 'wuxing', name: '吴兴区', divisionCode: '330502', kind: 'district', venue: true },
    { key: 'nanxun', name: '南浔区', divisionCode: '330503', kind: 'district', venue: true },
    { key: 'deqing', name: '德清县', divisionCode: '330521', kind: 'district', venue: true },
    { key: 'changxing', name: '长兴县', divisionCode: '330522', kind: 'district', venue: true },
    { key: 'anji', name: '安吉县', divisionCode: '330523', kind: 'district', venue: true },
    { key: 'nantaihu', name: '南太湖新区', divisionCode: null, kind: 'zone', venue: true },
    { key: 'changhe', name: '长合区', divisionCode: null, kind: 'zone', venue: true },
  ],
  offices: [
    {
      key: 'coordination',
      name: '统筹办公室',
      kind: 'coordinating',
      duties: '诉求登记、交办、督办、裁定，月评议与复盘的组织',
      handles: false,
    },
    {
      key: 'follow-up',
      name: '企业回访中心',
      kind: 'institution',
      duties: '对已答复事项逐件回访，不承办任何诉求',
      handles: false,
    },
    {
      key: 'dev-reform',
      name: '发展和改革委员会',
      kind: 'department',
      duties: '营商环境、价格管理、能源与用能、项目审批、信用建设',
    },
    {
      key: 'industry-it',
      name: '经济和信息化局',
      kind: 'department',
      duties: '工业运行、技术改造、有序用电、中小企业服务、数字化转型',
    },
    {
      key: 'human-res',
      name: '人力资源和社会保障局',
      kind: 'department',
      duties: '招工用工、劳动关系、社会保险、人才政策、职业培训',
    },
    {
      key: 'natural-res',
      name: '自然资源和规划局',
      kind: 'department',
      duties: '用地供应、规划许可、不动产登记、地质与测绘',
    },
    {
      key: 'ecology',
      name: '生态环境局',
      kind: 'department',
      duties: '环评审批、排污许可、环境执法、危险废物管理',
    },
    {
      key: 'housing',
      name: '住房和城乡建设局',
      kind: 'department',
      duties: '施工许可、工程质量、物业与房屋租赁、人才住房',
    },
    {
      key: 'transport',
      name: '交通运输局',
      kind: 'department',
      duties: '道路运输、港航物流、公路养护、公共交通',
    },
    {
      key: 'market',
      name: '市场监督管理局',
      kind: 'department',
      duties: '登记注册、食品与药品安全、计量标准、特种设备、知识产权',
    },
    {
      key: 'tax',
      name: '税务局',
      kind: 'department',
      duties: '税费征收、退税减免、发票管理、纳税服务',
    },
    {
      key: 'police',
      name: '公安局',
      kind: 'department',
      duties: '治安、道路交通管理、货车通行证、出入境、经济案件',
    },
    {
      key: 'education',
      name: '教育局',
      kind: 'department',
      duties: '入学招生、职业教育、校外培训、托幼衔接',
    },
    {
      key: 'science',
      name: '科学技术局',
      kind: 'department',
      duties: '科技项目、研发补助、高新技术企业、创新平台',
    },
    {
      key: 'finance',
      name: '财政局',
      kind: 'department',
      duties: '财政奖补兑现、政府采购、政府性融资担保',
    },
    {
      key: 'commerce',
      name: '商务局',
      kind: 'department',
      duties: '外贸外资、商贸流通、展会、跨境电商',
    },
    {
      key: 'emergency',
      name: '应急管理局',
      kind: 'department',
      duties: '安全生产监管、危险化学品、应急预案',
    },
    {
      key: 'fire',
      name: '消防救援支队',
      kind: 'department',
      duties: '消防监督检查、公众聚集场所开业前检查、消防宣传',
    },
    {
      key: 'culture-tourism',
      name: '文化广电旅游局',
      kind: 'department',
      duties: '旅游民宿、文化市场、文物与演出',
    },
    {
      key: 'power',
      name: '供电公司',
      kind: 'institution',
      duties: '用电报装、电网改造、停电抢修、电费',
    },
    {
      key: 'water',
      name: '水务集团',
      kind: 'institution',
      duties: '供水报装、排水纳管、管网维修、水费',
    },
    {
      key: 'enforcement',
      name: '综合行政执法局',
      kind: 'department',
      duties: '市容、户外广告、违章建筑、渣土与占道经营',
    },
    {
      key: 'agriculture',
      name: '农业农村局',
      kind: 'department',
      duties: '农业项目、农产品、设施农用地、乡村产业',
    },
    {
      key: 'medical',
      name: '医疗保障局',
      kind: 'department',
      duties: '医疗保险、生育保险、医保定点与结算',
    },
  ],
}
