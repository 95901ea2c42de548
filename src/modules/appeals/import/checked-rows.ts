import { createHash } from 'node:crypto'
import { openTable } from '#modules/documents/index.ts'
import { type CheckedRow, checkRow, type RowFault, twiceReason } from './check-row.ts'
import type { Mapping } from './fields.ts'
import type { Regions } from './regions.ts'

export type ImportRules = { mapping: Mapping; regions: Regions }
export type Checked = { line: number; row: CheckedRow } | { line: number; faults: RowFault[] }

/** Goes through a file once and checks every row of it, also against the rows before. */
export async function* checkedRows(
  path: string,
  { mapping, regions }: ImportRules,
): AsyncGenerator<Checked> {
  const lines = new Map<string, number>()
  const { rows } = await openTable(path)
  for await (const { line, cells, fault } of rows) {
    if (fault !== undefined) {
      yield { line, faults: [{ field: 'row', reason: fault }] }
      continue
    }
    const row = checkRow(cells, mapping, regions)
    if (Array.isArray(row)) {
      yield { line, faults: row }
      continue
    }
    const key = createHash('sha256').update(row.ref).digest('base64').slice(0, 22)
    const earlier = lines.get(key)
    lines.set(key, earlier ?? line)
    yield earlier === undefined
      ? { line, row }
      : {
          line,
          faults: [{ field: mapping.ref ? 'ref' : 'row', reason: twiceReason(mapping, earlier) }],
        }
  }
}

/** The items of a long run in lists of `size`. */
export async function* inChunks<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = []
  for await (const item of items) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
