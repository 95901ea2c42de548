import type { Day } from '#kernel/day.ts'
import type { Attendance } from '#modules/documents/index.ts'
import type { ReformLine, ReformScores } from '../domain/reform.ts'
import type { Scores } from '../domain/scores.ts'
import type { HigherLevel } from '../domain/words.ts'

/** One monthly review, as every paper of it names it. */
export type ReviewFacts = {
  cityName: string
  coordinatingOffice: string
  number: number
  /** `2026-10`. */
  month: string
  day: Day
  /** The time of day it begins. */
  from: string
  place: string | null
  convener: string
  /** The day of the paper (成文日期). */
  today: Day
}

/** One common problem as the city knows it on the day of the paper; no enterprise is named. */
export type ProblemFacts = {
  title: string
  /** 政策缺口, 执行偏差 and so on; null while nobody has said. */
  rootCause: string | null
  /** Distinct enterprises and distinct places that raised it, and how many appeals that is. */
  heat: number
  venues: number
  appeals: number
  ageDays: number
  leadOffice: string | null
}

export type ItemFacts = ProblemFacts & {
  offices: readonly string[]
  /** Appeals a month, the earliest first. */
  arrivals: readonly { month: string; count: number }[]
  /** Confirmed texts with their marks. */
  samples: readonly { on: Day; text: string }[]
  statements: readonly { office: string; text: string }[]
  scores: Scores | null
  comments: readonly { expert: string; text: string }[]
}

/** What a measure of an earlier review has brought: arrivals 90 days before and after. */
export type EffectFacts = {
  problem: string
  measure: string
  office: string
  dueOn: Day
  /** 已落实, 逾期 and so on. */
  standing: string
  before: number | null
  after: number | null
  /** The 90 days after are not over. */
  running: boolean
}

export type MaterialsFacts = ReviewFacts & {
  items: readonly ItemFacts[]
  effects: readonly EffectFacts[]
  reforms: readonly { problem: string; scores: ReformScores }[]
  figure: readonly ReformLine[]
}

export type Decided =
  | { kind: 'measures'; measures: readonly { text: string; office: string; dueOn: Day }[] }
  | { kind: 'higher'; level: HigherLevel; reason: string; lookAgainOn: Day }
  | { kind: 'not-yet'; reason: string; lookAgainOn: Day }
  | { kind: 'not-adopted'; reason: string }
  | { kind: 'deferred'; reason: string }
  | { kind: 'open' }

export type MinutesItem = Pick<ItemFacts, 'title' | 'statements' | 'scores' | 'comments'> &
  Pick<ProblemFacts, 'heat' | 'appeals'> & { decision: Decided }

export type MinutesFacts = ReviewFacts & {
  /** Whether they were checked; until then the paper says that they are a draft. */
  approved: boolean
  attendance: Attendance
  items: readonly MinutesItem[]
  copiesTo: readonly string[]
}
