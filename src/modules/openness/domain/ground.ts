import type { Dimension } from '#modules/insight/domain/indicators.ts'

/** A figure as it is, before anything is withheld; `of` is null for what is no rate. */
export type Figure = {
  code: string
  n: number | null
  of: number | null
  /** How many were left out of a rate, for whatever reason: the dictionary has the reasons. */
  excluded: number
}

export type GroundRow = { key: string; name: string; figures: readonly Figure[] }

/** Figures of one period, of the city as a whole or part by part. */
export type GroundTable = {
  dimension: 'city' | Dimension
  /** 2026-07, 2026-Q3 or 2026. */
  period: string
  /** The tables of the same dimension that its numbers should add up from. */
  sumOf: readonly TableName[]
  /** The edition whose table it stands in for, when it corrects one. */
  replaces: number | null
  rows: readonly GroundRow[]
}
export type TableName = { edition: number; period: string }

/** One publication as it is known inside: with all its numbers, and which of them were withheld. */
export type Ground = {
  edition: number
  tables: readonly GroundTable[]
  /** Null while it is being made. */
  withheld: ReadonlySet<string> | null
}

export type Place = { edition: number; dimension: string; period: string; key: string }

/** A number's name, the same in every place where it is spoken of. */
export const cellId = (
  { edition, dimension, period, key }: Place,
  code: string,
  part: string,
): string => [edition, dimension, period, key, code, part].join('/')

/**
 * What a figure's numbers are called that count something: a rate has four kinds, of which `rest` is never
 * printed; of a median only how many it is of and leaves out; the gap follows from two rates.
 */
export function partsOf({ code, n, of, excluded }: Figure): { part: string; value: number }[] {
  if (code === 'gap') return []
  const left = { part: 'excluded', value: excluded }
  // Why before the others: of nobody there is no median, but some may be left out.
  if (isMedian(code)) return of === null ? [] : [{ part: 'of', value: of }, left]
  if (n === null) return []
  if (of === null) return [{ part: 'n', value: n }]
  return [{ part: 'n', value: n }, { part: 'of', value: of }, { part: 'rest', value: of - n }, left]
}

export const isMedian = (code: string): boolean => code.includes('median')
