import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { answeredBy } from './answered.ts'
import type { appealsContract } from './contract.ts'
import { type Advice, adviceOn } from './domain/advice/advice.ts'
import { storedAppeals } from './store.ts'
import { stepWithFiles } from './with-files.ts'

type Given = { text: string; legalBasis: string | null; remains: string | null }

/** With so many of the office's latest replies one is compared. */
const compared = 50

/**
 * What of a reply should be looked at once more; the actor's own row security says what it is held against. Null
 * where the appeal is not the office's to answer.
 */
async function adviceFor(ctx: Ctx, appealId: string, given: Given): Promise<Advice[] | null> {
  const { state } = await load(ctx, storedAppeals, appealId)
  if (state.officeId === null || state.officeId !== ctx.actor.officeId) return null
  const others = await answeredBy(ctx, { officeId: state.officeId, except: appealId }, compared)
  const more = [given.legalBasis, given.remains].filter((one) => one !== null).join('\n')
  return adviceOn(state.content, { text: given.text, more }, others)
}

/** Advice before a reply is signed, with the sentences it rests on; never a verdict. */
export async function checkReply(
  ctx: Ctx,
  { appealId, ...given }: InputOf<typeof appealsContract.checkReply>,
): Promise<OutputOf<typeof appealsContract.checkReply>> {
  const advice = await adviceFor(ctx, appealId, given)
  if (advice === null) throw recordRefusal('record/missing')
  return { advice }
}

/** Signs a reply; what it is signed against is worked out again and recorded, with what the lead was shown. */
export async function signReply(
  ctx: Ctx,
  { appealId, attachments, advised, regardless, ...reply }: InputOf<typeof appealsContract.reply>,
) {
  const advice = (await adviceFor(ctx, appealId, reply)) ?? []
  const found = advice.map(({ count: _, ...one }) => ({
    ...one,
    shown: advised.includes(one.kind),
  }))
  const command = { type: 'reply' as const, reply, advice: { found, reason: regardless } }
  return stepWithFiles(ctx, appealId, command, attachments)
}
