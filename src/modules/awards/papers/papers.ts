import type { Day } from '#kernel/day.ts'
import { type Block, type OfficialPaper, printedDay, sentence } from '#modules/documents/index.ts'
import type { CaseContent } from '../domain/case-types.ts'
import type { CycleDays, CycleRules } from '../domain/cycle-types.ts'
import { type Tally, turnoutReached } from '../domain/tally.ts'

export type PrintedCase = Pick<CaseContent, 'title' | 'before' | 'done' | 'after' | 'effect'> & {
  caseId: string
  region: string
  environment: string
  adopted: string[]
}

export type PaperFacts = CycleDays &
  CycleRules & {
    title: string
    cityName: string
    issuer: string
    on: Day
    tally: Tally | null
    cases: PrintedCase[]
  }

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })

const effectWords = ({ effect: { measure, before, after, unit } }: Pick<PrintedCase, 'effect'>) =>
  `${measure}由${before}${unit}变为${after}${unit}`

/** 好案例公示: the candidates before the vote, the count after it. */
export function publicNotice(facts: PaperFacts): OfficialPaper {
  const counted = facts.tally !== null
  return {
    title: `${facts.title}${counted ? '投票结果' : '候选案例'}公示`,
    body: counted ? resultBody(facts, facts.tally) : candidateBody(facts),
    issuer: facts.issuer,
    on: facts.on,
  }
}

function candidateBody({
  cases,
  publishUntil,
  voteFrom,
  voteUntil,
  ...facts
}: PaperFacts): Block[] {
  return [
    paragraph(
      `经提名、征得诉求所属企业同意和资格核，现将${cases.length}个候选案例予以公示。公示至${printedDay(publishUntil)}，对案例有异议的，可在期内通过平台提出。`,
    ),
    { kind: 'table', table: caseTable(cases) },
    paragraph(
      `${printedDay(voteFrom)}至${printedDay(voteUntil)}由企业投票，每个统一社会信用代码一张票，最多赞成${facts.maxChoices}个案例，关联企业合计一票，不投本企业的案例。投票率达到百分之${facts.minTurnout}、赞成率达到百分之${facts.share}的方可授予。授予数量不限，可以空缺。`,
    ),
  ]
}

const caseTable = (cases: readonly PrintedCase[]) => ({
  small: true,
  header: ['序号', '案例', '地区', '环境', '成效'],
  columns: [
    { share: 3, align: 'center' as const },
    { share: 12 },
    { share: 6, align: 'center' as const },
    { share: 6, align: 'center' as const },
    { share: 13 },
  ],
  rows: cases.map((one, at) => ({
    cells: [String(at + 1), one.title, one.region, one.environment, effectWords(one)],
  })),
})

function resultBody(facts: PaperFacts, tally: Tally | null): Block[] {
  if (tally === null) return []
  const { eligible, ballots, counted, weight } = tally
  const reached = turnoutReached(tally, facts) ? '达到' : '未达到'
  const joined = counted - weight
  const by = new Map(tally.cases.map((one) => [one.caseId, one]))
  const sorted = facts.cases
    .filter(({ caseId }) => by.has(caseId))
    .sort(
      (one, other) => (by.get(other.caseId)?.approvals ?? 0) - (by.get(one.caseId)?.approvals ?? 0),
    )
  return [
    paragraph(
      `有资格投票的企业${eligible}家，收到选票${ballots}张，有效${counted}张，${reached}规定的投票率。关联企业合计一票，因此减少${joined}票，合计${weight}票。结果公示至${printedDay(facts.resultUntil)}。`,
    ),
    {
      kind: 'table',
      table: {
        small: true,
        header: ['案例', '得票', '可投票数', '本企业回避'],
        columns: [
          { share: 16 },
          { share: 5, align: 'center' },
          { share: 6, align: 'center' },
          { share: 7, align: 'center' },
        ],
        rows: sorted.map(({ caseId, title }) => {
          const of = by.get(caseId)
          return { cells: [title, ...[of?.approvals, of?.weight, of?.own].map(String)] }
        }),
      },
    },
    paragraph('选票逐张在可核验记录中留有凭证，企业可凭回执核对，审计可从开封的选票重新计票。'),
  ]
}

/** 好案例集: what was awarded, each case with how it was, what was done and what came of it. */
export function collection(facts: PaperFacts): OfficialPaper {
  const { cases, title } = facts
  const opening =
    cases.length === 0
      ? '本次评选没有授予，按规定空缺。'
      : `本次评选经企业投票授予${cases.length}个好案例，汇编如下。案例不写企业名称。`
  return {
    heading: `${facts.cityName}好案例集`,
    title: `${title}汇编`,
    body: [paragraph(opening), ...cases.flatMap(caseBlocks)],
    issuer: facts.issuer,
    on: facts.on,
    printedBy: facts.issuer,
  }
}

function caseBlocks(one: PrintedCase): Block[] {
  return [
    heading(one.title),
    paragraph(`${one.region}，${one.environment}。${effectWords(one)}。`),
    paragraph(`办理之前：${sentence(one.before)}`),
    paragraph(`主要做法：${sentence(one.done)}`),
    paragraph(`办理之后：${sentence(one.after)}`),
    ...(one.adopted.length === 0
      ? []
      : [paragraph('推广情况：'), { kind: 'list' as const, items: one.adopted }]),
  ]
}
