import type { Day } from '#kernel/day.ts'
import type { Database } from '#platform/database/database.ts'
import type { Client } from '../caller.ts'
import type { TurnedClock } from '../clock.ts'
import type { OpenStage } from '../stage.ts'

/** What a chapter of a played year works with, over HTTP as its users do. */
export type YearStage = OpenStage & {
  db: Database
  tenantId: string
  clock: TurnedClock
  /** The dice of this chapter alone: what others throw does not change what it does. */
  roll: () => number
  leader: Client
  expert: Client
  admin: Client
}

/**
 * A part of the loop that is played beside the appeals and talks of a year. `day` is called on every working day,
 * after that day's appeals and the timed work; `end` once, on the last day.
 */
export type Chapter = {
  name: string
  day?: (stage: YearStage, day: Day) => Promise<void>
  end?: (stage: YearStage, day: Day) => Promise<void>
}
