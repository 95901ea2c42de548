import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { OfficialPaper } from '#modules/documents/index.ts'
import type { PackDecision } from '../domain/packs/types.ts'
import type { ReportFacts } from './facts.ts'
import { report } from './report.ts'

const rowsOf = (body: OfficialPaper['body']) =>
  body.flatMap((block) =>
    block.kind === 'table' ? block.table.rows.map(({ cells }) => cells.join('|')) : [],
  )
const textsOf = (body: OfficialPaper['body']) =>
  body.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n')

const facts: ReportFacts = {
  ...{ cityName: '湖州市', coordinatingOffice: '政企恳谈办公室', kind: 'half', period: '2026-H1' },
  ...{ from: '2026-01-01', to: '2026-06-30', meetsOn: '2026-07-20', today: '2026-07-02' },
  pack: {
    asOf: '2026-07-02T01:00:00.000Z',
    figures: [
      { code: 'submitted', n: 120, of: null, excluded: [], interval: null },
      {
        ...{ code: 'satisfied', n: 18, of: 20, excluded: [{ why: 'not-reached', n: 3 }] },
        interval: { low: 0.699, high: 0.972 },
      },
      { code: 'gap', n: 124, of: null, excluded: [], interval: null },
    ],
    chain: [
      {
        ...{ month: '2026-05', submitted: 70, dispatched: 69, replied: 66, solved: 40 },
        ...{ unsolved: 10, unknown: 16, closed: 50 },
      },
      {
        ...{ month: '2026-06', submitted: 50, dispatched: 48, replied: 30, solved: 12 },
        ...{ unsolved: 4, unknown: 14, closed: 16 },
      },
    ],
    promises: { due: 10, keptInTime: 6, keptLate: 1, broken: 1, open: 2, withdrawn: 1 },
    promisesBySource: [
      { source: 'reply', due: 10, keptInTime: 6, keptLate: 1, broken: 1, open: 2, withdrawn: 1 },
    ],
    missed: [
      {
        ...{ number: 'CN2026-AAAAAA', source: 'reply', text: '北环路路灯补装', officeId: 'road' },
        ...{ firstDueOn: '2026-05-10', dueOn: '2026-06-10', keptOn: null, result: 'broken' },
      },
      {
        ...{ number: 'CN2026-BBBBBB', source: 'talk', text: '增设站点', officeId: 'road' },
        ...{ firstDueOn: '2026-05-20', dueOn: '2026-05-20', keptOn: null, result: null },
      },
    ],
    relapses: [],
    decisions: [
      {
        ...{ month: '2026-05', problem: '通行证办理慢', text: '改为按季核发', officeId: 'road' },
        ...{ dueOn: '2026-06-30', standing: 'late' },
      },
    ],
    topics: [],
  },
  sample: {
    head: { size: 900, root: 'AAAA', at: '2026-07-01T00:00:00.000Z' },
    ...{ ended: 66, picked: 5 },
    items: [
      { appealId: 'a', number: '2026-A', reason: 'drawn' },
      { appealId: 'b', number: '2026-B', reason: 'rated-bad' },
    ],
  },
  rechecks: [
    { appealId: 'a', result: 'false', words: '现场未见办成', by: '审计', on: '2026-07-03' },
  ],
  topics: [
    {
      ...{ topicKey: 'problem:p', title: '增容等待过长', environment: null, leadOfficeId: 'road' },
      ...{ reasons: [{ code: 'problem-open', count: 4 }], topicId: null },
    },
  ],
  meeting: null,
  note: null,
  decisions: [],
  officeName: () => '交通运输局',
}

const picturesOf = (body: OfficialPaper['body']) =>
  body.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []))

describe('the pictures of a review', () => {
  const rate = (n: number, of: number, interval: { low: number; high: number } | null = null) => ({
    ...{ code: 'replied-on-time', n, of, excluded: [], interval },
  })
  const months = [
    { month: '2026-05', figures: [rate(66, 70)] },
    { month: '2026-06', figures: [rate(0, 0)] },
    { month: '2026-07', figures: [rate(8, 10, { low: 0.49, high: 0.94 })] },
  ]

  it('are of the rates by month, of the chain and of the promises, from what was frozen', () => {
    const paper = report({ ...facts, pack: { ...facts.pack, months } })
    const [rates, chain, promises] = picturesOf(paper.body).map(({ chart }) => chart)
    assert.ok(rates?.kind === 'lines' && chain?.kind === 'funnel' && promises?.kind === 'columns')
    assert.deepEqual(rates.labels, ['5月', '6月', '7月'])
    assert.deepEqual(rates.series[0]?.values, [94.3, null, 80])
    assert.deepEqual(rates.series[0]?.intervals, [null, null, { low: 49, high: 94 }])
    assert.deepEqual(
      chain.stages.map(({ count }) => count),
      [120, 117, 96, 66, 52],
    )
    assert.deepEqual(promises.labels, ['答复'])
    assert.deepEqual(
      promises.series.map(({ values }) => values[0]),
      [6, 1, 1, 2],
    )
  })

  it('are left out where nothing was counted', () => {
    const nothing = { due: 0, keptInTime: 0, keptLate: 0, broken: 0, open: 0, withdrawn: 0 }
    const empty = { ...facts.pack, chain: [], promises: nothing, promisesBySource: [], months: [] }
    assert.deepEqual(picturesOf(report({ ...facts, pack: empty }).body), [])
  })
})

describe('the report of a half-yearly review', () => {
  const paper = report(facts)
  const rows = rowsOf(paper.body)

  it('tells each figure with what it is made of, and the interval of few', () => {
    assert.ok(rows.includes('收到诉求|120|—|—|—'))
    assert.ok(rows.includes('满意率|90.0%|18/20|3件（未触达3件）|69.9%～97.2%'))
    assert.ok(rows.includes('两个口径相差|12.4个百分点|—|—|—'))
    assert.ok(rows.includes('合计|120|117|96|52|14|30|66'))
  })

  it('counts promises by the day first promised, and names each that was missed', () => {
    assert.ok(rows.includes('合计|10|6|1|1|2|1|75.0%'))
    assert.match(textsOf(paper.body), /期限前经两人同意（批示也可由领导本人）撤销1项，不计入应兑现/)
    assert.ok(rows.includes('北环路路灯补装|湖州市交通运输局|2026-05-10|—|失约'))
    assert.match(textsOf(paper.body), /一律按最初承诺的日期计算/)
    assert.ok(rows.includes('增设站点|湖州市交通运输局|2026-05-20|—|已撤销'))
  })

  it('shows every file that was drawn, looked at again or not, and by which seed', () => {
    assert.ok(rows.includes('2026-A|随机|不实|现场未见办成'))
    assert.ok(rows.includes('2026-B|差评|未复查|'))
    assert.match(textsOf(paper.body), /2026年7月1日公布的日志根（共900条）/)
    const early = report({ ...facts, sample: null })
    assert.match(textsOf(early.body), /复查件待抽取：以本期结束后/)
  })

  it('goes to the meeting it is for, and says of a year’s that it is one', () => {
    assert.deepEqual(
      [paper.title, paper.to],
      ['关于2026年上半年政企恳谈工作的专题汇报', ['市政府常务会议']],
    )
    const yearly = report({ ...facts, kind: 'year', period: '2026' })
    assert.deepEqual(
      [yearly.title, yearly.to],
      ['关于2026年政企恳谈工作的复盘报告', ['市委常委会']],
    )
  })

  it('counts all, and says so where it lists the newest alone', () => {
    assert.match(textsOf(paper.body), /本期月评议决定措施1项，已落实0项，逾期1项。共1项，逐项列出/)
    const relapses = [{ appealId: 'a', number: '2026-A', on: '2026-06-01' }]
    const told = {
      ...{ missed: 2, relapses: 75, earlier: { all: 0, done: 0, late: 0 } },
      decisions: { all: 80, done: 50, late: 9, others: 4 },
    }
    const texts = textsOf(report({ ...facts, pack: { ...facts.pack, relapses, told } }).body)
    assert.match(texts, /办结后复发或重开的诉求共75件，列最近1件/)
    assert.match(
      texts,
      /措施80项，已落实50项，逾期9项；争取上级、暂不具备条件或不采纳4项。共84项，列最近1项/,
    )
  })

  it('tells what was decided without a measure, and by earlier reviews', () => {
    const base = { month: '2026-04', officeId: null, dueOn: null, standing: 'no-measure' } as const
    const decisions = [
      { ...base, problem: '用地指标', kind: 'higher', text: '需省级统筹' },
      { ...base, problem: '过路费', kind: 'not-adopted', text: '无法律依据' },
    ] as const
    const earlier: PackDecision[] = [
      {
        ...{ month: '2026-01', problem: '2025-H2', kind: 'pack', text: '建专班', officeId: 'road' },
        ...{ dueOn: '2026-04-01', standing: 'done' },
      },
    ]
    const told = report({ ...facts, pack: { ...facts.pack, decisions, earlier } })
    const lines = rowsOf(told.body)
    assert.ok(lines.includes('2026年4月|用地指标|争取上级：需省级统筹|—|—|—'))
    assert.ok(lines.includes('2026年4月|过路费|不采纳：无法律依据|—|—|—'))
    assert.ok(lines.includes('2026年1月|2025年下半年|建专班|湖州市交通运输局|2026-04-01|已落实'))
    assert.match(textsOf(told.body), /的1项，已落实1项，逾期0项/)
  })

  it('says to which day it tells where it was drawn before its period was over', () => {
    assert.match(textsOf(paper.body), /2026年1月1日至2026年6月30日，/)
    const pack = { ...facts.pack, asOf: '2026-06-19T17:00:00.000Z' }
    const early = textsOf(report({ ...facts, pack }).body)
    assert.match(early, /2026年1月1日至2026年6月20日（本期到2026年6月30日为止，尚未结束/)
  })

  it('says why a meeting decided nothing', () => {
    const meeting = { metOn: '2026-07-20', chair: '市长', present: [] }
    const held = textsOf(report({ ...facts, meeting, note: '听取汇报' }).body)
    assert.match(held, /由市长主持，没有议定需要落实的事项：听取汇报/)
  })

  it('has what was decided once the meeting was held', () => {
    const meeting = { metOn: '2026-07-20', chair: '市长', present: [] }
    const decided = { decisionId: 'd', text: '建绿色通道', officeId: 'road', dueOn: '2026-09-30' }
    const held = report({ ...facts, meeting, decisions: [{ ...decided, standing: '办理中' }] })
    assert.ok(rowsOf(held.body).includes('1|建绿色通道|湖州市交通运输局|2026-09-30|办理中'))
    assert.doesNotMatch(textsOf(paper.body), /会议于/)
  })
})
