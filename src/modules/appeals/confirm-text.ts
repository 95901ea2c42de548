import { Refusal } from '#kernel/refusal.ts'
import { requireFresh } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { stepAppeal } from './commands.ts'
import type { appealsContract } from './contract.ts'
import { changeText, type Marked, openTexts } from './domain/texts.ts'
import { openOriginals } from './originals.ts'
import { storedAppeals } from './store.ts'

type Changes = InputOf<typeof appealsContract.confirmText>['texts']
type Dispatch = Omit<InputOf<typeof appealsContract.dispatch>, 'appealId'>

/** Confirms every text of an appeal, with these changes; taking a mark off opens the original. */
export async function confirmText(ctx: Ctx, appealId: string, changes: Changes) {
  const { state } = await load(ctx, storedAppeals, appealId)
  const restores = changes.some(({ restored }) => restored.length > 0)
  if (restores) requireFresh(ctx)
  const originals = restores
    ? await openOriginals(ctx, appealId, { purpose: 'original', reason: 'restore' })
    : null
  const changed = changes.map((change): Marked => {
    const original = change.restored.length > 0 ? (originals?.get(change.key) ?? null) : null
    return changeText(state.texts, change, original)
  })
  return stepAppeal(ctx, appealId, { type: 'confirmText', changed })
}

/** Dispatches an appeal; where its text is sent along, that is confirmed first, in the same transaction. */
export async function dispatchAppeal(ctx: Ctx, appealId: string, { texts, ...given }: Dispatch) {
  const command = { type: 'dispatch' as const, ...given }
  if (texts === undefined) return stepAppeal(ctx, appealId, command)
  const { state } = await load(ctx, storedAppeals, appealId)
  if (texts.length === 0 && openTexts(state).length === 0) return stepAppeal(ctx, appealId, command)
  await confirmText(ctx, appealId, texts).catch(unlessConfirmed)
  const { expectedVersion: _version, ...rest } = ctx
  return stepAppeal(rest, appealId, command)
}

/** Somebody else has confirmed it in this very moment: whether it can be dispatched is asked next. */
function unlessConfirmed(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'appeals/text-confirmed') throw error
}

/** What the enterprise wrote, word for word, for a coordinator who says why; it is told who looked. */
export async function revealOriginals(ctx: Ctx, appealId: string, words: string) {
  requireFresh(ctx)
  const texts = await openOriginals(ctx, appealId, { purpose: 'original', words })
  return { texts: [...texts].map(([key, text]) => ({ key, text })) }
}
