import { type Block, fullName, printedDay } from '#modules/documents/index.ts'
import type { Figure } from '../domain/figures.ts'
import type { ReportFacts } from './facts.ts'
import { countOf, paragraph, partOf, standingOf } from './wording.ts'

/** 共性问题与决定: what was taken up, and what was decided of it. */
export function commonProblems({ content }: ReportFacts): Block[] {
  const { problems } = content.lists
  const { values } = content.now
  const words = `本季度转入共性问题的诉求${partOf(values, 'linked-to-problem')}，措施落地${partOf(values, 'measures-done')}（分子/分母）。`
  if (problems.length === 0) return [paragraph('本季度没有立项的共性问题。'), paragraph(words)]
  return [
    paragraph(words),
    {
      kind: 'table',
      table: {
        small: true,
        header: ['编号', '共性问题', '企业', '诉求', '进展与决定'],
        columns: [
          { share: 8, align: 'center' },
          { share: 17 },
          { share: 4, align: 'center' },
          { share: 4, align: 'center' },
          { share: 9 },
        ],
        rows: problems.map((one) => ({
          cells: [
            ...[one.number, one.title, String(one.enterprises), String(one.appeals)],
            standingOf(one),
          ],
        })),
      },
    },
  ]
}

/** 承诺与批示落实, with what became of the instructions on earlier reports. */
export function promises({ cityName, content }: ReportFacts): Block[] {
  const { instructions, now } = content
  return [
    paragraph(promiseWords(now.values)),
    ...(instructions.length === 0
      ? [paragraph('此前专报没有未了结的批示。')]
      : [
          paragraph('此前专报批示的落实情况如下。'),
          {
            kind: 'table' as const,
            table: {
              small: true,
              header: ['专报', '批示人', '批示要求', '责任单位', '期限', '落实情况'],
              columns: [
                ...[{ share: 8 }, { share: 5 }, { share: 14 }, { share: 8 }],
                ...[{ share: 7, align: 'center' as const }, { share: 6 }],
              ],
              rows: instructions.map((one) => ({
                cells: [
                  ...[one.report, one.by, one.text, fullName(cityName, one.office)],
                  ...[printedDay(one.dueOn), one.standing],
                ],
              })),
            },
          },
        ]),
  ]
}

const promiseWords = (values: readonly Figure[]) =>
  `本季度到期承诺按期兑现${partOf(values, 'promises-kept-on-time')}，失约${countOf(values, 'promises-broken')}项；批示落实${partOf(values, 'instructions-done')}（分子/分母）。`

/** 好案例: those awarded; their number is not fixed and may be none. */
export function goodCases({ cityName, content, remarks }: ReportFacts): Block[] {
  const { cases } = content
  if (cases.length === 0) {
    // Why: a remark then says it in the coordinator's own words.
    return remarks.cases
      ? []
      : [paragraph('好案例按实际评定，本季度没有新授予的好案例列入本报告。')]
  }
  const items = cases.map(
    // Why without an office: an enterprise may propose a case, and is not named.
    ({ title, office, effect }) =>
      `${title}${office === '' ? '' : `（${fullName(cityName, office)}）`}：${effect}`,
  )
  return [{ kind: 'list', items }]
}
