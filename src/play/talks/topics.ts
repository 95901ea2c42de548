/** A topic as somebody proposes it; who does says where it comes from. */
export type PlayedTopic = {
  by: 'coordinator' | 'lead' | 'enterprise'
  source?: 'common-problem' | 'plan' | 'leader'
  title: string
  summary: string
  environment: string
  industries: string[]
  chain?: string
  position?: 'up' | 'mid' | 'down'
  /** The office that leads it, by its key. */
  office: string
}

/** What the talks are about, in the order in which they are scheduled. */
export const topics: readonly PlayedTopic[] = [
  {
    by: 'coordinator',
    source: 'common-problem',
    title: '迎峰度夏后用电用能保障',
    summary: '汇总夏季有序用电期间企业反映的增容、错峰和停电通知问题。',
    environment: 'factors',
    industries: ['17', '20', '38'],
    office: 'power',
  },
  {
    by: 'enterprise',
    title: '招工难与技能人才培养',
    summary: '旺季一线操作工缺口大，希望与职业院校订单培养。',
    environment: 'factors',
    industries: ['17', '18', '34'],
    office: 'human-res',
  },
  {
    by: 'lead',
    title: '项目审批与竣工验收提速',
    summary: '规划、施工、消防、竣工联合验收中的堵点。',
    environment: 'services',
    industries: ['47'],
    office: 'housing',
  },
  {
    by: 'coordinator',
    source: 'plan',
    title: '绿色家居产业链：上游竹木原料与环评',
    summary: '竹木加工、涂装环节的环评、排污许可与原料供应。',
    environment: 'services',
    industries: ['20', '21'],
    chain: '绿色家居',
    position: 'up',
    office: 'ecology',
  },
  {
    by: 'lead',
    title: '涉企收费与税费优惠直达',
    summary: '加计扣除、留抵退税、涉企收费清单的执行情况。',
    environment: 'integrity',
    industries: [],
    office: 'tax',
  },
  {
    by: 'coordinator',
    source: 'leader',
    title: '新能源动力电池产业链：中游制造',
    summary: '用地、用能指标、危化品仓储和外贸出运。',
    environment: 'factors',
    industries: ['38', '39', '26'],
    chain: '新能源动力电池',
    position: 'mid',
    office: 'industry-it',
  },
  {
    by: 'enterprise',
    title: '账款回收与融资',
    summary: '工程款、货款拖欠和续贷问题。',
    environment: 'integrity',
    industries: [],
    office: 'finance',
  },
  {
    by: 'coordinator',
    source: 'plan',
    title: '文旅消费与民宿规范经营',
    summary: '秋季旅游旺季前的证照、消防与停车问题。',
    environment: 'entrepreneurship',
    industries: ['61', '62'],
    office: 'culture-tourism',
  },
  {
    by: 'lead',
    title: '园区道路与物流通行',
    summary: '货车限行、园区道路破损、公交接驳。',
    environment: 'factors',
    industries: ['54'],
    office: 'transport',
  },
]

/** Proposed like the others, and not taken into the library. */
export const notTaken: PlayedTopic = {
  by: 'enterprise',
  title: '希望专题协调我公司与邻厂的租赁纠纷',
  summary: '个案纠纷。',
  environment: 'services',
  industries: [],
  office: 'market',
}
