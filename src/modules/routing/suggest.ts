import { storedAppeals } from '#modules/appeals/index.ts'
import { wordsOf } from '#modules/text/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { describedFor } from './described.ts'
import { type Described, type Find, retrieval } from './domain/described.ts'
import { type Suggested, suggesterOf } from './domain/suggestions.ts'
import { type RouterKind, type Source, shownAtOnce } from './domain/words.ts'
import { db } from './store.ts'
import { modelInUse } from './versions.ts'

export type Answer = { version: number; source: Source; items: (Suggested & { name: string })[] }

/** What is suggested of a message now. */
export async function suggestFor(
  ctx: Ctx,
  kind: RouterKind,
  message: { title: string; body: string },
): Promise<Answer> {
  const described = await describedFor(ctx, kind)
  const { version, model } = await modelInUse(ctx, kind)
  const names = new Map(described.map(({ key, name }) => [key, name]))
  const items = suggesterOf(findFor(ctx, kind, described), model, wordsOf)(message, shownAtOnce)
  return {
    version: model === null ? 0 : version,
    source: model === null ? 'cold' : 'warm',
    items: items.map((one) => ({ ...one, name: names.get(one.key) ?? '' })),
  }
}

/** Why by process: an index is worked out of what is described, and made anew when that changes. */
const indexes = new Map<string, { text: string; find: Find }>()
const mostIndexes = 12

function findFor(ctx: Ctx, kind: RouterKind, described: readonly Described[]): Find {
  const place = `${ctx.actor.tenantId} ${kind}`
  const text = JSON.stringify(described)
  const kept = indexes.get(place)
  if (kept?.text === text) return kept.find
  const find = retrieval(described, wordsOf)
  indexes.delete(place)
  indexes.set(place, { text, find })
  const oldest = indexes.keys().next().value
  if (indexes.size > mostIndexes && oldest !== undefined) indexes.delete(oldest)
  return find
}

/** What is decided in each status; what is suggested beyond that is shown and not counted. */
const decidedIn: Readonly<Record<string, readonly RouterKind[]>> = {
  submitted: ['environment', 'kind'],
  supplementing: ['environment', 'kind'],
  registered: ['office'],
}

/** Three of each for an appeal; what was shown last before somebody decides is noted. */
export async function suggestions(ctx: Ctx, { appealId }: { appealId: string }) {
  await refuseUnseen(ctx, appealId)
  const { state } = await load(ctx, storedAppeals, appealId)
  const answer = async (kind: RouterKind) => {
    const found = await suggestFor(ctx, kind, state.content)
    if (decidedIn[state.status]?.includes(kind)) await noteShown(ctx, { appealId, kind }, found)
    return found
  }
  const office = await answer('office')
  return {
    office: {
      ...office,
      items: office.items.map(({ key, ...one }) => ({ officeId: key, ...one })),
    },
    environment: await answer('environment'),
    kind: await answer('kind'),
  }
}

async function refuseUnseen(ctx: Ctx, appealId: string): Promise<void> {
  const seen = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .executeTakeFirst()
  if (seen === undefined) throw recordRefusal('record/missing')
}

/** Notes what was shown, to whom; while the clock looks by itself, to nobody. */
export async function noteShown(
  ctx: Ctx,
  { appealId, kind }: { appealId: string; kind: RouterKind },
  { version, items }: Answer,
): Promise<void> {
  const { actor, now } = ctx
  const shown = JSON.stringify(items.map(({ key, confidence }) => ({ key, confidence })))
  const said = {
    ...{ version, shown, shown_at: now },
    shown_to: actor.role === 'clock' ? null : actor.accountId,
  }
  await db(ctx)
    .insertInto('routing.suggestion')
    .values({ tenant_id: actor.tenantId, appeal_id: appealId, kind, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'appeal_id', 'kind'])
        .doUpdateSet(said)
        .where('routing.suggestion.chosen', 'is', null)
        .where('routing.suggestion.tenant_id', '=', actor.tenantId),
    )
    .execute()
}
