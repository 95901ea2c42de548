import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { WorkingCalendar } from '#kernel/working-days.ts'
import type { Month, ReviewDues } from './dates.ts'
import type { Convener } from './rota.ts'
import type { ReviewDueKind, ReviewStatus } from './words.ts'

/** A change of the day, with its reason (延期). */
export type Move = { from: Day; to: Day; reason: string; on: Day }

/** A change of the convener by hand, with its reason (调换召集人). */
export type ConvenerChange = { from: Convener; to: Convener; reason: string; on: Day }

/** Who was there, as the minutes print it. */
export type Present = { present: string[]; excused: string[]; observing: string[] }

export type Review = Present & {
  status: ReviewStatus
  month: Month
  /** 期: the city's first review is 1. */
  number: number
  heldOn: Day
  startsAt: string
  place: string | null
  convener: Convener
  convenerChanges: ConvenerChange[]
  /** The items of the agenda in their order. */
  itemIds: string[]
  dues: ReviewDues | null
  ended: Partial<Record<ReviewDueKind, Day>>
  /** The day whose statements are due was told to the offices. */
  remindedOn: Day | null
  announcedOn: Day | null
  moves: Move[]
  /** Why it was called off. */
  reason: string | null
}

export type Plan = { month: Month; number: number; heldOn: Day; convener: Convener }

export type ReviewCommand =
  | ({ type: 'plan' } & Plan)
  | { type: 'arrange'; startsAt: string; place: string | null }
  | { type: 'changeConvener'; convener: Convener; reason: string }
  | { type: 'order'; itemIds: string[] }
  | { type: 'announce'; officesHeard: boolean }
  | { type: 'remind' }
  | ({ type: 'hold' } & Present)
  | { type: 'approveMinutes'; itemsOpen: number }
  | { type: 'close'; measuresOpen: number }
  | { type: 'putOff'; heldOn: Day; reason: string }
  | { type: 'cancel'; reason: string }

export type ReviewEvent =
  | ({ type: 'planned'; startsAt: string; on: Day; dues: ReviewDues } & Plan)
  | { type: 'arranged'; startsAt: string; place: string | null }
  | { type: 'convenerChanged'; convener: Convener; reason: string; on: Day }
  | { type: 'ordered'; itemIds: string[]; on: Day }
  | { type: 'announced'; on: Day }
  | { type: 'reminded'; on: Day }
  | ({ type: 'held'; on: Day } & Present)
  | { type: 'minutesApproved'; on: Day }
  | { type: 'closed'; on: Day }
  | { type: 'putOff'; heldOn: Day; reason: string; on: Day; dues: ReviewDues }
  | { type: 'cancelled'; reason: string; on: Day }

export type ReviewFacts = {
  actor: Actor
  now: Instant
  today: Day
  calendar: WorkingCalendar
  /** The rules in force: what a date was computed by. */
  ruleVersion: string
}
