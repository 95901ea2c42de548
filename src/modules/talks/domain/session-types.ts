import type { Day } from '#kernel/day.ts'
import type { SessionDues } from './dates.ts'
import type { Move } from './period.ts'
import type { HostBody, SessionDueKind, SessionStatus } from './words.ts'

/** Whose turn it is, and who comes for that body. */
export type Host = { body: HostBody; name: string | null; deputy: string | null }

/** What the coordinator arranges for one venue. */
export type Arrangement = {
  place: string | null
  startsAt: string
  quota: number
  officeIds: string[]
  /** Whom to ask, as papers print it. */
  contact: Contact | null
}

export type Contact = { name: string; phone: string }

/** The question packs as they are sent. */
export type Packs = {
  /** Every office that has a question, and those of them that are told now. */
  officeIds: string[]
  toldIds: string[]
  /** 发文字号 of the notice the offices are called by. */
  noticeNumber: string
}

export type Session = Arrangement & {
  status: SessionStatus
  periodId: string
  number: number
  regionId: string
  heldOn: Day
  host: Host
  swaps: { withSessionId: string; gave: HostBody; got: HostBody; reason: string; on: Day }[]
  topicIds: string[]
  dues: SessionDues | null
  /** 发文字号 of the notice of the talk, from when the packs are sent. */
  noticeNumber: string | null
  ended: Partial<Record<SessionDueKind, Day>>
  moves: Move[]
  reason: string | null
}

export type SessionCommand =
  | { type: 'plan'; periodId: string; number: number; regionId: string; heldOn: Day }
  | { type: 'setTopics'; topicIds: string[] }
  | ({ type: 'arrange' } & Omit<Arrangement, 'contact'> & Partial<Pick<Arrangement, 'contact'>>)
  | { type: 'nameHost'; name: string; deputy: string | null }
  | { type: 'swapHost'; withSessionId: string; host: Host; reason: string }
  | { type: 'open' }
  | { type: 'lock' }
  | ({ type: 'sendPacks' } & Packs)
  | { type: 'begin' }
  | { type: 'end' }
  | { type: 'approveMinutes' }
  | { type: 'noteReplied' }
  | { type: 'noteRated' }
  | { type: 'archive' }
  | { type: 'postpone'; heldOn: Day; reason: string }
  | { type: 'cancel'; reason: string }
  | { type: 'redate' }

/** What happened on a day and says no more. */
export type SessionPlainEvent =
  | 'opened'
  | 'locked'
  | 'begun'
  | 'ended'
  | 'minutesApproved'
  | 'allReplied'
  | 'allRated'
  | 'archived'

export type SessionEvent =
  | {
      type: 'planned'
      periodId: string
      number: number
      regionId: string
      heldOn: Day
      startsAt: string
      quota: number
      body: HostBody
      on: Day
      dues: SessionDues
    }
  | { type: 'topicsSet'; topicIds: string[]; on: Day }
  | ({ type: 'arranged' } & Arrangement)
  | { type: 'hostNamed'; name: string; deputy: string | null }
  | { type: 'hostSwapped'; withSessionId: string; host: Host; reason: string; on: Day }
  | { type: SessionPlainEvent; on: Day }
  | ({ type: 'packsSent'; on: Day } & Packs)
  | { type: 'postponed'; heldOn: Day; reason: string; on: Day; dues: SessionDues }
  | { type: 'cancelled'; reason: string; on: Day }
  | { type: 'redated'; on: Day; dues: SessionDues }
