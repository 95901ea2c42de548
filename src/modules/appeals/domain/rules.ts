import { dueDate, type Limit } from '#kernel/limits.ts'
import type { Loop } from '#kernel/loop.ts'
import { closeGuard, endOf, guards } from './closing.ts'
import { refusal } from './refusals.ts'
import type { Appeal, AppealCommand, AppealEvent, Attempt, Due, Facts, Reply } from './types.ts'

/** A date counted from today by the city's rules; what it was counted with goes along. */
function due(limit: Limit, { now, today, calendar, rules }: Facts): Due {
  const { dueOn, provisional, calendarVersion } = dueDate(calendar, limit, { at: now, on: today })
  return { startOn: today, dueOn, ruleVersion: rules.version, calendarVersion, provisional }
}

/** Every reply rests on evidence or law; a refusal on law; what remains has a date (domain.md 2.3). */
function checkReply(reply: Reply): Reply {
  if (reply.outcome === 'refused' && !reply.legalBasis) {
    throw refusal('appeals/refusal-needs-law', { field: 'legalBasis' })
  }
  if (!reply.evidence && !reply.legalBasis) {
    throw refusal('appeals/reply-needs-basis', { field: 'evidence' })
  }
  if (
    (reply.outcome === 'partly' || reply.outcome === 'planned') &&
    !(reply.remains && reply.remainsBy)
  ) {
    throw refusal('appeals/remains-needed', { field: reply.remains ? 'remainsBy' : 'remains' })
  }
  return reply
}

/** What the enterprise's answer on the telephone makes of the appeal (R9). */
function afterCall(attempt: Attempt, facts: Facts): AppealEvent[] {
  const { solved, accepts, words } = attempt
  if (!attempt.reached || solved === 'later') return []
  if (solved === null) throw refusal('appeals/answer-needed', { field: 'solved' })
  if (solved === 'yes') return [{ type: 'confirmed', solved: true, by: 'caller', words }]
  if (accepts === null) throw refusal('appeals/answer-needed', { field: 'accepts' })
  if (accepts) return [{ type: 'confirmed', solved: false, by: 'caller', words }]
  const redoDue = due(facts.rules.redoWithin, facts)
  return [{ type: 'denied', by: 'caller', reason: words ?? '', redoDue }]
}

export const rules: Loop<Appeal, AppealCommand, AppealEvent, Facts>['rules'] = {
  submit: (_, command, facts) => {
    const { type: _type, ...given } = command
    const { rules, now, today } = facts
    const dispatchDue = due(rules.dispatchWithin, facts)
    const replyDue = due(rules.replyWithin, facts)
    return [{ ...given, type: 'submitted', at: now, on: today, dispatchDue, replyDue }]
  },
  askSupplement: (_, { question }) => [{ type: 'supplementAsked', question }],
  supplement: (_, { text }, { today }) => [{ type: 'supplemented', text, on: today }],
  addDetail: (_, { text }, { today }) => [{ type: 'supplemented', text, on: today }],
  register: (_, { kind, environment, tags }) => [{ type: 'registered', kind, environment, tags }],
  dispatch: (_, { officeId, requirement }, { today }) => [
    { type: 'dispatched', officeId, requirement, on: today },
  ],
  sign: (_, __, { today }) => [{ type: 'signed', on: today }],
  draft: (_, { reply }) => [{ type: 'drafted', reply: checkReply(reply) }],
  returnDraft: (_, { reason }) => [{ type: 'draftReturned', reason }],
  reply: (_, { reply }, facts) => [
    {
      type: 'replied',
      reply: checkReply(reply),
      on: facts.today,
      confirmDue: due(facts.rules.confirmWithin, facts),
    },
  ],
  followUp: (_, command, facts) => {
    const attempt = { on: facts.today, ...command.attempt }
    return [{ type: 'followedUp', attempt }, ...afterCall(attempt, facts)]
  },
  confirm: (_, { solved, words }) => [{ type: 'confirmed', solved, by: 'enterprise', words }],
  deny: (_, { reason }, facts) => [
    { type: 'denied', by: 'enterprise', reason, redoDue: due(facts.rules.redoWithin, facts) },
  ],
  rate: (state, { rating }) => {
    guards.rate(state)
    return [{ type: 'rated', rating }]
  },
  redo: (state, { officeId, requirement }, facts) => {
    guards.redo(state, facts)
    return [{ type: 'redone', officeId, requirement, on: facts.today }]
  },
  close: (state, { reason }, facts) => {
    closeGuard(state, facts)
    if (state.status === 'denied' && !reason)
      throw refusal('appeals/reason-needed', { field: 'reason' })
    return [{ type: 'closed', end: endOf(state), reason, on: facts.today }]
  },
  lapse: (state, _, facts) => {
    guards.lapse(state, facts)
    return [{ type: 'closed', end: 'defaulted', reason: null, on: facts.today }]
  },
  withdraw: (_, { reason }, { today }) => [{ type: 'withdrawn', reason, on: today }],
  refer: (_, { destination, reason }, { today }) => [
    { type: 'referred', destination, reason, on: today },
  ],
}
