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

export const excludedOf = (figure: Figure | undefined): number =>
  (figure?.excluded ?? []).reduce((sum, { n }) => sum + n, 0)

/** How a number stands to the one of the period before. */
export function changeWords(now: number | null, before: number | null): string {
  if (now === null || before === null) return t('brief.noBefore')
  const change = Math.round((now - before) * 10) / 10
  if (change === 0) return t('brief.same')
  return t(change > 0 ? 'brief.up' : 'brief.down', { n: Math.abs(change) })
}

export const gapOf = (values: readonly Figure[]): number | null => {
  const n = figureIn(values, 'gap')?.n
  return n === undefined || n === null ? null : n / 10
}
