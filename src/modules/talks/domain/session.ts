import type { Loop, Step } from '#kernel/loop.ts'
import type { TalkFacts } from './period.ts'
import { evolve } from './session-evolve.ts'
import { rules } from './session-rules.ts'
import type { Session, SessionCommand, SessionEvent } from './session-types.ts'
import type { SessionStatus } from './words.ts'

const before = ['planned', 'themed', 'registering', 'locked', 'packed'] as const

/**
 * The session (场) as a loop (domain.md 2.4). A postponed session prepares again: its roster stays,
 * and opens and locks by its new day.
 */
export const sessionSteps = {
  plan: { from: ['new'], by: ['coordinator'], to: ['planned'] },
  setTopics: { from: ['planned', 'themed'], by: ['coordinator'], to: ['themed'] },
  arrange: { from: before, by: ['coordinator'], to: 'same' },
  nameHost: { from: before, by: ['coordinator'], to: 'same' },
  swapHost: { from: before, by: ['coordinator'], to: 'same' },
  open: { from: ['themed'], by: ['clock', 'coordinator'], to: ['registering'] },
  lock: { from: ['registering'], by: ['clock', 'coordinator'], to: ['locked'] },
  sendPacks: { from: ['locked', 'packed'], by: ['coordinator'], to: ['packed'] },
  begin: { from: ['locked', 'packed'], by: ['coordinator'], to: ['underway'] },
  end: { from: ['underway'], by: ['coordinator'], to: ['minutes'] },
  approveMinutes: { from: ['minutes'], by: ['coordinator'], to: ['dispatched'] },
  noteReplied: { from: ['dispatched'], by: ['clock'], to: ['replied'] },
  noteRated: { from: ['replied'], by: ['clock'], to: ['rated'] },
  archive: { from: ['rated'], by: ['coordinator', 'clock'], to: ['archived'] },
  postpone: { from: before, by: ['coordinator'], to: ['planned', 'themed'] },
  cancel: { from: before, by: ['coordinator'], to: ['cancelled'] },
  redate: { from: before, by: ['clock'], to: 'same' },
} as const satisfies Record<SessionCommand['type'], Step<SessionStatus>>

/** Until it begins, what the seats bring is what will be asked. */
export const isBefore = ({ status }: Pick<Session, 'status'>): boolean =>
  before.some((one) => one === status)

/** Whether it was held, or is being held. */
export const hasBegun = (session: Pick<Session, 'status'>): boolean =>
  !isBefore(session) && session.status !== 'new' && session.status !== 'cancelled'

const nothing: Session = {
  status: 'new',
  periodId: '',
  number: 0,
  regionId: '',
  heldOn: '',
  startsAt: '',
  place: null,
  host: { body: 'committee', name: null, deputy: null },
  swaps: [],
  topicIds: [],
  quota: 0,
  officeIds: [],
  contact: null,
  dues: null,
  noticeNumber: null,
  ended: {},
  moves: [],
  reason: null,
}

/** A coordinator of one region acts at its own venue only. */
function owns({ regionId }: Session, step: SessionCommand['type'], { actor }: TalkFacts): boolean {
  return step === 'plan' || actor.regionId === null || actor.regionId === regionId
}

export const sessionLoop: Loop<Session, SessionCommand, SessionEvent, TalkFacts> = {
  name: 'talk-session',
  steps: sessionSteps,
  initial: nothing,
  rules,
  evolve,
  owns,
}
