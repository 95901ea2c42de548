import { type Block, fullName, type OfficialPaper, sentence } from '#modules/documents/index.ts'
import type { ItemFacts, MaterialsFacts } from './facts.ts'
import { effectTable, reformFigureTable, reformTable } from './follow-up.ts'
import {
  heading,
  issuerOf,
  namesOf,
  paragraph,
  printedMonth,
  reviewName,
  scoredWords,
  whenOf,
  whereOf,
} from './wording.ts'

/** 月评议材料: for each problem what is known of it, who says what, and what earlier measures brought. */
export function materials(facts: MaterialsFacts): OfficialPaper {
  const issuer = issuerOf(facts)
  return {
    heading: `${facts.cityName}营商环境月评议材料`,
    number: `第${facts.number}期`,
    title: `${reviewName(facts)}材料`,
    body: [
      paragraph(opening(facts)),
      { kind: 'table', table: agendaTable(facts) },
      ...facts.items.flatMap((item) => itemBlocks(item, facts.cityName)),
      ...followUp(facts),
    ],
    issuer,
    on: facts.today,
    printedBy: issuer,
  }
}

function opening(facts: MaterialsFacts): string {
  const { convener, items } = facts
  return `定于${whenOf(facts)}${whereOf(facts)}召开${reviewName(facts)}，由${convener}召集，评议共性问题${items.length}项。材料中的诉求已隐去企业身份，企业评分只汇总分布。`
}

const agendaTable = ({ items, cityName }: MaterialsFacts) => ({
  small: true,
  header: ['序号', '共性问题', '企业', '会场', '立项天数', '到会陈述部门'],
  columns: [
    { share: 3, align: 'center' as const },
    { share: 13 },
    { share: 3, align: 'center' as const },
    { share: 3, align: 'center' as const },
    { share: 5, align: 'center' as const },
    { share: 10 },
  ],
  rows: items.map(({ title, heat, venues, ageDays, offices }, at) => ({
    cells: [
      ...[String(at + 1), title, String(heat), String(venues), String(ageDays)],
      namesOf(offices.map((office) => fullName(cityName, office))),
    ],
  })),
})

function itemBlocks(item: ItemFacts, cityName: string): Block[] {
  const { title, samples, statements, scores, comments } = item
  const excerpts = samples.map(({ on, text }) => `${sentence(text)}（${on}）`)
  const said = statements.map(
    ({ office, text }) => `${fullName(cityName, office)}：${sentence(text)}`,
  )
  const views = comments.map(({ expert, text }) => `${expert}：${sentence(text)}`)
  return [
    heading(title),
    paragraph(aboutOf(item, cityName)),
    ...arrivalsOf(item),
    ...part('诉求摘录', excerpts, '没有已核定的诉求文本。'),
    ...part('部门陈述', said, '尚未收到部门陈述。'),
    heading('企业评分', 2),
    paragraph(scoredWords(scores)),
    ...(scores && scores.given > 0 ? [scoreTable(scores.counts)] : []),
    ...part('专家意见', views, '尚无专家意见。'),
  ]
}

const part = (title: string, items: readonly string[], none: string): Block[] => [
  heading(title, 2),
  items.length === 0 ? paragraph(none) : { kind: 'list', items },
]

function aboutOf(item: ItemFacts, cityName: string): string {
  const { heat, venues, appeals, ageDays, rootCause, leadOffice } = item
  const cause = rootCause === null ? '成因待定' : `成因为${rootCause}`
  const lead = leadOffice === null ? '' : `，牵头部门为${fullName(cityName, leadOffice)}`
  return `${heat}家企业在${venues}个会场或区县提出诉求${appeals}件，立项已${ageDays}天，${cause}${lead}。`
}

/** The most squares a bar has. */
const widest = 20

/** Appeals a month, as a table whose last column draws them. */
function arrivalsOf({ arrivals }: ItemFacts): Block[] {
  if (arrivals.length === 0) return []
  const most = Math.max(...arrivals.map(({ count }) => count))
  const each = most > widest ? Math.ceil(most / widest) : 1
  return [
    heading('各月新增诉求', 2),
    {
      kind: 'table',
      table: {
        small: true,
        header: ['月份', '件数', each === 1 ? '图示（每格1件）' : `图示（每格${each}件）`],
        columns: [{ share: 6, align: 'center' }, { share: 4, align: 'center' }, { share: 22 }],
        rows: arrivals.map(({ month, count }) => ({
          cells: [printedMonth(month), String(count), '■'.repeat(Math.ceil(count / each))],
        })),
      },
    },
  ]
}

const scoreTable = (counts: readonly number[]): Block => ({
  kind: 'table',
  table: {
    small: true,
    header: ['1分（很差）', '2分', '3分', '4分', '5分（很好）'],
    columns: counts.map(() => ({ share: 1, align: 'center' as const })),
    rows: [{ cells: counts.map((count) => `${count}家`) }],
  },
})

/** What earlier reviews have brought so far. */
function followUp({ effects, reforms, figure, cityName }: MaterialsFacts): Block[] {
  return [
    ...(effects.length === 0
      ? []
      : [heading('上期措施成效'), paragraph(effectWords), effectTable(effects, cityName)]),
    ...(reforms.length === 0
      ? []
      : [
          heading('改革进度'),
          paragraph(reformWords),
          reformTable(reforms),
          paragraph('按环节汇总如下。'),
          reformFigureTable(figure),
        ]),
  ]
}

const effectWords = '前后各90天的新增诉求，以该问题第一次改变规则之日为界；尚未满90天的注明。'
const reformWords =
  '每个环节按0至3分评定：0为未开始，1为已开始，2为基本完成，3为完成；前面各环节都在2分以上，才算到达后一环节。'
