import type { Actor } from '#kernel/actor.ts'
import type { Day, Instant } from '#kernel/day.ts'
import type { Rules } from './period.ts'
import type { InviteReason, Presence, SeatStatus, SessionStatus, Tier } from './words.ts'

/** What an enterprise brings to a session. */
export type Contribution = {
  speaker: string
  questions: string[]
  tier: Tier
  /** Whether what it says may be told in public. */
  consent: boolean
}

/** What the fairness of a roster is judged by, as it was when the enterprise came onto it. */
export type Standing = {
  smallMicro: boolean
  neverInvited: boolean
  dissatisfied: boolean
}

export type Seat = {
  status: SeatStatus
  sessionId: string
  regionId: string
  enterpriseId: string
  origin: 'registered' | 'invited'
  inviteReason: InviteReason | null
  /** How an invitation was taken up. */
  answer: 'accepted' | 'replaced' | null
  contribution: Contribution | null
  standing: Standing
  /** Its place in the waiting list; the lowest moves up first. */
  queue: number | null
  askedOn: Day
  reason: string | null
}

export type SeatCommand =
  | {
      type: 'register'
      enterpriseId: string
      presence: Presence
      contribution: Contribution
      standing: Standing
    }
  | { type: 'invite'; enterpriseId: string; reason: InviteReason; standing: Standing }
  | { type: 'accept'; contribution: Contribution }
  | { type: 'replace'; contribution: Contribution }
  | { type: 'answerInWriting'; contribution: Contribution }
  | { type: 'decline'; reason: string | null }
  | { type: 'withdraw'; reason: string | null }
  | { type: 'promote' }
  | { type: 'attend' }
  | { type: 'miss' }
  | { type: 'erase' }

type Place = { sessionId: string; regionId: string; enterpriseId: string; standing: Standing }

export type SeatEvent =
  | ({
      type: 'registered'
      status: 'seated' | 'waiting' | 'writing'
      queue: number | null
      contribution: Contribution
      on: Day
    } & Place)
  | ({
      type: 'invited'
      reason: InviteReason
      /** Invitations in this year before this one, and the day of the talk before (受邀上限). */
      timesBefore: number
      lastOn: Day | null
      on: Day
    } & Place)
  | { type: 'accepted'; contribution: Contribution; on: Day }
  | { type: 'replaced'; contribution: Contribution; on: Day }
  | { type: 'putInWriting'; contribution: Contribution; on: Day }
  | { type: 'declined'; reason: string | null; on: Day }
  | { type: 'withdrawn'; reason: string | null; on: Day }
  | { type: 'promoted'; on: Day }
  | { type: 'attended'; on: Day }
  | { type: 'missed'; on: Day }
  /** What was brought is gone for good, on the enterprise's request. */
  | { type: 'erased'; on: Day }

/** How full a session is, held by the database while a step is taken. */
export type Seating = { quota: number; taken: number; waiting: number; lastQueue: number }

export type SeatFacts = {
  actor: Actor
  now: Instant
  today: Day
  session: {
    sessionId: string
    regionId: string
    status: SessionStatus
    heldOn: Day
    opensOn: Day
    locksOn: Day
  }
  seating: Seating
  rules: Rules
  /** The days of the talks this enterprise was invited to. */
  invitedTo: readonly Day[]
}
