import type { Day } from './day.ts'

/** By what figures may be filtered; what a record does not know of itself it leaves out. */
export type Dimensions = {
  regionId?: string | null
  officeId?: string | null
  environment?: string | null
  industry?: string | null
  channel?: string | null
}

/**
 * One thing that a record adds to the figures, so that every figure is a sum: `measure` on a day, `n` times.
 * What a state counts is compared before and after a step, and the difference kept in rollups, in the
 * transaction of the step.
 */
export type Count = {
  measure: string
  on: Day
  n: number
  by: Dimensions
  /** Kept by its day: what stands open has an age, and a date that passes. All else is kept by its month. */
  exact?: true
  /** Of whom each span counts one alone, however often it comes: an enterprise. */
  who?: string
}
