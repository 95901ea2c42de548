import type { Day } from '#kernel/day.ts'
import type { SeatCommand } from './seat-types.ts'
import { type SessionStatus, sessionStatuses } from './words.ts'

export type SeatStep = SeatCommand['type']

const beforeLock = ['themed', 'registering'] as const
const beforeTalk = [...beforeLock, 'locked', 'packed'] as const
const atTalk = ['underway', 'minutes'] as const

/** Where the session must stand for each step with a seat. */
export const seatPhases: Record<SeatStep, readonly SessionStatus[]> = {
  register: ['registering'],
  invite: beforeLock,
  accept: beforeLock,
  replace: beforeTalk,
  answerInWriting: beforeLock,
  decline: beforeTalk,
  withdraw: beforeTalk,
  promote: beforeTalk,
  attend: atTalk,
  miss: atTalk,
  erase: sessionStatuses,
}

type Window = { status: SessionStatus; opensOn: Day; locksOn: Day }

/** Whether a session takes registrations on a day. */
export const registers = ({ status, opensOn, locksOn }: Window, today: Day): boolean =>
  seatPhases.register.includes(status) && today >= opensOn && today <= locksOn
