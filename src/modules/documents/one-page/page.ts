import type { Day } from '#kernel/day.ts'
import type { Chart } from '../charts/chart.ts'

/** One large figure with all it is made of. */
export type Card = {
  name: string
  value: string
  /** What the value is of, such as 412/436. */
  made: string
  /** What changed since the last period, or the interval where few were counted. */
  note: string
}

/** A short list; rows that have no room are left out, and `more` says how many there are in all. */
export type Panel = {
  title: string
  columns: readonly { name: string; share: number; align?: 'right' }[]
  rows: readonly (readonly string[])[]
  /** Said where there are none. */
  empty: string
  more?: string | undefined
}

/**
 * A paper of exactly one A4 page whatever it is given: each part has its height, lists have as many rows as fit,
 * and a text longer than its place is cut with ….
 */
export type OnePage = {
  title: string
  /** The period, the moment of the figures and who issues them, under the title. */
  under: string
  issuer: string
  on: Day
  /** At most four. */
  cards: readonly Card[]
  /** At most sixteen, eight on a line. */
  facts: readonly { name: string; value: string }[]
  /** At most two, beside each other. */
  charts: readonly { name: string; chart: Chart }[]
  /** In pairs beside each other: the first pair is as long as `rowsOf` says, the second likewise. */
  panels: readonly [Panel, Panel, Panel, Panel]
  /** How the figures are counted. */
  notes: readonly string[]
}

/** A4, in points; what stands where, from the top. */
export const sheet = { width: 595.3, height: 841.9, side: 34, top: 38 }
export const textWidth = sheet.width - 2 * sheet.side

export const heights = {
  title: 28,
  under: 16,
  card: 68,
  fact: 32,
  chartName: 15,
  chart: 160,
  panelTitle: 16,
  row: 14,
  note: 10,
  gap: 7,
} as const

/** How many rows the panels of a pair have, their head left out. */
export const rowsOf = { first: 10, second: 8 } as const
export const noteLines = 6

/** Between two things beside each other. */
export const between = 12
export const half = (textWidth - between) / 2

export const factsInLine = 8
