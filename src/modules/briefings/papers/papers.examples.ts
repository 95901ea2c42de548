import { type IndicatorCode, indicatorCodes } from '#modules/insight/domain/indicators.ts'
import type { Area, Counted, Figure, MonthOfFigures } from '../domain/figures.ts'
import type { AppealLine, Lists, ProblemLine } from '../domain/lists.ts'
import type { BriefingFacts, ReportContent, ReportFacts } from './facts.ts'

type Made = readonly [n: number | null, of: number | null]

/** Of a quarter of a city of middling size. */
const usual: Partial<Record<IndicatorCode, Made>> = {
  submitted: [436, null],
  closed: [402, null],
  open: [97, null],
  'ended-resolved': [318, null],
  'ended-unconfirmed': [31, null],
  'ended-unresolved': [29, null],
  'ended-defaulted': [11, null],
  'ended-withdrawn': [8, null],
  'ended-referred': [5, null],
  'replied-on-time': [388, 412],
  'replied-on-time-as-promised': [361, 412],
  'resolved-by-department': [352, 383],
  'resolved-by-enterprise': [263, 341],
  gap: [148, null],
  satisfied: [301, 341],
  'not-reached': [31, 389],
  denied: [27, 341],
  redone: [33, 402],
  relapsed: [6, 318],
  'false-closings': [2, 21],
  shelved: [7, null],
  'median-working-days': [6, 402],
  'bad-ratings-rectified-on-time': [14, 16],
  'promises-kept-on-time': [41, 52],
  'promises-broken': [4, null],
  'instructions-done': [5, 6],
  'linked-to-problem': [88, 436],
  'measures-done': [7, 9],
}

/** Every indicator, of those given; of a rate of few the interval that belongs to it. */
export function valuesOf(made: Partial<Record<IndicatorCode, Made>>): Figure[] {
  return indicatorCodes.map((code): Figure => {
    const [n, of] = made[code] ?? [null, null]
    const few = n !== null && of !== null && of > 0 && of < 30
    const excluded = code === 'replied-on-time' ? [{ why: 'withdrawn', n: 8 }] : []
    return { code, n, of, excluded, interval: few ? intervalOf(n / of, of) : null }
  })
}

const intervalOf = (share: number, of: number) => ({
  low: Math.max(0, share - 1 / Math.sqrt(of)),
  high: Math.min(1, share + 0.6 / Math.sqrt(of)),
})

const counted = (made: Partial<Record<IndicatorCode, Made>>, n: number): Counted => ({
  ...{ asOf: '2026-10-08T01:00:00.000Z', from: '2026-07', to: '2026-09' },
  values: valuesOf(made),
  funnel: ['submitted', 'registered', 'dispatched', 'replied', 'judged', 'closed'].map(
    (stage, at) => ({ stage, n: Math.max(0, n - at * Math.round(n / 13)) }),
  ),
  ages: [2, 7, 14, 30, 90, null].map((upTo, at) => ({
    ...{ upTo, n: n === 0 ? 0 : 31 - at * 5 },
  })),
})

const months = (share: number): MonthOfFigures[] =>
  Array.from({ length: 12 }, (_, at) => ({
    month: at < 3 ? `2025-${at + 10}` : `2026-${String(at - 2).padStart(2, '0')}`,
    values: valuesOf(
      share === 0
        ? {}
        : {
            'replied-on-time': [120 + at, 140],
            'resolved-by-department': [118 + at, 130],
            'resolved-by-enterprise': [80 + at * 2, 120],
          },
    ),
  }))

const area = (key: string, name: string, closed: number): Area => ({
  ...{ key, name, listed: closed >= 30 },
  values: valuesOf({
    submitted: [closed + 9, null],
    closed: [closed, null],
    'resolved-by-department': [Math.round(closed * 0.9), closed],
    'resolved-by-enterprise': [Math.round(closed * 0.7), Math.round(closed * 0.95)],
  }),
})

const line = (at: number, title: string, office: string): AppealLine => ({
  appealId: `0199a000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`,
  number: `2026-8K3F-27Q${String.fromCharCode(65 + at)}`,
  ...{ title, office, days: 131 - at * 9, redone: 3 - Math.floor(at / 4) },
  reason: '《浙江省企业投资项目核准和备案管理办法》第十一条：该类项目须由省级核准。',
})

const problem = (at: number, title: string): ProblemLine => ({
  problemId: `0199b000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`,
  ...{ number: `GX2026-0${10 + at}`, title, enterprises: 12 - at, appeals: 19 - at },
  status: ['carrying', 'confirmed', 'scheduled', 'waiting'][at % 4] ?? 'confirmed',
  decision: ['measures', null, null, 'higher'][at % 4] ?? null,
  foundOn: '2026-08-03',
})

const titles = [
  '危险化学品运输通行证办理时间长',
  '工业用地预审材料多次补正',
  '厂房屋顶光伏并网排期不明',
  '出口退税单证口径前后不一',
  '园区道路大型货车限行',
  '污水纳管接入费用标准',
]
const offices = ['市公安局', '市自然资源和规划局', '国网湖州供电公司', '市税务局']

const lists = (count: number, long = ''): Lists => {
  const lines = Array.from({ length: Math.min(10, count) }, (_, at) =>
    line(
      at,
      (titles[at % titles.length] ?? '') + long,
      (offices[at % offices.length] ?? '') + long,
    ),
  )
  const problems = Array.from({ length: Math.min(10, count) }, (_, at) =>
    problem(at, (titles[at % titles.length] ?? '') + long),
  )
  return { oldest: lines, redone: lines.slice(0, 5), refused: lines, problems }
}

const nothing: Lists = { oldest: [], redone: [], refused: [], problems: [] }
const issued = {
  cityName: '湖州市',
  coordinatingOffice: '统筹办公室',
  today: '2026-10-08',
}
const period = {
  ...{ kind: 'month' as const, name: '2026-09', month: '2026-09' },
  ...{ from: '2026-09-01', to: '2026-09-30' },
}
const long = '（含南太湖新区、长三角产业合作区启动区块标准厂房二期）'.repeat(3)

/** As it usually is, of a city where nothing has happened, and with more of everything than has room. */
export const briefings = {
  usual: {
    ...{ ...issued, period, now: counted(usual, 436), before: counted(usual, 400) },
    ...{ months: months(1), lists: lists(6), week: null },
  },
  empty: {
    ...{ ...issued, period, now: counted({}, 0), before: counted({}, 0) },
    ...{ months: months(0), lists: nothing, week: { submitted: 0, closed: 0 } },
  },
  overfull: {
    ...{ ...issued, cityName: '湖州市南太湖新区长三角产业合作区', period },
    ...{ now: counted(usual, 436_000), before: counted(usual, 1) },
    ...{ months: months(1), lists: lists(40, long), week: null },
  },
} as const satisfies Record<string, BriefingFacts>

const regions = [
  ['wuxing', '吴兴区', 120],
  ['nanxun', '南浔区', 96],
  ['deqing', '德清县', 71],
  ['changxing', '长兴县', 64],
  ['anji', '安吉县', 33],
  ['taihu', '南太湖新区', 18],
] as const
const environments = ['entrepreneurship', 'factors', 'services', 'integrity', 'respect', 'work']

export const content: ReportContent = {
  ...{ now: counted(usual, 436), before: counted(usual, 400), months: months(1) },
  regions: regions.map(([key, name, closed]) => area(key, name, closed)),
  environments: environments.map((key, at) => area(key, key, 110 - at * 18)),
  lists: lists(6),
  instructions: [
    {
      ...{ report: '湖恳谈专报〔2026〕2号', by: '市长周明', office: '市公安局' },
      ...{ text: '通行证要按季核发，企业少跑一趟。', dueOn: '2026-09-30', standing: '按期落实' },
    },
  ],
  cases: [
    {
      ...{ title: '危化品运输通行证按季核发', office: '市公安局' },
      effect: '办理由每次5天改为每季一次，36家企业受益。',
    },
  ],
}

export const reportFacts: ReportFacts = {
  ...{ ...issued, year: 2026, quarter: 3, number: '湖恳谈专报〔2026〕3号' },
  ...{ asOf: '2026-10-08T01:00:00.000Z', content },
  remarks: { advice: '建议四季度集中办理用地预审类诉求。\n请各区县于10月20日前报计划。' },
}

/** Of a quarter in which nothing happened; a draft. */
export const emptyReport: ReportFacts = {
  ...{ ...issued, year: 2026, quarter: 3, number: null, asOf: '2026-10-08T01:00:00.000Z' },
  content: {
    ...{ now: counted({}, 0), before: counted({}, 0), months: months(0) },
    ...{ regions: [], environments: [], lists: nothing, instructions: [], cases: [] },
  },
  remarks: {},
}
