import type { Described } from './described.ts'

/** The six environments (六个环境) in the words that enterprises use of them. */
export const environmentsDescribed: readonly Described[] = [
  {
    key: 'entrepreneurship',
    name: '创业创新',
    duties:
      '创业扶持、研发投入、研发补助、高新技术企业认定、科技项目、创新平台、技术改造、专利、商标、知识产权、成果转化、数字化转型、产学研、首台套',
  },
  {
    key: 'factors',
    name: '要素供给',
    duties:
      '用地、厂房、土地指标、用电、电价、有序用电、停电、用水、用气、蒸汽、能耗指标、融资、贷款、担保、招工、用工、人才、物流、道路、原材料、网络、排污指标',
  },
  {
    key: 'services',
    name: '政企服务',
    duties:
      '审批、许可证、办证、登记、备案、窗口、材料、一次办好、系统、平台、政策解读、政策兑现、补贴申报、退税、进度、办理时限、验收',
  },
  {
    key: 'integrity',
    name: '诚信法治',
    duties:
      '拖欠账款、合同、承诺未兑现、招投标、政府采购、执法检查、处罚、乱收费、乱罚款、公平竞争、诉讼、执行、信用修复、不正当竞争、侵权',
  },
  {
    key: 'respect',
    name: '尊重尊崇',
    duties:
      '企业家、荣誉、表彰、参政议政、宣传、礼遇、子女入学、就医、态度、被尊重、推诿、冷漠、意见征求、座谈',
  },
  {
    key: 'work',
    name: '工作保障',
    duties:
      '员工、宿舍、人才住房、公交线路、班车、停车、食堂、治安、消防、安全生产、垃圾、污水管网、路灯、绿化、周边配套、托幼、噪音',
  },
]

/** The kinds of appeals (诉求类型) in the words that tell them. */
export const kindsDescribed: readonly Described[] = [
  {
    key: 'consultation',
    name: '咨询',
    duties:
      '请问、咨询、想了解、如何、怎么办理、是否可以、什么条件、需要哪些材料、政策依据、标准是什么',
  },
  {
    key: 'request',
    name: '个性诉求',
    duties:
      '我公司、请求、申请、希望协调、请尽快解决、帮助、支持、恳请、无法、影响生产、损坏、延误',
  },
  {
    key: 'clue',
    name: '共性线索',
    duties: '多家企业、普遍、同行、园区企业都、行业、反复、长期存在、不止我们、共同反映、类似情况',
  },
  {
    key: 'suggestion',
    name: '政策建议',
    duties:
      '建议、完善、出台、修订、优化流程、调整政策、放宽、建立机制、试点、推广、统一标准、简化',
  },
  {
    key: 'complaint',
    name: '投诉线索',
    duties:
      '投诉、举报、不作为、乱作为、推诿扯皮、态度恶劣、违规、吃拿卡要、乱收费、拖延不办、打击报复',
  },
]
