import { type Day, daysBetween } from '#kernel/day.ts'
import type { Loop } from '#kernel/loop.ts'
import type { TalkRules } from '#modules/people/domain/city-rules.ts'
import { refusal } from './refusals.ts'
import { registers, type SeatStep, seatPhases } from './seat-phases.ts'
import type {
  Contribution,
  Seat,
  SeatCommand,
  SeatEvent,
  SeatFacts,
  Seating,
  Standing,
} from './seat-types.ts'
import type { Presence, SeatStatus } from './words.ts'

type Rules = Loop<Seat, SeatCommand, SeatEvent, SeatFacts>['rules']

/** Refuses a step while the session is where the step is not taken. */
function during({ session }: SeatFacts, step: SeatStep): void {
  if (seatPhases[step].includes(session.status)) return
  throw refusal('talks/session-closed-for-this', { session: session.status })
}

/**
 * A report about officials leaves this channel: it must not be read out at a talk (R15). Nobody asks
 * more than the city's rules allow.
 */
function checked(contribution: Contribution, { rules: { talks } }: SeatFacts): Contribution {
  if (contribution.tier === 'report') throw refusal('talks/report-elsewhere', { field: 'tier' })
  const { each } = talks.questions
  if (contribution.questions.length > each) {
    throw refusal('talks/too-many-questions', { field: 'questions', most: each })
  }
  return contribution
}

/** Where a registration goes: nobody overtakes those who wait already. */
export function placeFor(presence: Presence, { quota, taken, waiting, lastQueue }: Seating) {
  if (presence === 'writing') return { status: 'writing', queue: null } as const
  if (taken < quota && waiting === 0) return { status: 'seated', queue: null } as const
  return { status: 'waiting', queue: lastQueue + 1 } as const
}

/** 受邀上限 (R11): how often an enterprise was invited this year, refused when it is enough. */
export function invitationsBefore(
  invitedTo: readonly Day[],
  heldOn: Day,
  { aYear, daysApart }: Omit<TalkRules['invitations'], 'source'>,
) {
  const timesBefore = invitedTo.filter((day) => day.slice(0, 4) === heldOn.slice(0, 4)).length
  const near = invitedTo.find((day) => Math.abs(daysBetween(day, heldOn)) < daysApart)
  if (timesBefore >= aYear) throw refusal('talks/invited-enough', { timesBefore, aYear })
  if (near !== undefined) throw refusal('talks/invited-lately', { on: near, daysApart })
  return { timesBefore, lastOn: invitedTo.toSorted().at(-1) ?? null }
}

const placeOf = (
  { session }: SeatFacts,
  { enterpriseId, standing }: { enterpriseId: string; standing: Standing },
) => ({ sessionId: session.sessionId, regionId: session.regionId, enterpriseId, standing })

export const seatRules: Rules = {
  register: (_, command, facts) => {
    const { session, today, seating } = facts
    const { opensOn, locksOn, status } = session
    if (!registers(session, today)) {
      throw refusal('talks/registration-closed', { opensOn, locksOn, session: status })
    }
    const contribution = checked(command.contribution, facts)
    const place = placeFor(command.presence, seating)
    return [{ type: 'registered', ...placeOf(facts, command), ...place, contribution, on: today }]
  },
  invite: (_, command, facts) => {
    during(facts, 'invite')
    const { seating, session, invitedTo, today, rules } = facts
    if (seating.taken >= seating.quota) throw refusal('talks/session-full', seating)
    const before = invitationsBefore(invitedTo, session.heldOn, rules.talks.invitations)
    const { reason } = command
    return [{ type: 'invited', ...placeOf(facts, command), reason, ...before, on: today }]
  },
  accept: (_, { contribution }, facts) => {
    during(facts, 'accept')
    return [{ type: 'accepted', contribution: checked(contribution, facts), on: facts.today }]
  },
  replace: (_, { contribution }, facts) => {
    during(facts, 'replace')
    return [{ type: 'replaced', contribution: checked(contribution, facts), on: facts.today }]
  },
  answerInWriting: (_, { contribution }, facts) => {
    during(facts, 'answerInWriting')
    return [{ type: 'putInWriting', contribution: checked(contribution, facts), on: facts.today }]
  },
  decline: (_, { reason }, facts) => {
    during(facts, 'decline')
    return [{ type: 'declined', reason, on: facts.today }]
  },
  withdraw: (_, { reason }, facts) => {
    during(facts, 'withdraw')
    return [{ type: 'withdrawn', reason, on: facts.today }]
  },
  promote: (_, __, facts) => {
    during(facts, 'promote')
    const { seating, today } = facts
    if (seating.taken >= seating.quota) throw refusal('talks/session-full', seating)
    return [{ type: 'promoted', on: today }]
  },
  attend: (_, __, facts) => {
    during(facts, 'attend')
    return [{ type: 'attended', on: facts.today }]
  },
  miss: (_, __, facts) => {
    during(facts, 'miss')
    return [{ type: 'missed', on: facts.today }]
  },
  erase: (_, __, { today }) => [{ type: 'erased', on: today }],
}

const occupying: readonly SeatStatus[] = ['invited', 'seated', 'attended', 'absent']

/** How full the session is after a seat went from one status to the next. */
export function seatingAfter(was: Seating, before: Seat, after: Seat): Seating {
  const change = (counts: (status: SeatStatus) => boolean) =>
    Number(counts(after.status)) - Number(counts(before.status))
  return {
    quota: was.quota,
    taken: was.taken + change((status) => occupying.includes(status)),
    waiting: was.waiting + change((status) => status === 'waiting'),
    lastQueue: Math.max(was.lastQueue, after.queue ?? 0),
  }
}
