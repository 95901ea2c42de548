import type { Day } from '#kernel/day.ts'
import type { Database } from '#platform/database/database.ts'
import type { Client } from '../caller.ts'
import type { TurnedClock } from '../clock.ts'
import type { PlayedEnterprise } from '../people.ts'
import type { OpenStage } from '../stage.ts'
import type { Stage } from '../stories/scene.ts'

/** What a chapter of a played year works with, over HTTP as its users do. */
export type YearStage = OpenStage &
  Stage & {
    db: Database
    tenantId: string
    clock: TurnedClock
    /** An id for what its client names: a measure, a comment. */
    newId: () => string
    /** The dice of this chapter alone: what others throw does not change what it does. */
    roll: () => number
    leader: Client
    expert: Client
    admin: Client
    security: Client
    /** The other person for what two must do: of the coordinating office, and of the auditors. */
    secondCoordinator: Client
    secondAuditor: Client
    /** Whoever comes without signing in. */
    visitor: Client
    /** Whose an appeal is; its client may judge, confirm or score. */
    raisedBy: Map<string, PlayedEnterprise>
    /**
     * Appeals whose story is over: nobody but the chapters and the timekeeper goes on with them. Those that are
     * replied and left are there for the callers (回访); a step on any other may be in its story's way.
     */
    left: ReadonlySet<string>
    /** Writes a file into the folder of the play: `reviews/2026-03/minutes.docx`. */
    keep: (path: string, content: string | Uint8Array) => void
    /** Notes for the report that something was done once, or `n` times. */
    did: (what: string, n?: number) => void
  }

/**
 * A part of the loop that is played beside the appeals and talks of a year. `day` is called on every working day,
 * after that day's appeals and the timed work; `end` once, on the last day, after its `day`. What `day` and `end`
 * did is seen by the timed work before anything is counted again.
 */
export type Chapter = {
  name: string
  day?: (stage: YearStage, day: Day) => Promise<void>
  end?: (stage: YearStage, day: Day) => Promise<void>
}
