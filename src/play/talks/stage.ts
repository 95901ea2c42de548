import type { Day } from '#kernel/day.ts'
import type { Client } from '../caller.ts'
import type { Story } from '../days.ts'
import type { Cast, PlayedEnterprise } from '../people.ts'
import type { Programme } from '../plots.ts'
import type { PlayedAppeal } from '../source.ts'
import type { Stage } from '../stories/scene.ts'
import type { Size } from './enterprises.ts'

/** An enterprise of the town, and what the play remembers of it so that it asks for nothing absurd. */
export type Guest = PlayedEnterprise & { size: Size; invitedTo: Day[]; unhappy: boolean }

/** What the play has done by itself; told beside the figures, and no part of them. */
export type Doings = {
  draws: string[]
  /** Draws whose published paper gave the same roster when it was done again. */
  redrawn: number
  /** Invitations that the budget refused (受邀上限). */
  refusedByBudget: number
  /** Seats given up after the roster was locked; the clock moves the next one up. */
  givenUpAfterLock: number
  files: string[]
}

export type Luck = {
  roll: () => number
  /** The next appeal somebody has at heart, of its trade where there is one. */
  nextConcern: (industry: string) => PlayedAppeal
}

/** Everything that the stories of talks share. */
export type TalkStage = Stage & {
  cast: Cast
  guests: readonly Guest[]
  /** What chance a venue has, so that venues played side by side are played the same every time. */
  luckOf: (regionId: string) => Luck
  /** Writes a file into the folder of the play. */
  keep: (path: string, content: string | Uint8Array) => void
  /** Lets another story begin. */
  begin: (story: Story) => void
  /** How what was promised goes on, where it is not as usual. */
  programme?: Programme
  doings: Doings
}

/** A session as the API tells it, as far as the play needs it. */
export type Session = {
  sessionId: string
  number: number
  regionId: string
  regionName: string
  heldOn: Day
  opensOn: Day
  locksOn: Day
  packOn: Day
  minutesOn: Day
  quota: number
}

export type Seat = { seatId: string; status: string }

/** One seat of a session with who sits on it. */
export type Taken = { seatId: string; guest: Guest; concerns: PlayedAppeal[] }

/** What the stories of one session share: who has which seat, and what it will ask. */
export type SessionScene = TalkStage &
  Luck & {
    session: Session
    at: string
    taken: Taken[]
    desk: Client
  }
