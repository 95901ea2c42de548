import type { Loop } from '#kernel/loop.ts'
import type { AttachedFile } from '#modules/attachments/domain/attached.ts'
import { clockRules } from './clock-rules.ts'
import { endOf } from './closing.ts'
import { afterWait, due, momentOf, partDue, replyByGrade } from './dates.ts'
import { checkCoHandlers, dutyRules } from './duty-rules.ts'
import type { AppealCommand, AppealEvent } from './events.ts'
import { guards } from './guards.ts'
import { lifting, redoLifts } from './moving.ts'
import { refusal } from './refusals.ts'
import type { Appeal, Attempt, Facts, Reply } from './types.ts'

/** Every reply rests on evidence or law; a refusal on law; what remains has a date (domain.md 2.3). */
function checkReply(reply: Reply, files: readonly AttachedFile[] = []): Reply {
  if (reply.outcome === 'refused' && !reply.legalBasis) {
    throw refusal('appeals/refusal-needs-law', { field: 'legalBasis' })
  }
  if (!reply.evidence && !reply.legalBasis && files.length === 0) {
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

/** The files that go along with a step, where there are any. */
const along = (files: AttachedFile[] = []) => (files.length > 0 ? { files } : {})

const confirmed = (by: 'enterprise' | 'caller', solved: boolean, words: string | null, f: Facts) =>
  ({
    ...{ type: 'confirmed', solved, by, words, on: f.today },
    dues: { close: due(f.rules.closeWithin, f) },
  }) as const satisfies AppealEvent

const denied = (by: 'enterprise' | 'caller', reason: string, f: Facts) =>
  ({
    ...{ type: 'denied', by, reason, on: f.today },
    dues: { redo: due(f.rules.redoWithin, f) },
  }) as const satisfies AppealEvent

/** What the enterprise's answer on the telephone makes of the appeal (R9). */
function afterCall(attempt: Attempt, facts: Facts): AppealEvent[] {
  const { solved, accepts, words } = attempt
  if (!attempt.reached || solved === 'later') return []
  if (solved === null) throw refusal('appeals/answer-needed', { field: 'solved' })
  if (solved === 'yes') return [confirmed('caller', true, words, facts)]
  if (accepts === null) throw refusal('appeals/answer-needed', { field: 'accepts' })
  return [accepts ? confirmed('caller', false, words, facts) : denied('caller', words ?? '', facts)]
}

/** The wait that registering ends; a grade brings the date of the reply forward, and never moves it back. */
function afterRegistering(state: Appeal, grade: string | null, facts: Facts) {
  const { waited, dues } = afterWait(state, facts)
  const over = { ...(waited && { waited }), dues }
  if (grade === null) return over
  const found = facts.rules.grades.find(({ key }) => key === grade)
  if (found === undefined) throw refusal('appeals/unknown-grade', { field: 'grade' })
  const was = dues.reply ?? state.dues.reply
  if (was === undefined) return over
  const waits = waited ? [...state.waits, waited] : state.waits
  const reply = replyByGrade(was, found.within, { waits }, facts)
  return reply.passesAt < was.passesAt ? { ...over, dues: { ...dues, reply } } : over
}

export const rules: Loop<Appeal, AppealCommand, AppealEvent, Facts>['rules'] = {
  ...dutyRules,
  ...clockRules,
  submit: (_, command, facts) => {
    const { rules, now, today } = facts
    const dues = {
      dispatch: due(rules.dispatchWithin, facts),
      reply: due(rules.replyWithin, facts),
    }
    return [{ ...command, type: 'submitted', at: now, on: today, dues }]
  },
  askSupplement: (_, { question }, facts) => {
    const { at, on } = momentOf(facts)
    const dues = { supplement: due(facts.rules.supplementWithin, facts) }
    return [{ type: 'supplementAsked', question, at, on, dues }]
  },
  supplement: (state, { text, files }, facts) => [
    { type: 'supplemented', text, on: facts.today, ...afterWait(state, facts), ...along(files) },
  ],
  addDetail: (_, { text, files }, { today }) => [
    { type: 'supplemented', text, on: today, ...along(files) },
  ],
  register: (state, { kind, environment, tags, grade = null }, facts) => {
    const after = afterRegistering(state, grade, facts)
    return [{ type: 'registered', kind, environment, tags, grade, on: facts.today, ...after }]
  },
  dispatch: (state, { officeId, requirement, coOfficeIds = [] }, facts) => {
    checkCoHandlers({ ...state, officeId }, coOfficeIds, 'coOfficeIds')
    const { reply } = state.dues
    const parts = coOfficeIds.map((id) => [`co:${id}`, reply && partDue(reply, facts)])
    return [
      {
        ...{ type: 'dispatched', officeId, requirement, on: facts.today, coOfficeIds },
        objectBy: due(facts.rules.objectWithin, facts),
        dues: Object.fromEntries(parts),
      },
    ]
  },
  sign: (_, __, { today }) => [{ type: 'signed', on: today }],
  draft: (_, { reply, files }) => [
    { type: 'drafted', reply: checkReply(reply, files), ...along(files) },
  ],
  returnDraft: (_, { reason }) => [{ type: 'draftReturned', reason }],
  reply: (_, { reply, files }, facts) => [
    {
      ...{ type: 'replied', reply: checkReply(reply, files), on: facts.today, ...along(files) },
      dues: { confirm: due(facts.rules.confirmWithin, facts) },
    },
  ],
  followUp: (_, command, facts) => {
    const attempt = { on: facts.today, ...command.attempt }
    return [{ type: 'followedUp', attempt }, ...afterCall(attempt, facts)]
  },
  confirm: (_, { solved, words }, facts) => [confirmed('enterprise', solved, words, facts)],
  deny: (_, { reason }, facts) => [denied('enterprise', reason, facts)],
  rate: (state, { rating }) => {
    guards.rate(state)
    return [{ type: 'rated', rating }]
  },
  redo: (state, { officeId, requirement }, facts) => {
    guards.redo(state, facts)
    const lifted = redoLifts(state, facts)
    return [
      { type: 'redone', officeId, requirement, on: facts.today },
      ...(lifted ? lifting(state, officeId, 'redos', facts) : []),
    ]
  },
  close: (state, { reason }, facts) => {
    guards.close(state, facts)
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
