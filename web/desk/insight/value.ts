import { t } from '#messages/index.ts'
import type { Figures } from '../api.ts'

export type FigureValue = Figures['values'][number]

export const find = (values: readonly FigureValue[], code: string): FigureValue | undefined =>
  values.find((value) => value.code === code)

/** A rate in per cent with one decimal; null when there is nothing to divide by. */
export function percent({ n, of }: Pick<FigureValue, 'n' | 'of'>): number | null {
  return n === null || !of ? null : Math.round((n / of) * 1000) / 10
}

const middles = ['transfers-median', 'median-working-days', 'invitations-p95']

/** The number as it is read: a rate in per cent, a gap in points, all else as it is. */
export function shownValue(value: FigureValue): string {
  const { code, n, of } = value
  if (n === null) return t('figures.none')
  if (code === 'gap') return t('figures.points', { n: n / 10 })
  if (of === null || middles.includes(code)) return String(n)
  const share = percent(value)
  return share === null ? t('figures.none') : `${share}%`
}

/** What it is made of: of how many, and its interval where they are few. */
export function madeOf({ code, n, of, interval }: FigureValue): string {
  if (n === null || of === null) return ''
  if (middles.includes(code)) return t('figures.of', { of })
  const rate = t('figures.rate', { n, of })
  if (interval === null) return rate
  const share = (bound: number) => Math.round(bound * 1000) / 10
  const bounds = { low: share(interval.low), high: share(interval.high) }
  return `${rate} · ${t('figures.interval', bounds)}`
}

export function leftOut({ excluded }: FigureValue): string {
  const some = excluded.filter(({ n }) => n > 0)
  return some.map(({ why, n }) => `${t(`figures.why.${why}`)} ${n}`).join(t('figures.listSign'))
}
