import { nextDocumentNumber } from '#modules/appeals/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { layingOf, officesToTell, sameQuestion, unassigned } from '../domain/laying.ts'
import { type Assigned, checkAssigned } from '../domain/packs.ts'
import { refusal } from '../domain/refusals.ts'
import { broughtQuestions } from '../questions/brought.ts'
import { layQuestions } from '../questions/laying.ts'
import { laidQuestions } from '../questions/store.ts'
import { holdSeating } from '../seats/store.ts'
import { stepSession } from '../sessions/commands.ts'
import { storedSessions } from '../sessions/store.ts'
import { officesThere } from '../topics/store.ts'
import type { packsContract } from './contract.ts'
import { answeredBefore } from './past.ts'

/** Lays every question before the session with the office that shall answer it, and tells the offices. */
export async function sendPacks(
  ctx: Ctx,
  { sessionId, questions }: InputOf<typeof packsContract.sendPacks>,
) {
  await holdSeating(ctx, sessionId)
  const { state } = await load(ctx, storedSessions, sessionId)
  const brought = await broughtQuestions(ctx, sessionId)
  const assigned = checkAssigned(brought, questions)
  await refuseUnknownOffices(ctx, assigned)
  const laying = layingOf(
    brought,
    await laidQuestions(ctx, sessionId),
    await assignmentsOf(ctx, brought, assigned),
  )
  const officeIds = [...new Set(assigned.map(({ officeId }) => officeId))]
  const toldIds = state.status === 'packed' ? officesToTell(laying) : officeIds
  const noticeNumber = state.noticeNumber ?? (await nextDocumentNumber(ctx, 'notice'))
  const packs = { officeIds, toldIds, noticeNumber }
  const answer = await stepSession(ctx, sessionId, { type: 'sendPacks', ...packs })
  await layQuestions(ctx, laying, answer.status)
  return { ...answer, toldIds }
}

type Questions = Awaited<ReturnType<typeof broughtQuestions>>

async function assignmentsOf(ctx: Ctx, brought: Questions, assigned: readonly Assigned[]) {
  const similar = await answeredBefore(
    ctx,
    brought.map(({ text }) => text),
  )
  return (one: Questions[number]) => {
    const { subject, officeId } = sameQuestion(assigned, one) ?? unassigned
    return { subject, officeId, similar: similar[brought.indexOf(one)] ?? [] }
  }
}

async function refuseUnknownOffices(ctx: Ctx, assigned: readonly Assigned[]): Promise<void> {
  const there = await officesThere(ctx, [...new Set(assigned.map(({ officeId }) => officeId))])
  const at = assigned.findIndex(({ officeId }) => !there.has(officeId))
  if (at >= 0) throw refusal('talks/unknown-office', { field: `questions.${at}.officeId` })
}
