import type { Day } from '#kernel/day.ts'
import { type OfficialPaper, printedDay, sentence } from '#modules/documents/index.ts'
import type { ListedMatter, ListFacts } from './facts.ts'
import { issuerOf, namesOf, required, talkName } from './wording.ts'

/** A column of a list: its head, its share of the width and what stands in it. */
type Column<M> = {
  head: string
  share: number
  align?: 'center'
  text: (matter: M, at: number) => string
}

type Owed = ListedMatter & { duty: NonNullable<ListedMatter['duty']> }

/** 问题清单: every question of a session that became an appeal. */
export const problemList = (facts: ListFacts): OfficialPaper =>
  list(facts, '问题清单', facts.matters, problems)

/** 责任清单: who answers for each of them, and by when. */
export const dutyList = (facts: ListFacts): OfficialPaper =>
  list(facts, '责任清单', facts.matters.filter(isOwed), duties)

const isOwed = (matter: ListedMatter): matter is Owed => matter.duty !== null

function list<M>(
  facts: ListFacts,
  name: string,
  matters: readonly M[],
  columns: readonly Column<M>[],
): OfficialPaper {
  const rows = matters.map((matter, at) => ({
    cells: columns.map(({ text }) => text(matter, at)),
  }))
  const table = { columns, header: columns.map(({ head }) => head), rows, small: true }
  return {
    title: `${talkName(facts)}（${facts.venue}）${name}`,
    body: [{ kind: 'table', table }],
    issuer: issuerOf(facts),
    on: facts.today,
    issuedAbove: true,
    landscape: true,
  }
}

const counter = (_: unknown, at: number) => `${at + 1}`

const problems: Column<ListedMatter>[] = [
  { head: '序号', share: 3, align: 'center', text: counter },
  { head: '事项编号', share: 14, align: 'center', text: ({ appealNumber }) => appealNumber },
  { head: '提出企业', share: 10, text: ({ enterprise }) => enterprise ?? '隐名' },
  { head: '问题', share: 22, text: ({ matter }) => sentence(matter) },
  { head: '诉求\n类型', share: 5, align: 'center', text: ({ kind }) => kind },
  { head: '环境\n类别', share: 5, align: 'center', text: ({ environment }) => environment },
  { head: '处理\n方式', share: 5, align: 'center', text: ({ came }) => came },
  {
    head: '主办单位',
    share: 9,
    text: ({ duty }) => (duty === null ? '待交办' : duty.lead),
  },
]

/** Narrow columns break a day after its year. */
const dayOnTwoLines = (day: Day) => printedDay(day).replace('年', '年\n')

const duties: Column<Owed>[] = [
  { head: '序号', share: 8, align: 'center', text: counter },
  { head: '事项编号', share: 38, align: 'center', text: ({ appealNumber }) => appealNumber },
  { head: '事项', share: 28, text: ({ matter }) => sentence(matter) },
  { head: '办理要求', share: 32, text: ({ duty }) => required(duty.requirement) },
  {
    head: '主办单位',
    share: 22,
    text: ({ duty }) => duty.lead,
  },
  { head: '责任人', share: 17, align: 'center', text: ({ duty }) => duty.person },
  {
    head: '协办单位',
    share: 22,
    text: ({ duty }) => namesOf(duty.coHandlers),
  },
  {
    head: '交办\n日期',
    share: 22,
    align: 'center',
    text: ({ duty }) => dayOnTwoLines(duty.dispatchedOn),
  },
  { head: '答复\n时限', share: 22, align: 'center', text: ({ duty }) => dayOnTwoLines(duty.dueOn) },
  { head: '办理\n状态', share: 17, align: 'center', text: ({ duty }) => duty.standing },
]
