import type { Day } from '#kernel/day.ts'
import type { Decision, Meeting, Pack, Recheck, Sample, Topic } from '../domain/packs/types.ts'
import type { PackKind } from '../domain/words.ts'

/** A half-yearly or yearly review as its paper tells it; offices by name. */
export type ReportFacts = {
  cityName: string
  coordinatingOffice: string
  kind: PackKind
  period: string
  from: Day
  to: Day
  meetsOn: Day
  pack: Pack
  sample: Sample | null
  rechecks: readonly Recheck[]
  topics: readonly Topic[]
  meeting: Meeting | null
  /** Why the meeting decided nothing. */
  note: string | null
  decisions: readonly (Decision & { standing: string | null })[]
  /** The day of the paper (成文日期). */
  today: Day
  officeName: (officeId: string) => string
}
