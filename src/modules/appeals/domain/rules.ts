import type { Loop } from '#kernel/loop.ts'
import { workingDaysBetween } from '#kernel/working-days.ts'
import type { AttachedFile } from '#modules/attachments/domain/attached.ts'
import { callRules, confirmed, denied } from './call-rules.ts'
import { clockRules } from './clock-rules.ts'
import { endOf } from './closing.ts'
import { afterWait, due, momentOf, partDue, replyByGrade } from './dates.ts'
import { checkCoHandlers, dutyRules } from './duty-rules.ts'
import type { AppealCommand, AppealEvent, RouterSaid } from './events.ts'
import { guards } from './guards.ts'
import { mergeRules } from './merge-rules.ts'
import { lifting, redoLifts } from './moving.ts'
import { refusal } from './refusals.ts'
import { reopenRules } from './reopening.ts'
import { openTexts } from './texts.ts'
import { trustRules } from './trust-rules.ts'
import type { Appeal, Facts, Reply } from './types.ts'

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

/** Without a person an appeal is dispatched only where the city allows it, and so far ahead of the next office. */
function checkAutomatic(router: RouterSaid | undefined, { actor, rules }: Facts): void {
  if (actor.role !== 'clock') return
  const { margin } = rules.routing
  if (margin === null || router === undefined || router.lead * 100 < margin) {
    throw refusal('appeals/not-sure-enough', { margin })
  }
}

/** How long it took, as it was known on the day it ended. */
const worked = ({ submittedOn }: Appeal, { calendar, today }: Facts) => ({
  worked: {
    days: workingDaysBetween(calendar, submittedOn, today),
    calendarVersion: calendar.version,
  },
})

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
  ...trustRules,
  ...mergeRules,
  ...reopenRules,
  submit: (_, { confirmed, ...command }, facts) => {
    const { rules, now, today, actor } = facts
    const seen = confirmed === true && actor.role === 'coordinator'
    const dues = {
      dispatch: due(rules.dispatchWithin, facts),
      reply: due(rules.replyWithin, facts),
    }
    return [
      { ...command, type: 'submitted', at: now, on: today, dues },
      ...(seen ? [{ type: 'textConfirmed' as const, changed: [], on: today }] : []),
    ]
  },
  askSupplement: (_, { question }, facts) => {
    const { at, on } = momentOf(facts)
    const dues = { supplement: due(facts.rules.supplementWithin, facts) }
    return [{ type: 'supplementAsked', question, at, on, dues }]
  },
  supplement: (state, { files, ...said }, facts) => [
    {
      ...{ ...said, type: 'supplemented', on: facts.today },
      ...{ ...afterWait(state, facts), ...along(files) },
    },
  ],
  addDetail: (_, { files, ...said }, { today }) => [
    { ...said, type: 'supplemented', on: today, ...along(files) },
  ],
  register: (state, { kind, environment, tags, grade = null }, facts) => {
    const after = afterRegistering(state, grade, facts)
    return [{ type: 'registered', kind, environment, tags, grade, on: facts.today, ...after }]
  },
  dispatch: (state, { officeId, requirement, coOfficeIds = [], router }, facts) => {
    if (openTexts(state).length > 0) throw refusal('appeals/text-unconfirmed', { field: 'texts' })
    checkAutomatic(router, facts)
    checkCoHandlers({ ...state, officeId }, coOfficeIds, 'coOfficeIds')
    const { reply } = state.dues
    const parts = coOfficeIds.map((id) => [`co:${id}`, reply && partDue(reply, facts)])
    return [
      {
        ...{ type: 'dispatched', officeId, requirement, on: facts.today, coOfficeIds },
        ...(router && { router }),
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
  reply: (_, { reply, files, advice }, facts) => [
    {
      ...{ type: 'replied', reply: checkReply(reply, files), on: facts.today, ...along(files) },
      dues: { confirm: due(facts.rules.confirmWithin, facts) },
    },
    ...(advice && advice.found.length > 0
      ? [{ type: 'advised' as const, ...advice, on: facts.today }]
      : []),
  ],
  ...callRules,
  confirm: (_, said, facts) => [confirmed('enterprise', said.solved, said, facts)],
  deny: (_, { reason, spans }, facts) => [
    denied('enterprise', { words: reason, ...(spans && { spans }) }, facts),
  ],
  rate: (state, { rating, ...said }, { today }) => {
    guards.rate(state)
    return [{ ...said, type: 'rated', rating, on: today }]
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
    return [{ type: 'closed', end: endOf(state), reason, on: facts.today, ...worked(state, facts) }]
  },
  lapse: (state, _, facts) => {
    guards.lapse(state, facts)
    const end = 'defaulted'
    return [{ type: 'closed', end, reason: null, on: facts.today, ...worked(state, facts) }]
  },
  withdraw: (_, said, { today }) => [{ ...said, type: 'withdrawn', on: today }],
  refer: (_, { destination, reason }, { today }) => [
    { type: 'referred', destination, reason, on: today },
  ],
}
