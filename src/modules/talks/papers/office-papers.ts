import { addWorkingDays } from '#kernel/working-days.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import type { OfficialPaper } from '#modules/documents/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import type { Question } from '../domain/question-types.ts'
import { laidQuestions, storedQuestions } from '../questions/store.ts'
import { dispatchOrder } from './dispatch-order.ts'
import type { PackQuestion } from './facts.ts'
import { shownAs, word } from './matters.ts'
import { questionPack } from './question-pack.ts'
import { talkOf } from './talk.ts'

/** Whether a paper that one office gets may be read: by that office, and by those who see them all. */
function checkReads({ actor }: Ctx, officeId: string | null): void {
  const handles = actor.role === 'handler' || actor.role === 'lead'
  if (handles && actor.officeId !== officeId) throw recordRefusal('record/missing')
}

/** 部门预答题包, once the packs are sent. */
export async function packOf(
  ctx: Ctx,
  sessionId: string,
  officeId: string,
): Promise<OfficialPaper> {
  checkReads(ctx, officeId)
  const { session, facts, officeName } = await talkOf(ctx, sessionId)
  const laid = await laidQuestions(ctx, sessionId)
  const own = laid.filter((one) => one.officeId === officeId && one.status !== 'withdrawn')
  if (own.length === 0) throw recordRefusal('record/missing')
  return questionPack({
    ...facts,
    until: null,
    today: session.state.ended.pack ?? ctx.today,
    office: officeName(officeId),
    answersDueOn: addWorkingDays(await loadCalendar(ctx), session.state.heldOn, -1),
    questions: own.map(packed),
  })
}

const packed = (one: Question): PackQuestion => ({
  enterprise: shownAs(one),
  subject: one.subject ?? '',
  about: one.about,
  question: one.text,
  inWriting: one.inWriting,
  similar: one.similar.map(({ number, repliedOn, officeName, title, answer, outcome }) => ({
    appealNumber: number,
    repliedOn,
    office: officeName,
    question: title,
    answer,
    outcome: word('outcome', outcome),
  })),
})

/** 交办单 of one commitment, as it stood when it was given; the same whenever it is fetched. */
export async function orderOf(ctx: Ctx, questionId: string): Promise<OfficialPaper> {
  const { state } = await load(ctx, storedQuestions, questionId)
  const { promised, order, dispatchedTo } = state
  checkReads(ctx, dispatchedTo)
  if (!promised || !order || !dispatchedTo) throw recordRefusal('record/missing')
  const { facts, officeName } = await talkOf(ctx, state.sessionId)
  const { number, requirement, coOfficeIds, partsDueOn, on } = order
  return dispatchOrder({
    ...{ ...facts, until: null, today: on, number, requirement, partsDueOn },
    ...{ enterprise: shownAs(state), matter: state.text, copiesTo: [] },
    appealNumber: promised.appealNumber,
    kind: word('kind', promised.kind),
    environment: word('environment', promised.environment),
    lead: officeName(dispatchedTo),
    coHandlers: coOfficeIds.map(officeName),
    dispatchedOn: on,
    dueOn: promised.dueOn,
  })
}
