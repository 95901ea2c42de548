import type { Day } from '#kernel/day.ts'
import type { ActKind } from './words.ts'

/** A line of the feed that meets an appeal: the office acted on whoever had complained about it. */
export type Match = {
  appealId: string
  number: string
  inspectionId: string
  office: string
  kind: ActKind
  doneOn: Day
  closedOn: Day | null
}
