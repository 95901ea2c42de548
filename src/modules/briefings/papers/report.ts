import type { Block, OfficialPaper } from '#modules/documents/index.ts'
import { lastDayOf, monthsOf } from '../domain/periods.ts'
import type { ReportSection } from '../domain/words.ts'
import { advice } from './advice.ts'
import { areas } from './areas.ts'
import type { ReportFacts } from './facts.ts'
import { falseEnds } from './false-ends.ts'
import { overall } from './overall.ts'
import { commonProblems, goodCases, promises } from './sections.ts'
import { heading, issuerOf, momentOf, paragraph } from './wording.ts'

const quarters = ['一', '二', '三', '四']
const quarterWords = ({ year, quarter }: { year: number; quarter: number }) =>
  `${year}年第${quarters[quarter - 1]}季度`

type Section = { key: ReportSection; title: string; body: (facts: ReportFacts) => Block[] }

/** The parts in their order, each with what the figures say by themselves. */
export const sections: readonly Section[] = [
  { key: 'overall', title: '总体情况', body: overall },
  { key: 'areas', title: '分区县、分环境情况', body: areas },
  { key: 'problems', title: '共性问题与决定', body: commonProblems },
  { key: 'promises', title: '承诺与批示落实', body: promises },
  { key: 'false-ends', title: '企业不认可、复发与未采纳', body: falseEnds },
  { key: 'cases', title: '好案例', body: goodCases },
  { key: 'advice', title: '工作建议', body: advice },
]

/**
 * 专报: the quarter's 综合分析报告. What is counted is the draft; what a coordinator remarks to a part stands at its
 * end, so that it can be sent as it is.
 */
export function quarterlyReport(facts: ReportFacts): OfficialPaper {
  const { cityName, number, content, remarks } = facts
  const issuer = issuerOf(facts)
  return {
    heading: `${cityName}政企恳谈专报`,
    ...(number !== null && { number }),
    title: `${quarterWords(facts)}企业诉求办理情况\n综合分析报告${number === null ? '（送审稿）' : ''}`,
    body: [
      paragraph(opening(facts)),
      ...sections.flatMap(({ key, title, body }): Block[] => [
        heading(title),
        ...body(facts),
        ...(remarks[key] ?? '')
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(paragraph),
      ]),
      paragraph(
        `本报告数据截至${momentOf(content.now.asOf)}，不含企业身份；各率分子、分母、剔除数均已注明，可由导出的事件另行重算。`,
      ),
    ],
    issuer,
    on: facts.today,
    printedBy: issuer,
  }
}

function opening(facts: ReportFacts): string {
  const { from, to } = monthsOf(facts)
  const days = `${Number(from.slice(5))}月1日至${Number(to.slice(5))}月${Number(lastDayOf(to).slice(8))}日`
  return `现将${quarterWords(facts)}（${days}）企业诉求办理情况报告如下。按期答复、部门口径解决、企业口径解决三率分列，不作合并。`
}
