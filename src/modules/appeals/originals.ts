import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import type { StoredEvent } from '#platform/record/tables.ts'
import type { AppealEvent } from './domain/events.ts'
import { type Marked, textsIn } from './domain/texts.ts'
import { storedAppeals } from './store.ts'

/** Why somebody opens what an enterprise wrote; the vault writes it down, unless it is the writer's own. */
export type Purpose = { purpose: 'own' | 'original'; reason?: string; words?: string }

/** Every text as it was first kept, in order, with the version of the event that brought it. */
export function firstTexts(events: readonly StoredEvent[]): (Marked & { version: number })[] {
  const texts: (Marked & { version: number })[] = []
  for (const { version, body } of events) {
    const later = texts.filter(({ key }) => key.startsWith('said-')).length
    // Why `as`: the events of an appeal were written by its own rules.
    const said = textsIn(body as unknown as AppealEvent, later)
    texts.push(...said.map((one) => ({ ...one, version })))
  }
  return texts
}

/** What the enterprise wrote, word for word, by the keys of its texts. */
export async function originalsOf(
  ctx: Ctx,
  appealId: string,
  events: readonly StoredEvent[],
  why: Purpose,
): Promise<ReadonlyMap<string, string>> {
  const texts = firstTexts(events)
  const sealed = texts.some(({ spans }) => spans.length > 0)
    ? await ctx.vault.open(ctx, [{ kind: 'appeal', id: appealId }], { ...why, about: appealId })
    : null
  const fields = sealed?.get(appealId) ?? {}
  // Why a text itself where none is sealed: nothing in it was marked when it was written.
  return new Map(texts.map(({ key, text }) => [key, fields[key] ?? text]))
}

/** The same for whoever knows the appeal by its id alone. */
export async function openOriginals(ctx: Ctx, appealId: string, why: Purpose) {
  const { events } = await load(ctx, storedAppeals, appealId)
  return originalsOf(ctx, appealId, events, why)
}
