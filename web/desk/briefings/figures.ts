import { t } from '#messages/index.ts'
import type { Briefing } from '../api.ts'

export type Figure = Briefing['now']['values'][number]
export type Code = Figure['code']

/** The three rates that are never merged. */
export const threeRates = [
  'replied-on-time',
  'resolved-by-department',
  'resolved-by-enterprise',
] as const satisfies readonly Code[]

export const twoRates = ['resolved-by-department', 'resolved-by-enterprise'] as const

export const figureIn = (values: readonly Figure[], code: Code): Figure | undefined =>
  values.find((one) => one.code === code)

/** A rate in percent with one decimal; null where there is nothing it is of. */
export function percentOf(figure: Figure | undefined): number | null {
  if (!figure || figure.n === null || !figure.of) return null
  return Math.round((figure.n / figure.of) * 1000) / 10
}

/** A count, or the two numbers a rate is made of. */
export function countWords(figure: Figure | undefined): string {
  if (!figure || figure.n === null) return '—'
  return figure.of === null ? String(figure.n) : t('brief.of', { n: figure.n, of: figure.of })
}

/** The rate itself, as it may stand alone; null of so few that their counts and the interval are told instead. */
export const bareRate = (figure: Figure | undefined): number | null =>
  figure?.interval ? null : percentOf(figure)

export function intervalWords(figure: Figure | undefined): string | null {
  if (!figure?.interval) return null
  const [low = '', high = ''] = [figure.interval.low, figure.interval.high].map((one) =>
    (one * 100).toFixed(1),
  )
  return t('brief.interval', { low, high })
}

/** How many were left out and why; nothing where nothing was. */
export function excludedWords(figure: Figure | undefined): string {
  const left = (figure?.excluded ?? []).filter(({ n }) => n > 0)
  if (left.length === 0) return ''
  const list = left
    .map(({ why, n }) => `${t(`figures.why.${why}`)} ${n}`)
    .join(t('figures.listSign'))
  return t('brief.excluded', { n: left.reduce((sum, { n }) => sum + n, 0), list })
}

/** How a rate, or the gap, stands to the one of the period before; rates of few are not compared. */
export function changeOf(
  code: Code | 'gap',
  now: readonly Figure[],
  before: readonly Figure[],
): string {
  const made = code === 'gap' ? twoRates : [code]
  const few = [now, before].some((all) => made.some((one) => figureIn(all, one)?.interval))
  if (few) return t('brief.fewToCompare')
  if (code === 'gap') return changeWords(gapOf(now), gapOf(before))
  return changeWords(percentOf(figureIn(now, code)), percentOf(figureIn(before, code)))
}

function changeWords(now: number | null, before: number | null): string {
  if (now === null || before === null) return t('brief.noBefore')
  const change = Math.round((now - before) * 10) / 10
  if (change === 0) return t('brief.same')
  return t(change > 0 ? 'brief.up' : 'brief.down', { n: Math.abs(change) })
}

export const gapOf = (values: readonly Figure[]): number | null => {
  const n = figureIn(values, 'gap')?.n
  return n === undefined || n === null ? null : n / 10
}
