import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  fieldNames,
  type ImportOrder,
  importFile,
  labelOf,
  listRefusals,
  type Mapping,
  type Progress,
  sentenceOf,
  writeRefusals,
} from '#modules/appeals/index.ts'
import type { Database } from '#platform/database/database.ts'
import { asCoordinator } from './coordinator.ts'
import { progressLine } from './progress.ts'

export const usage = `kentan import FILE --source NAME [--map field=column ...] [--region KEY]
  Imports an XLSX, CSV or JSONL list of appeals from another channel: every row is checked first, and
  all of them are written or none. Rows whose source number is there already are passed over.
  Fields: ${fieldNames.join(' ')}`

const shownRefusals = 20

/** Imports one file; 1 when rows were refused or nothing could be read, and then nothing is written. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const order = orderOf(args)
  if (order === null) {
    console.error(usage)
    return 2
  }
  return asCoordinator(env, async (db, actor) => {
    const line = progressLine()
    try {
      const result = await importFile(db, actor, order, (progress) => show(line, progress))
      line.end()
      return await report(db, actor, order.path, result)
    } catch (error) {
      line.end()
      if (!(error instanceof Refusal)) throw error
      const { reason, names = [], absent } = error.details
      console.error(
        [sentenceOf(error.code), reason, names, absent].flat().filter(Boolean).join('：'),
      )
      return 1
    }
  })
}

function orderOf(args: string[]): ImportOrder | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      source: { type: 'string' },
      map: { type: 'string', multiple: true },
      region: { type: 'string' },
    },
  })
  const [file] = positionals
  const mapping = mappingOf(values.map ?? [])
  if (file === undefined || values.source === undefined || mapping === null) return null
  const path = resolve(file)
  const given = Object.keys(mapping).length > 0 ? { mapping } : {}
  return { path, name: basename(path), source: values.source, regionId: values.region, ...given }
}

/** `title=标题 region=区县` as a mapping; null when a field is none of ours. */
function mappingOf(pairs: readonly string[]): Mapping | null {
  const mapping: Mapping = {}
  for (const pair of pairs) {
    const [name = '', ...column] = pair.split('=')
    const field = fieldNames.find((one) => one === name)
    if (field === undefined || column.length === 0) return null
    mapping[field] = column.join('=')
  }
  return mapping
}

function show(line: ReturnType<typeof progressLine>, progress: Progress): void {
  const { state, rows, checked, written, skipped } = progress
  if (rows === null) line.show(`核对 ${checked} 行`, 0)
  else if (state !== 'refused') {
    line.show(`写入 ${written + skipped}/${rows}`, (written + skipped) / Math.max(rows, 1))
  }
}

async function report(
  db: Database,
  actor: Actor,
  path: string,
  {
    importId,
    state,
    rows,
    written,
    skipped,
    refusedCount,
    failure,
  }: Progress & { importId: string },
): Promise<number> {
  if (state === 'done') {
    console.log(`  共 ${rows} 行：新增 ${written} 件，已有 ${skipped} 件`)
    return 0
  }
  if (state === 'failed') {
    console.error(`  ${sentenceOf(failure ?? '')}`)
    return 1
  }
  const refusals = await db.as(actor, (ctx) => listRefusals(ctx, importId, shownRefusals))
  const full = `${path}.refused.csv`
  await writeRefusals(db, actor, importId, full)
  console.error(`  共 ${rows} 行，其中 ${refusedCount} 行有误，未写入任何数据：`)
  for (const { line, field, reason } of refusals) {
    console.error(`  第 ${line} 行  ${labelOf(field)}：${reason}`)
  }
  console.error(`  完整清单（最多 1000 条）：${full}`)
  return 1
}
