import type { Actor } from '#kernel/actor.ts'
import { dayOf, later } from '#kernel/day.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Algorithm } from '#platform/vault/index.ts'
import { arrivingMinutes, keptUnattachedHours } from './domain/limits.ts'
import { sniff } from './domain/sniff.ts'
import { discard, type Files, fetchKept } from './files.ts'
import { readFile } from './reader/run-reader.ts'
import { keepCopy, openKey } from './receive.ts'
import { changeAttachment, findAttachment, removeLoose, db as tables } from './store.ts'

const atOnce = 50
const minute = 60_000

/** Files that came to nothing: uploads that died, files never attached, files that were taken back. */
export async function looseFiles(ctx: Ctx): Promise<string[]> {
  const { actor, now } = ctx
  const rows = await tables(ctx)
    .selectFrom('attachments.attachment')
    .select('attachment_id as id')
    .where('tenant_id', '=', actor.tenantId)
    .where('appeal_id', 'is', null)
    .where((row) =>
      row.or([
        row('state', '=', 'refused'),
        row('uploaded_at', '<', later(now, -keptUnattachedHours * 60 * minute)),
        row.and([
          row('state', '=', 'arriving'),
          row('uploaded_at', '<', later(now, -arrivingMinutes * minute)),
        ]),
      ]),
    )
    .limit(atOnce)
    .execute()
  return rows.map(({ id }) => id)
}

/** What was sent longer ago than this is counted no more. */
const useKeptDays = 30

export async function forgetUse(ctx: Ctx): Promise<void> {
  await tables(ctx)
    .deleteFrom('attachments.day_use')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('day', '<', dayOf(later(ctx.now, -useKeptDays * 24 * 60 * minute)))
    .execute()
}

/** Throws one away: its bytes first, so that no row is gone whose bytes are left. */
export async function sweepFile(
  db: Database,
  files: Files,
  clock: Actor,
  id: string,
): Promise<void> {
  await discard(files, { tenantId: clock.tenantId, attachmentId: id })
  await db.as(clock, async (ctx) => {
    if (await removeLoose(ctx, id)) await ctx.vault.destroy(ctx, { kind: 'attachment', id })
  })
}

/** Files that no scanner has looked at yet, the oldest first. */
export async function heldFiles(ctx: Ctx): Promise<string[]> {
  const rows = await tables(ctx)
    .selectFrom('attachments.attachment')
    .select('attachment_id as id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('state', '=', 'held')
    .orderBy('uploaded_at')
    .limit(atOnce)
    .execute()
  return rows.map(({ id }) => id)
}

/** Scans a file that was held and lets it through or refuses it; false while the scanner does not answer. */
export async function scanHeld(
  db: Database,
  files: Files,
  clock: Actor,
  attachmentId: string,
): Promise<boolean> {
  const held = await db.as(clock, async (ctx) => {
    const row = await findAttachment(ctx, attachmentId)
    if (row?.state !== 'held' || row.held_key === null) return null
    // Why `as`: the row was written from the list of algorithms.
    const algorithm = row.algorithm as Algorithm
    return { key: await openKey(ctx, attachmentId, row.held_key), algorithm }
  })
  if (held === null) return true
  const place = { tenantId: clock.tenantId, attachmentId }
  const bytes = await fetchKept(files, { ...place, which: 'original' }, held)
  const verdict = files.scanner ? await files.scanner(bytes) : { clean: true }
  if (verdict === null) return false
  try {
    if (!verdict.clean) throw new Refusal('invalid', 'attachments/virus')
    const sniffed = sniff(bytes)
    if ('fault' in sniffed) throw new Refusal('invalid', sniffed.fault)
    const copy = await readFile(sniffed.kind, bytes)
    const kept = await keepCopy({ ...files, algorithm: held.algorithm }, place, copy)
    await db.as(clock, async (ctx) =>
      changeAttachment(ctx, attachmentId, {
        ...{ state: 'ready', held_key: null },
        ...(await kept.columns(ctx)),
      }),
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await refuseHeld(db, files, clock, { attachmentId, fault: error.code })
  }
  return true
}

/** What turned out bad is thrown away; that it was there, and why it is not any more, stays. */
async function refuseHeld(
  db: Database,
  files: Files,
  clock: Actor,
  { attachmentId, fault }: { attachmentId: string; fault: string },
): Promise<void> {
  await db.as(clock, (ctx) =>
    changeAttachment(ctx, attachmentId, { state: 'refused', fault, held_key: null }),
  )
  await discard(files, { tenantId: clock.tenantId, attachmentId })
}
