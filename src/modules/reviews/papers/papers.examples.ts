import { reformFigure } from '../domain/reform.ts'
import { tally } from '../domain/scores.ts'
import type { ItemFacts, MaterialsFacts, MinutesFacts, ReviewFacts } from './facts.ts'

/** Monday 2026-10-26; names of people are made up. */
const review: ReviewFacts = {
  cityName: '湖州市',
  coordinatingOffice: '统筹办公室',
  number: 1,
  month: '2026-10',
  day: '2026-10-26',
  from: '14:30',
  place: '市行政中心608会议室',
  convener: '副市长沈明',
  today: '2026-10-23',
}

const permits: ItemFacts = {
  title: '危险化学品运输通行证办理时间长',
  rootCause: '执行偏差',
  heat: 7,
  venues: 3,
  appeals: 9,
  ageDays: 48,
  leadOffice: '公安局',
  offices: ['公安局', '交通运输局'],
  arrivals: [
    { month: '2026-05', count: 1 },
    { month: '2026-06', count: 0 },
    { month: '2026-07', count: 2 },
    { month: '2026-08', count: 3 },
    { month: '2026-09', count: 3 },
  ],
  samples: [
    { on: '2026-08-12', text: '［企业名称］每月要为同一批车辆重新申办通行证，每次等候七个工作日' },
    { on: '2026-09-03', text: '跨区县运输要分别申请，路线稍有调整就要重办' },
  ],
  statements: [
    { office: '公安局', text: '现行规定按次核发，已试行五个工作日办结，拟对固定线路改为按季核发' },
  ],
  scores: tally([1, 2, 2, 2, 4, null, null]),
  comments: [{ expert: '浙江省物流研究院卫华', text: '固定线路按季核发在邻市已有先例，风险可控' }],
}

const titles: ItemFacts = {
  ...permits,
  title: '职称评审对民营企业技术人员业绩认定范围偏窄',
  rootCause: null,
  heat: 4,
  venues: 1,
  appeals: 4,
  ageDays: 12,
  leadOffice: null,
  offices: ['人力资源和社会保障局'],
  arrivals: [{ month: '2026-09', count: 4 }],
  samples: [],
  statements: [],
  scores: null,
  comments: [],
}

const scored = { diagnosis: 3, design: 3, handOver: 2, enactment: 1, implementation: 0 }

export const materialsFacts: MaterialsFacts = {
  ...review,
  items: [permits, titles],
  effects: [
    {
      problem: '工业项目用地预审材料多次补正',
      measure: '补正要求一次告知，专员全程对接',
      office: '自然资源和规划局',
      dueOn: '2026-06-30',
      standing: '已落实',
      before: 11,
      after: 3,
      running: false,
    },
    {
      problem: '招标文件要求本地业绩',
      measure: '清理同类文件',
      office: '公共资源交易中心',
      dueOn: '2026-09-30',
      standing: '逾期',
      before: null,
      after: null,
      running: false,
    },
  ],
  reforms: [
    { problem: '工业项目用地预审材料多次补正', scores: scored },
    {
      problem: '招标文件要求本地业绩',
      scores: { ...scored, design: 1, handOver: 0, enactment: 0 },
    },
  ],
  figure: reformFigure([scored, { ...scored, design: 1, handOver: 0, enactment: 0 }]),
}

export const minutesFacts: MinutesFacts = {
  ...review,
  today: '2026-10-27',
  approved: true,
  attendance: {
    present: ['市政府沈明', '市公安局郑波', '市交通运输局王敏'],
    excused: ['市人力资源和社会保障局陈宁'],
    observing: ['浙江省物流研究院卫华'],
  },
  items: [
    {
      ...permits,
      decision: {
        kind: 'measures',
        measures: [
          { text: '固定线路的通行证改为按季核发', office: '公安局', dueOn: '2026-12-31' },
          { text: '跨区县线路一次申请、全市互认', office: '交通运输局', dueOn: '2027-03-31' },
        ],
      },
    },
    { ...titles, decision: { kind: 'deferred', reason: '部门请假，数据待核' } },
    {
      ...titles,
      title: '出口退税备案单证要求与省里不一致',
      scores: tally([3, 3]),
      decision: {
        kind: 'higher',
        level: 'province',
        reason: '请省税务局统一备案单证口径',
        lookAgainOn: '2027-01-29',
      },
    },
    {
      ...titles,
      title: '小微企业用工补贴按人数设门槛',
      decision: { kind: 'not-yet', reason: '上位文件正在修订', lookAgainOn: '2027-03-31' },
    },
    {
      ...titles,
      title: '要求取消特种设备年检',
      decision: { kind: 'not-adopted', reason: '《特种设备安全法》有强制要求' },
    },
  ],
  copiesTo: ['市委办公室', '市人大常委会办公室', '各参会单位'],
}
