import type { Role } from '#kernel/actor.ts'
import { placesOfMarks } from '#modules/trust/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Loaded } from '#platform/record/loop-store.ts'
import type { appealsContract } from './contract.ts'
import type { Appeal } from './domain/types.ts'
import { firstTexts, originalsOf } from './originals.ts'

type Detail = OutputOf<typeof appealsContract.get>

/** Who reads a text before a coordinator has confirmed it: those who confirm, audit, or wrote it. */
export const readsUnconfirmed = (role: Role): boolean =>
  role === 'coordinator' || role === 'auditor' || role === 'enterprise'

/** The texts of an appeal as one reader may have them. */
export type ShownTexts = {
  /** Null while it is withheld. */
  textOf: (key: string) => string | null
  /** The text that the event of this version brought, by its key; null for an event without. */
  keyAt: (version: number) => string | null
}

/** The enterprise reads what it wrote; others what stands in its place, once that is confirmed. */
export async function textsShown(ctx: Ctx, loaded: Loaded<Appeal>): Promise<ShownTexts> {
  const { id, state, events } = loaded
  const { role } = ctx.actor
  const own = role === 'enterprise' ? await originalsOf(ctx, id, events, { purpose: 'own' }) : null
  const shown = new Map(
    state.texts.map(({ key, text, confirmed }) => {
      return [key, own?.get(key) ?? (confirmed || readsUnconfirmed(role) ? text : null)]
    }),
  )
  const keys = new Map(
    firstTexts(events).flatMap(({ key, version }) =>
      key.startsWith('said-') ? [[version, key] as const] : [],
    ),
  )
  return { textOf: (key) => shown.get(key) ?? null, keyAt: (version) => keys.get(version) ?? null }
}

/** Every text with its marks, for those who set them. */
export const textsToConfirm = (role: Role, { texts }: Appeal): Detail['texts'] =>
  role === 'coordinator'
    ? texts.map(({ key, text, spans, confirmed }) => {
        return { key, text, marks: placesOfMarks(spans), confirmed }
      })
    : []

/** An enterprise reads the titles of its list as it wrote them. */
export async function withOwnTitles<T extends { appealId: string; title: string }>(
  ctx: Ctx,
  items: T[],
): Promise<T[]> {
  const marked = items.filter(({ title }) => title.includes('［'))
  if (ctx.actor.role !== 'enterprise' || marked.length === 0) return items
  const subjects = marked.map(({ appealId: id }) => ({ kind: 'appeal', id }))
  const opened = await ctx.vault.open(ctx, subjects, { purpose: 'own' })
  return items.map((item) => ({ ...item, title: opened.get(item.appealId)?.title ?? item.title }))
}
