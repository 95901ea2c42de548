import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { type Checked, checkedRows, type ImportRules, inChunks } from './checked-rows.ts'
import { refusal } from './refusals.ts'
import {
  addRefusals,
  keptRefusals,
  type LineRefusal,
  type Progress,
  saveProgress,
} from './store.ts'
import { constraintOf, writeRows } from './write-rows.ts'

export type ImportRun = {
  importId: string
  path: string
  source: string
  rules: ImportRules
  signal?: AbortSignal | undefined
  onProgress?: ((progress: Progress) => void) | undefined
  /** Told of what was a fault of ours or the database's, beside the batch's own `failure`. */
  onFault?: ((error: unknown) => void) | undefined
}

const chunkSize = 500
const tellEveryMs = 300

export const atTheStart: Progress = {
  state: 'checking',
  rows: null,
  checked: 0,
  written: 0,
  skipped: 0,
  refusedCount: 0,
  failure: null,
}

/** Checks every row, then writes all of them in one transaction, or none. */
export async function runImport(db: Database, actor: Actor, run: ImportRun): Promise<Progress> {
  const note = notebook(db, actor, run)
  try {
    await checkAll(db, actor, run, note)
    const { refusedCount, checked } = note.now()
    if (refusedCount > 0) return await note.tell({ state: 'refused', rows: checked })
    await note.tell({ state: 'writing', rows: checked })
    return note.count(await db.as(actor, (ctx) => writeAll(ctx, run, note)))
  } catch (error) {
    if (!(error instanceof Refusal) && !run.signal?.aborted) run.onFault?.(error)
    const none = { written: 0, skipped: 0 }
    return await note.tell({ state: 'failed', failure: failureOf(error, run), ...none })
  }
}

/** Keeps the figures of a run; each `tell` is a short transaction of its own, outside the large one. */
function notebook(db: Database, actor: Actor, { importId, onProgress }: ImportRun) {
  let progress = atTheStart
  let toldAt = 0
  const count = (change: Partial<Progress>): Progress => {
    progress = { ...progress, ...change }
    onProgress?.(progress)
    return progress
  }
  const save = () => db.as(actor, (ctx) => saveProgress(ctx, importId, progress))
  return {
    now: () => progress,
    count,
    tell: async (change: Partial<Progress>) => {
      count(change)
      await save()
      return progress
    },
    /** As `tell`, when the last time is long enough ago. */
    tellSometimes: async (change: Partial<Progress>) => {
      count(change)
      if (performance.now() - toldAt < tellEveryMs) return
      await save()
      toldAt = performance.now()
    },
  }
}

type Notebook = ReturnType<typeof notebook>

async function checkAll(db: Database, actor: Actor, run: ImportRun, note: Notebook) {
  let kept = 0
  for await (const chunk of inChunks(checkedRows(run.path, run.rules), chunkSize)) {
    run.signal?.throwIfAborted()
    const faulty = chunk.filter((one) => 'faults' in one)
    const refusals = faulty.flatMap(refusalsOf).slice(0, keptRefusals - kept)
    kept += refusals.length
    if (refusals.length > 0) {
      await db.as(actor, (ctx) => addRefusals(ctx, run.importId, refusals))
    }
    const { checked, refusedCount } = note.now()
    await note.tellSometimes({
      checked: checked + chunk.length,
      refusedCount: refusedCount + faulty.length,
    })
  }
}

const refusalsOf = (one: Checked): LineRefusal[] =>
  'faults' in one ? one.faults.map((fault) => ({ line: one.line, ...fault })) : []

async function writeAll(ctx: Ctx, run: ImportRun, note: Notebook): Promise<Progress> {
  note.count({ written: 0, skipped: 0 })
  for await (const chunk of inChunks(checkedRows(run.path, run.rules), chunkSize)) {
    run.signal?.throwIfAborted()
    const rows = chunk.flatMap((one) => ('row' in one ? [one.row] : []))
    if (rows.length < chunk.length) throw refusal('import/interrupted')
    await planAfresh(ctx)
    const added = await writeRows(ctx, run.source, rows)
    const { written, skipped } = note.now()
    await note.tellSometimes({
      written: written + added,
      skipped: skipped + rows.length - added,
    })
  }
  // Why here: that it is done becomes true in the same moment as the rows themselves.
  const done = { ...note.now(), state: 'done' as const }
  await saveProgress(ctx, run.importId, done)
  return done
}

/**
 * The plans of foreign-key checks are kept. One made while a table was small reads all of a city's
 * rows for each new one, and a first import grows the tables long before anything counts them.
 */
const planAfresh = ({ tx }: Ctx) => sql`discard plans`.execute(tx)

function failureOf(error: unknown, { signal }: ImportRun): string {
  if (error instanceof Refusal) return error.code
  if (signal?.aborted) return 'import/interrupted'
  return constraintOf(error) === 'appeal_source' ? 'import/reference-taken' : 'http/fault'
}
