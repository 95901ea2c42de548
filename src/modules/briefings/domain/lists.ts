import type { Day } from '#kernel/day.ts'

/** An appeal as a leader's list shows it: nothing tells whose it is. */
export type AppealLine = {
  appealId: string
  number: string
  title: string
  office: string | null
  /** Since it was submitted, until it was answered or today. */
  days: number
  redone: number
  /** Of what was refused: the legal basis, or what was answered. */
  reason: string | null
}

export type ProblemLine = {
  problemId: string
  number: string
  title: string
  status: string
  enterprises: number
  appeals: number
  decision: string | null
  foundOn: Day
}

export type Lists = {
  oldest: readonly AppealLine[]
  redone: readonly AppealLine[]
  refused: readonly AppealLine[]
  problems: readonly ProblemLine[]
}
