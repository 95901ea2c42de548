import { sql } from 'kysely'
import type { Instant } from '#kernel/day.ts'
import { nobody } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Decided } from './domain/changes.ts'
import type { Measured } from './domain/learning.ts'
import type { Model } from './domain/suggestions.ts'
import type { Reason, RouterKind } from './domain/words.ts'
import { modelFormat, modelFrom } from './model-bytes.ts'
import { db } from './store.ts'

/** So many versions of a kind are kept whole; of older ones the figures stay. */
export const keptVersions = 10

/** The version in use: the newest. */
export async function newest(ctx: Ctx, kind: RouterKind) {
  return db(ctx)
    .selectFrom('routing.version')
    .select(['version', 'format'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What the version in use has learnt of each appeal; null where there is none that can be read. */
export async function learntBy(
  ctx: Ctx,
  kind: RouterKind,
): Promise<{ version: number; madeAt: Instant | null; decided: Decided | null }> {
  const row = await db(ctx)
    .selectFrom('routing.version')
    .select(['version', 'made_at', 'format', 'learnt_ids', 'learnt_labels'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return { version: 0, madeAt: null, decided: null }
  const { version, made_at: madeAt, format, learnt_ids, learnt_labels } = row
  if (format !== modelFormat || learnt_ids === null) return { version, madeAt, decided: null }
  return {
    version,
    madeAt,
    decided: new Map(learnt_ids.map((id, nth) => [id, learnt_labels?.[nth] ?? ''])),
  }
}

export type NewVersion = {
  kind: RouterKind
  version: number
  reason: Reason
  decided: Decided
  measured: Measured
  bytes: Uint8Array
}

/** Adds a version; false when somebody else has. */
export async function addVersion(ctx: Ctx, given: NewVersion): Promise<boolean> {
  const { kind, version, reason, decided, measured, bytes } = given
  const { tried, first, three, margins } = measured
  const added = await db(ctx)
    .insertInto('routing.version')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, kind, version, reason, from_version: null },
      ...{ made_at: ctx.now, made_by: nobody, examples: decided.size },
      ...{ tried, first_right: first, three_right: three, margins: JSON.stringify(margins) },
      ...{ learnt_ids: [...decided.keys()], learnt_labels: [...decided.values()] },
      ...{ format: modelFormat, model: Buffer.from(bytes) },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows) === 1
}

/**
 * Adds an earlier version once more, as the next; false where it is not kept, or somebody else was faster. It counts
 * as having learnt what the one before it had, so that only what is decided from now on is learnt anew.
 */
export async function copyVersion(
  { tx, actor, now }: Ctx,
  { kind, version, next }: { kind: RouterKind; version: number; next: number },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into routing.version (tenant_id, kind, version, made_at, made_by, reason, from_version, examples,
      tried, first_right, three_right, margins, learnt_ids, learnt_labels, format, model)
    select v.tenant_id, v.kind, ${next}, ${now}, ${actor.accountId}, 'returned', v.version, v.examples,
      v.tried, v.first_right, v.three_right, v.margins, l.learnt_ids, l.learnt_labels, v.format, v.model
    from routing.version v
      join routing.version l on l.tenant_id = ${actor.tenantId} and l.kind = v.kind and l.version = ${next - 1}
    where v.tenant_id = ${actor.tenantId} and v.kind = ${kind} and v.version = ${version}
      and v.model is not null and v.format = ${modelFormat}
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** Throws away what old versions have learnt, and what learnt from words that are gone. */
export async function trimVersions(
  ctx: Ctx,
  { kind, version, gone }: { kind: RouterKind; version: number; gone: readonly string[] },
): Promise<void> {
  await db(ctx)
    .updateTable('routing.version')
    .set({ model: null, learnt_ids: null, learnt_labels: null })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('kind', '=', kind)
    .where('model', 'is not', null)
    .where('version', '<', version)
    .where((or) =>
      or.or([
        or('version', '<=', version - keptVersions),
        ...(gone.length > 0 ? [or('learnt_ids', '&&', or.val([...gone]))] : []),
      ]),
    )
    .execute()
}

type Held = { version: number; model: Promise<Model | null> }

/** Why by process: what is kept here is only a copy of a version that is never altered. */
const held = new Map<string, Held>()
const mostHeld = 6

/** The model in use with its version; 0 and none while descriptions are all there is. */
export async function modelInUse(
  ctx: Ctx,
  kind: RouterKind,
): Promise<{ version: number; model: Model | null }> {
  const row = await newest(ctx, kind)
  if (row === undefined || row.format !== modelFormat) return { version: 0, model: null }
  const place = `${ctx.actor.tenantId} ${kind}`
  const kept = held.get(place)
  if (kept?.version === row.version) return { version: row.version, model: await kept.model }
  const model = loadModel(ctx, kind, row.version)
  held.delete(place)
  held.set(place, { version: row.version, model })
  model.catch(() => held.delete(place))
  const oldest = held.keys().next().value
  if (held.size > mostHeld && oldest !== undefined) held.delete(oldest)
  return { version: row.version, model: await model }
}

async function loadModel(ctx: Ctx, kind: RouterKind, version: number): Promise<Model | null> {
  const row = await db(ctx)
    .selectFrom('routing.version')
    .select('model')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('kind', '=', kind)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.model ? modelFrom(row.model) : null
}
