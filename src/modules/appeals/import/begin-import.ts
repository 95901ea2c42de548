import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#kernel/actor.ts'
import { openTable } from '#modules/documents/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { db as tables } from '../store.ts'
import { fields, type Mapping } from './fields.ts'
import { refusal } from './refusals.ts'
import { type ImportRun, runImport } from './run-import.ts'
import { addBatch, type Progress } from './store.ts'
import { missingFields, suggestMapping } from './suggest-mapping.ts'

/** A list to be imported: where it lies, what it is called, and which channel it comes from. */
export type ImportOrder = {
  path: string
  name: string
  source: string
  /** Which column each field is read from; guessed by the columns' names where it is not given. */
  mapping?: Mapping | undefined
  /** The region of rows that name none. */
  regionId?: string | undefined
  importId?: string
}

/** Settles what is read from where and notes the import; null when it was noted before. */
export async function beginImport(
  db: Database,
  actor: Actor,
  order: ImportOrder,
): Promise<ImportRun | null> {
  const { path, name, source, regionId, importId = uuidv7() } = order
  const mapping = await settleMapping(order)
  return db.as(actor, async (ctx) => {
    if (!(await addBatch(ctx, { importId, name, source, mapping }))) return null
    const regions = { all: await regionsOf(ctx), boundTo: actor.regionId, usual: regionId }
    return { importId, path, source, rules: { mapping, regions } }
  })
}

async function settleMapping({ path, mapping, regionId }: ImportOrder): Promise<Mapping> {
  const { columns, close } = await openTable(path)
  await close()
  const settled = mapping ?? suggestMapping(columns)
  const absent = Object.values(settled).find((column) => !columns.includes(column))
  if (absent !== undefined) throw refusal('import/column-missing', { field: 'mapping', absent })
  const missing = missingFields(settled, regionId)
  if (missing.length === 0) return settled
  const names = missing.map((field) => fields[field].label)
  throw refusal('import/column-missing', { field: 'mapping', missing, names })
}

function regionsOf(ctx: Ctx) {
  return tables(ctx)
    .selectFrom('people.region')
    .select(['region_id as regionId', 'name'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .execute()
}

/** Imports a file to its end, for the command line. */
export async function importFile(
  db: Database,
  actor: Actor,
  order: ImportOrder,
  onProgress?: (progress: Progress) => void,
): Promise<Progress & { importId: string }> {
  const run = await beginImport(db, actor, order)
  if (run === null) throw new Error(`The import ${order.importId} has begun before.`)
  let fault: unknown
  const onFault = (error: unknown) => {
    fault = error
  }
  const progress = await runImport(db, actor, { ...run, onProgress, onFault })
  if (fault !== undefined) throw fault
  return { importId: run.importId, ...progress }
}
