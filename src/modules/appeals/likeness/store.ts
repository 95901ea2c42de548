import { sql } from 'kysely'
import { type Ctx, tablesOf } from '#platform/database/context.ts'

type Tables = {
  'appeals.likeness': { tenant_id: string; appeal_id: string; hashes: string[] }
  'appeals.likeness_band': { tenant_id: string; hash: string; appeal_id: string }
}
const db = tablesOf<Tables>

/** An appeal and the hashes it is found by. */
export type Hashed = { id: string; hashes: readonly string[] }

/** Keeps by what these appeals are found; a few statements for many. */
export async function addHashes(ctx: Ctx, found: readonly Hashed[]): Promise<void> {
  if (found.length === 0) return
  const { tenantId: tenant_id } = ctx.actor
  await db(ctx)
    .insertInto('appeals.likeness')
    .values(found.map(({ id, hashes }) => ({ tenant_id, appeal_id: id, hashes: [...hashes] })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await addBands(ctx, found)
}

async function addBands(ctx: Ctx, found: readonly Hashed[]) {
  const rows = found.flatMap(({ id, hashes }) => hashes.map((hash) => ({ id, hash })))
  if (rows.length === 0) return
  await sql`insert into appeals.likeness_band (tenant_id, hash, appeal_id)
    select ${ctx.actor.tenantId}, one.hash, one.id
    from unnest(${rows.map(({ hash }) => hash)}::bigint[], ${rows.map(({ id }) => id)}::uuid[]) one (hash, id)
    on conflict do nothing`.execute(ctx.tx)
}

/** Keeps by what an appeal is found from now on. */
export async function changeHashes(ctx: Ctx, { id, hashes }: Hashed): Promise<void> {
  const { tenantId } = ctx.actor
  await sql`delete from appeals.likeness_band b where b.tenant_id = ${tenantId} and b.appeal_id = ${id}
    and b.hash = any (array(select unnest(l.hashes) from appeals.likeness l
      where l.tenant_id = ${tenantId} and l.appeal_id = ${id}))`.execute(ctx.tx)
  await db(ctx)
    .updateTable('appeals.likeness')
    .set({ hashes: [...hashes] })
    .where('tenant_id', '=', tenantId)
    .where('appeal_id', '=', id)
    .execute()
  await addBands(ctx, [{ id, hashes }])
}

/** Of one hash no more are looked at: what hundreds have is a template, and its latest users are enough. */
const mostOfOneHash = 200
const mostCandidates = 50

/** The appeals that share hashes with a text, those that share most first: a few seeks, however many there are. */
export async function candidates(
  ctx: Ctx,
  hashes: readonly string[],
  except: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select found.appeal_id as id
    from unnest(${hashes}::bigint[]) as own (hash)
    cross join lateral (
      select b.appeal_id from appeals.likeness_band b
      where b.tenant_id = ${ctx.actor.tenantId} and b.hash = own.hash and b.appeal_id <> ${except}
      order by b.appeal_id desc limit ${mostOfOneHash}
    ) found
    group by 1 order by count(*) desc, 1 desc limit ${mostCandidates}`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

/** The hashes an appeal is found by. */
export async function hashesOfAppeal(ctx: Ctx, id: string): Promise<string[]> {
  const row = await db(ctx)
    .selectFrom('appeals.likeness')
    .select('hashes')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', id)
    .executeTakeFirst()
  return row?.hashes ?? []
}
