import type { Profile } from '../domain/profile.ts'

/** 湖州 330500: the shipped default. */
export const huzhou: Profile = {
  key: 'huzhou',
  name: '湖州市',
  preset: 'huzhou',
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
      key: 'bottom-line',
      name: '兜底办',
      kind: 'institution',
      duties: '跨部门、多次转办或重办仍未解决的疑难诉求兜底办理',
      takesLifted: true,
    },
    {
      key: 'dev-reform',
      name: '发展和改革委员会',
      kind: 'department',
      duties:
        '营商环境、价格管理、收费标准、电价气价、能源与用能、能耗指标、节能审查、项目审批、项目备案、重大项目、充电设施规划、信用建设、信用修复、粮食物资、公共资源交易监管',
    },
    {
      key: 'industry-it',
      name: '经济和信息化局',
      kind: 'department',
      duties:
        '工业运行、技术改造、设备更新、有序用电、错峰用电、中小企业服务、拖欠中小企业账款、专精特新、小巨人、首台套、数字化转型、智能工厂、软件和信息服务业、工业园区、小微园、产业链配套、淘汰落后产能',
    },
    {
      key: 'human-res',
      name: '人力资源和社会保障局',
      kind: 'department',
      duties:
        '招工用工、招聘会、劳动关系、劳动合同、劳动仲裁、工资支付、欠薪、社会保险、社保缴费、工伤、失业保险稳岗返还、人才政策、人才补贴、职称评审、职业培训、技能等级认定、实习见习',
    },
    {
      key: 'natural-res',
      name: '自然资源和规划局',
      kind: 'department',
      duties:
        '用地供应、土地出让、工业用地、用地指标、临时用地、规划许可、控制性详细规划、容积率、不动产登记、产权证、林地征占用、矿产、地质灾害、测绘、退让红线',
    },
    {
      key: 'ecology',
      name: '生态环境局',
      kind: 'department',
      duties:
        '环评审批、环境影响评价、排污许可、排污权、废气、废水、噪声、扬尘、环境执法、环保处罚、危险废物、固体废物、废机油、挥发性有机物、水性漆、环保整改、重污染天气应急',
    },
    {
      key: 'housing',
      name: '住房和城乡建设局',
      kind: 'department',
      duties:
        '施工许可、工程质量、竣工验收、联合验收、消防验收、建筑市场、农民工工资保证金、物业与房屋租赁、人才住房、公租房、燃气、供气、装修、城镇老旧小区、市政配套',
    },
    {
      key: 'transport',
      name: '交通运输局',
      kind: 'department',
      duties:
        '道路运输、货运、运输证、港航物流、码头泊位、船舶、航道、公路养护、道路破损、桥梁限载、超限运输、公共交通、公交线路、公交末班车、网约车、维修企业',
    },
    {
      key: 'market',
      name: '市场监督管理局',
      kind: 'department',
      duties:
        '登记注册、营业执照、个体户转企业、经营范围、注销、食品与药品安全、食品标签、职业索赔、广告、价格违法、计量标准、检验检测资质、认证、特种设备、电梯、叉车、锅炉、知识产权、商标、专利、质量、公平竞争',
    },
    {
      key: 'tax',
      name: '税务局',
      kind: 'department',
      duties:
        '税费征收、增值税、所得税、退税减免、留抵退税、出口退税、研发加计扣除、发票管理、数电发票、开票额度、税务稽查、税收优惠、社保费征收、纳税信用、纳税服务',
    },
    {
      key: 'police',
      name: '公安局',
      kind: 'department',
      duties:
        '治安、盗窃、诈骗、道路交通管理、交通信号灯、标志标线、违停、停车、限行、货车通行证、白天禁行、出入境、签证、外国人、户籍、危险化学品运输、民用爆炸物、经济案件、印章',
    },
    {
      key: 'education',
      name: '教育局',
      kind: 'department',
      duties:
        '入学招生、学位、转学、子女上学、学区、公办幼儿园、幼儿园入园、托幼衔接、职业教育、产教融合、校企合作、校外培训、中小学、教师',
    },
    {
      key: 'science',
      name: '科学技术局',
      kind: 'department',
      duties:
        '科技项目、研发补助、研发投入、高新技术企业、科技型中小企业、创新平台、实验室、工程技术中心、成果转化、技术合同、产学研、外国专家、科技金融、创新券',
    },
    {
      key: 'finance',
      name: '财政局',
      kind: 'department',
      duties:
        '财政奖补兑现、奖补资金、补贴拨付、专项资金、政府采购、政府采购付款、投标保证金、政府性融资担保、贷款贴息、续贷、转贷、过桥、国有资产、会计',
    },
    {
      key: 'commerce',
      name: '商务局',
      kind: 'department',
      duties:
        '外贸外资、进出口、报关、关税、出口信用保险、商贸流通、商超、市场、展会、境外参展、跨境电商、海外仓、电子商务、直播、餐饮住宿、二手车、汽车销售、成品油、家政',
    },
    {
      key: 'emergency',
      name: '应急管理局',
      kind: 'department',
      duties:
        '安全生产监管、安全评价、安全整改、隐患排查、粉尘涉爆、除尘系统、有限空间、危险化学品、危化品许可、动火作业、应急预案、应急演练、防汛、事故调查、停产整顿',
    },
    {
      key: 'fire',
      name: '消防救援支队',
      kind: 'department',
      duties:
        '消防监督检查、消防通道、公众聚集场所开业前检查、消防设施、喷淋、疏散、火灾隐患、火灾调查、消防处罚、消防培训、消防宣传',
    },
    {
      key: 'culture-tourism',
      name: '文化广电旅游局',
      kind: 'department',
      duties:
        '旅游民宿、景区、旅行社、导游、文化市场、演出、娱乐场所、网吧、文物保护、文化遗产、广播电视、电影、体育赛事、研学',
    },
    {
      key: 'power',
      name: '供电公司',
      kind: 'institution',
      duties:
        '用电报装、变压器增容、电网改造、供电线路、电压偏低、电压不稳、跳闸、停电抢修、计划停电、有序用电执行、错峰、电费、分布式光伏并网、充电桩接电、线路迁改',
    },
    {
      key: 'water',
      name: '水务集团',
      kind: 'institution',
      duties:
        '供水报装、水压、水质、停水、管网维修、爆管、排水纳管、污水管网、雨污分流、雨水沟、污水处理、积水、水表、水费、水价',
    },
    {
      key: 'enforcement',
      name: '综合行政执法局',
      kind: 'department',
      duties:
        '市容、户外广告、店招、违章建筑、拆违、渣土、工程车、占道经营、流动摊贩、夜市、油烟、噪音扰民、生活垃圾、垃圾清运、垃圾分类、绿化、路灯、人行道停车',
    },
    {
      key: 'agriculture',
      name: '农业农村局',
      kind: 'department',
      duties:
        '农业项目、农产品、设施农用地、土地流转、乡村产业、农机、农药、种子、兽药、养殖、屠宰、水产、渔业、竹产业、茶叶、品牌、农村宅基地、农业保险、冷库',
    },
    {
      key: 'medical',
      name: '医疗保障局',
      kind: 'department',
      duties:
        '医疗保险、医保缴费、生育保险、医保定点、药店、医保结算、异地就医、大病保险、药品集中采购、医药价格、长期护理保险',
    },
  ],
}
