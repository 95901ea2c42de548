import type { Loop } from '#kernel/loop.ts'
import { locksAt, opensAt, sessionDues } from './dates.ts'
import { checkHeldOn } from './held-on.ts'
import type { TalkFacts } from './period.ts'
import { refusal } from './refusals.ts'
import type { Session, SessionCommand, SessionEvent, SessionPlainEvent } from './session-types.ts'
import { talkRules } from './talk-rules.ts'
import { hostBodies } from './words.ts'

/** Whose turn the nth period is: the four bodies host one after the other. */
export function hostOf(number: number) {
  const body = hostBodies[(number - 1) % hostBodies.length]
  if (body === undefined) throw new RangeError(`no period ${number}`)
  return body
}

/** A step that only says that something has happened. */
const happens =
  (type: SessionPlainEvent) =>
  (_: Session, __: SessionCommand, { today }: TalkFacts): SessionEvent[] => [{ type, on: today }]

export const rules: Loop<Session, SessionCommand, SessionEvent, TalkFacts>['rules'] = {
  plan: (_, { type: _type, ...given }, { calendar, today }) => [
    {
      type: 'planned',
      ...given,
      startsAt: talkRules.startsAt,
      quota: talkRules.quota.most,
      body: hostOf(given.number),
      on: today,
      dues: sessionDues(calendar, given.heldOn, today),
    },
  ],
  setTopics: (_, { topicIds }, { today }) => [{ type: 'topicsSet', topicIds, on: today }],
  arrange: (state, { type: _type, contact = state.contact, ...arrangement }) => {
    const { least, most } = talkRules.quota
    if (arrangement.quota < least || arrangement.quota > most) {
      throw refusal('talks/quota', { field: 'quota', least, most })
    }
    return [{ type: 'arranged', ...arrangement, contact }]
  },
  nameHost: (_, { name, deputy }) => [{ type: 'hostNamed', name, deputy }],
  swapHost: (_, { type: _type, ...swap }, { today }) => [
    { type: 'hostSwapped', ...swap, on: today },
  ],
  open: ({ dues }, _, { now, today }) => {
    if (dues === null || now < opensAt(dues)) {
      throw refusal('talks/not-due', { dueOn: dues?.open.dueOn })
    }
    return [{ type: 'opened', on: today }]
  },
  lock: ({ dues }, _, { now, today }) => {
    if (dues === null || now < locksAt(dues)) {
      throw refusal('talks/not-due', { dueOn: dues?.lock.dueOn })
    }
    return [{ type: 'locked', on: today }]
  },
  sendPacks: (_, { type: _type, ...packs }, { today }) => [
    { type: 'packsSent', ...packs, on: today },
  ],
  begin: ({ heldOn }, _, { today }) => {
    if (today < heldOn) throw refusal('talks/not-due', { dueOn: heldOn })
    return [{ type: 'begun', on: today }]
  },
  end: happens('ended'),
  approveMinutes: happens('minutesApproved'),
  noteReplied: happens('allReplied'),
  noteRated: happens('allRated'),
  archive: happens('archived'),
  postpone: (_, { heldOn, reason }, facts) => {
    checkHeldOn(heldOn, facts)
    const dues = sessionDues(facts.calendar, heldOn, facts.today)
    return [{ type: 'postponed', heldOn, reason, on: facts.today, dues }]
  },
  cancel: (_, { reason }, { today }) => [{ type: 'cancelled', reason, on: today }],
  redate: ({ heldOn, dues }, _, { calendar, today }) => {
    if (dues === null || dues.lock.calendarVersion === calendar.version) {
      throw refusal('talks/dates-stand')
    }
    return [{ type: 'redated', on: today, dues: sessionDues(calendar, heldOn, today) }]
  },
}
