import { sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'
import { hashesOfReply } from '../domain/flags.ts'
import { flaggedFrom, type Handling, heaviest, type Signal, scoreOf } from '../domain/handling.ts'
import { considered, worded } from '../domain/signals.ts'
import { db } from '../store.ts'
import { aroundOf, handlingsOf, keyOf, type ReplyKey } from './read.ts'

/** Looks at a reply that has come in, and keeps what speaks against it and others; false when it was looked at before. */
export async function lookAt(ctx: Ctx, key: ReplyKey): Promise<boolean> {
  const [of] = await handlingsOf(ctx, [key])
  if (of === undefined) return false
  const one = worded(of)
  const hashes = hashesOfReply(one)
  if (!(await keepReply(ctx, of, hashes))) return false
  for (const [id, signals] of considered(one, await aroundOf(ctx, one, hashes))) {
    await addSignals(ctx, keyOf(id), signals)
  }
  return true
}

async function keepReply(ctx: Ctx, of: Handling, hashes: string[]): Promise<boolean> {
  const { tenantId: tenant_id } = ctx.actor
  const { appealId: appeal_id, version } = keyOf(of.id)
  const row = { tenant_id, appeal_id, version, office_id: of.officeId, replied_at: of.repliedAt }
  const added = await db(ctx)
    .insertInto('checks.reply')
    .values({ ...row, hashes, signals: '[]', score: 0, flagged_on: null, drawn_in: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  if (added === undefined) return false
  if (hashes.length > 0) {
    await sql`insert into checks.reply_band (tenant_id, office_id, hash, replied_at, appeal_id, version)
      select ${tenant_id}, ${of.officeId}, hash, ${of.repliedAt}, ${appeal_id}, ${version}
      from unnest(${hashes}::bigint[]) as own (hash) on conflict do nothing`.execute(ctx.tx)
  }
  return true
}

/** Adds to what speaks against a reply; it is flagged on the day it weighs enough. */
async function addSignals(ctx: Ctx, { appealId, version }: ReplyKey, more: readonly Signal[]) {
  const of = { tenant_id: ctx.actor.tenantId, appeal_id: appealId, version }
  const row = await db(ctx)
    .selectFrom('checks.reply')
    .select(['signals', 'flagged_on as flaggedOn'])
    .where('tenant_id', '=', of.tenant_id)
    .where('appeal_id', '=', appealId)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return
  const signals = [...heaviest([...row.signals, ...more]).values()]
  const score = scoreOf(signals)
  const flagged_on = row.flaggedOn ?? (score >= flaggedFrom ? ctx.today : null)
  await db(ctx)
    .updateTable('checks.reply')
    .set({ signals: JSON.stringify(signals), score, flagged_on })
    .where('tenant_id', '=', of.tenant_id)
    .where('appeal_id', '=', appealId)
    .where('version', '=', version)
    .execute()
}

/** What an erased appeal's replies were found by goes with its words. */
export async function forgetReplies(ctx: Ctx, appealId: string): Promise<void> {
  const { tenantId } = ctx.actor
  await sql`delete from checks.reply_band b where b.tenant_id = ${tenantId} and b.appeal_id = ${appealId}
    and b.hash = any (array(select unnest(r.hashes) from checks.reply r
      where r.tenant_id = ${tenantId} and r.appeal_id = ${appealId}))`.execute(ctx.tx)
  await db(ctx)
    .updateTable('checks.reply')
    .set({ hashes: [] })
    .where('tenant_id', '=', tenantId)
    .where('appeal_id', '=', appealId)
    .execute()
}
