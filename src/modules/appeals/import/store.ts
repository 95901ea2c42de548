import { type ColumnType, sql } from 'kysely'
import { type Instant, later } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { RowFault } from './check-row.ts'
import type { Mapping } from './fields.ts'

export type BatchState = 'checking' | 'writing' | 'done' | 'refused' | 'failed'

type ImportTables = {
  'appeals.import_batch': {
    tenant_id: string
    import_id: string
    name: string
    source: string
    state: BatchState
    mapping: ColumnType<Mapping, string, never>
    rows: number | null
    checked: number
    written: number
    skipped: number
    refused_count: number
    failure: string | null
    created_at: Instant
    created_by: string
    touched_at: Instant
    finished_at: Instant | null
  }
  'appeals.import_refusal': {
    tenant_id: string
    import_id: string
    line: number
    field: string
    reason: string
  }
}

const db = tablesOf<ImportTables>

/** How many refusals a batch keeps; the count beside them is whole. */
export const keptRefusals = 1_000
const deadAfterMs = 120_000

export type NewBatch = { importId: string; name: string; source: string; mapping: Mapping }

/** Notes an import that begins; false when it is there already. */
export async function addBatch(ctx: Ctx, batch: NewBatch): Promise<boolean> {
  const added = await db(ctx)
    .insertInto('appeals.import_batch')
    .values({
      tenant_id: ctx.actor.tenantId,
      import_id: batch.importId,
      name: batch.name,
      source: batch.source,
      state: 'checking',
      mapping: JSON.stringify(batch.mapping),
      rows: null,
      checked: 0,
      written: 0,
      skipped: 0,
      refused_count: 0,
      failure: null,
      created_at: ctx.now,
      created_by: ctx.actor.accountId,
      touched_at: ctx.now,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows) === 1
}

export type Progress = {
  state: BatchState
  rows: number | null
  checked: number
  written: number
  skipped: number
  refusedCount: number
  failure: string | null
}

const ended = (state: BatchState) => state === 'done' || state === 'refused' || state === 'failed'

/** Writes down how far an import has come; one that has ended stays as it ended. */
export async function saveProgress(ctx: Ctx, importId: string, progress: Progress): Promise<void> {
  const { state, rows, checked, written, skipped, refusedCount, failure } = progress
  await db(ctx)
    .updateTable('appeals.import_batch')
    .set({ state, rows, checked, written, skipped, failure, refused_count: refusedCount })
    .set({ touched_at: ctx.now, finished_at: ended(state) ? ctx.now : null })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('import_id', '=', importId)
    .where('finished_at', 'is', null)
    .execute()
}

/** Says that an import which waits or writes is still alive. */
export async function touchBatch(ctx: Ctx, importId: string): Promise<void> {
  await db(ctx)
    .updateTable('appeals.import_batch')
    .set({ touched_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('import_id', '=', importId)
    .where('finished_at', 'is', null)
    .execute()
}

/** An import that nobody has touched for two minutes ended with its process; it wrote nothing. */
export async function endDeadBatch(ctx: Ctx, importId: string): Promise<void> {
  await db(ctx)
    .updateTable('appeals.import_batch')
    .set({ state: 'failed', failure: 'import/interrupted', finished_at: ctx.now })
    .set({ written: 0, skipped: 0 })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('import_id', '=', importId)
    .where('finished_at', 'is', null)
    .where('touched_at', '<', later(ctx.now, -deadAfterMs))
    .execute()
}

/** One import as its importer sees it; undefined when there is none of this id here. */
export function findBatch(ctx: Ctx, importId: string) {
  return db(ctx)
    .selectFrom('appeals.import_batch')
    .select([
      'import_id as importId',
      'name',
      'source',
      'state',
      'mapping',
      'rows',
      'checked',
      'written',
      'skipped',
      'refused_count as refusedCount',
      'failure',
      'created_at as createdAt',
      'finished_at as finishedAt',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('import_id', '=', importId)
    .executeTakeFirst()
}

export type LineRefusal = { line: number; field: RowFault['field']; reason: string }

/** Keeps reasons of refusal, a few hundred at a time. */
export async function addRefusals(
  ctx: Ctx,
  importId: string,
  refusals: readonly LineRefusal[],
): Promise<void> {
  const place = { tenant_id: ctx.actor.tenantId, import_id: importId }
  await db(ctx)
    .insertInto('appeals.import_refusal')
    .values(refusals.map((one) => ({ ...place, ...one })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The kept reasons, by line. */
export function listRefusals(ctx: Ctx, importId: string, limit: number) {
  return db(ctx)
    .selectFrom('appeals.import_refusal')
    .select(['line', 'field', 'reason'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('import_id', '=', importId)
    .orderBy('line')
    .orderBy(sql`field`)
    .limit(limit)
    .execute()
}
