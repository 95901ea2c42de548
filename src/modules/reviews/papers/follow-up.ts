import { type Block, fullName, printedDay } from '#modules/documents/index.ts'
import { type ReformStep, reformSteps } from '#modules/problems/index.ts'
import type { ReformLine, ReformScores } from '../domain/reform.ts'
import type { EffectFacts } from './facts.ts'

const center = 'center' as const

/** Measures of earlier reviews with the arrivals before and after. */
export const effectTable = (effects: readonly EffectFacts[], cityName: string): Block => ({
  kind: 'table',
  table: {
    small: true,
    header: ['共性问题', '措施', '责任单位', '期限', '进展', '前90天', '后90天'],
    columns: [
      ...[{ share: 7 }, { share: 8 }, { share: 6 }],
      ...[
        { share: 5, align: center },
        { share: 4, align: center },
      ],
      ...[
        { share: 4, align: center },
        { share: 4, align: center },
      ],
    ],
    rows: effects.map((one) => ({
      cells: [
        ...[one.problem, one.measure, fullName(cityName, one.office)],
        ...[printedDay(one.dueOn).replace('年', '年\n'), one.standing],
        ...[counted(one.before), counted(one.after) + (one.running ? '\n（未满）' : '')],
      ],
    })),
  },
})

const counted = (count: number | null) => (count === null ? '—' : `${count}件`)

const names: Record<ReformStep, string> = {
  diagnosis: '诊断',
  design: '方案',
  handOver: '移交',
  enactment: '出台',
  implementation: '落实',
}

/** The five scores of each problem, drawn as squares. */
export const reformTable = (
  reforms: readonly { problem: string; scores: ReformScores }[],
): Block => ({
  kind: 'table',
  table: {
    small: true,
    header: ['共性问题', ...reformSteps.map((step) => names[step])],
    columns: [{ share: 12 }, ...reformSteps.map(() => ({ share: 4, align: center }))],
    rows: reforms.map(({ problem, scores }) => ({
      cells: [problem, ...reformSteps.map((step) => bar(scores[step]))],
    })),
  },
})

const bar = (score: number) => '■'.repeat(score) + '□'.repeat(3 - score)

/** How many stand at each step, and how many of the step before came on. */
export const reformFigureTable = (figure: readonly ReformLine[]): Block => ({
  kind: 'table',
  table: {
    small: true,
    header: ['环节', '停在本环节', '已过本环节', '较上一环节'],
    columns: [1, 1, 1, 1].map((share) => ({ share, align: center })),
    rows: figure.map(({ step, here, passed, conversion }) => ({
      cells: [
        ...[names[step], `${here}项`, `${passed}项`],
        conversion === null ? '—' : `${conversion}%`,
      ],
    })),
  },
})
