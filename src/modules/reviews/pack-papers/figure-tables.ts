import type { Block } from '#modules/documents/index.ts'
import { type Chain, type FrozenFigure, leftOutWords } from '../domain/packs/types.ts'
import { figuresInPack } from '../domain/words.ts'
import { figureNames } from './figure-names.ts'
import { percent, printedMonth } from './wording.ts'

const center = 'center' as const

/** Each figure with its numerator, its denominator, what was left out and why, and, of few, the interval. */
export function figureTable(figures: readonly FrozenFigure[]): Block {
  const known = new Map<string, FrozenFigure>(figures.map((one) => [one.code, one]))
  const rows = figuresInPack.flatMap(([code, kind]) => {
    const figure = known.get(code)
    if (figure === undefined) return []
    const share = kind === 'rate'
    return [
      {
        cells: [
          figureNames[code],
          figureOf(figure, kind),
          share ? `${figure.n ?? 0}/${figure.of ?? 0}` : '—',
          leftOutWords(figure.excluded) || '—',
          figure.interval
            ? `${percent(figure.interval.low)}～${percent(figure.interval.high)}`
            : '—',
        ],
      },
    ]
  })
  return {
    kind: 'table',
    table: {
      small: true,
      header: ['指标', '数值', '分子/分母', '剔除及原因', '95%置信区间'],
      columns: [
        { share: 10 },
        { share: 6, align: center },
        { share: 7, align: center },
        { share: 12 },
        { share: 8, align: center },
      ],
      rows,
    },
  }
}

function figureOf({ n, of }: FrozenFigure, kind: 'rate' | 'count' | 'median' | 'gap'): string {
  if (n === null) return '—'
  if (kind === 'count') return String(n)
  if (kind === 'median') return `${n}个工作日`
  if (kind === 'gap') return `${(n / 10).toFixed(1)}个百分点`
  return of === null || of === 0 ? '—' : percent(n / of)
}

/** What became of what was submitted in each month, with the sum. */
export function chainTable(chain: readonly Chain[]): Block {
  const cellsOf = (name: string, one: Omit<Chain, 'month'>) => ({
    cells: [
      name,
      ...[one.submitted, one.dispatched, one.replied, one.solved, one.unsolved].map(String),
      ...[one.unknown, one.closed].map(String),
    ],
  })
  const sum = chain.reduce(
    (all, one) => ({
      submitted: all.submitted + one.submitted,
      dispatched: all.dispatched + one.dispatched,
      replied: all.replied + one.replied,
      solved: all.solved + one.solved,
      unsolved: all.unsolved + one.unsolved,
      unknown: all.unknown + one.unknown,
      closed: all.closed + one.closed,
    }),
    { submitted: 0, dispatched: 0, replied: 0, solved: 0, unsolved: 0, unknown: 0, closed: 0 },
  )
  return {
    kind: 'table',
    table: {
      small: true,
      header: ['提交月份', '问题', '交办', '答复', '解决', '未解决', '未认定', '办结'],
      columns: [{ share: 7 }, ...Array.from({ length: 7 }, () => ({ share: 4, align: center }))],
      rows: [...chain.map((one) => cellsOf(printedMonth(one.month), one)), cellsOf('合计', sum)],
    },
  }
}
