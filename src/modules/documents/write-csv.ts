import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { safeCell } from './safe-cell.ts'
import type { Sheet } from './sheet.ts'

/** Writes one table as CSV that Excel opens as UTF-8 and takes no cell of for a formula. */
export async function writeCsv<Row>(
  path: string,
  { columns, rows }: Pick<Sheet<Row>, 'columns' | 'rows'>,
): Promise<void> {
  const lines = async function* () {
    yield columns.map(({ title }) => safeCell(title))
    for await (const row of rows) {
      yield columns.map(({ value }) => {
        const cell = value(row)
        return typeof cell === 'string' ? safeCell(cell) : cell
      })
    }
  }
  await pipeline(
    lines,
    stringify({ bom: true, record_delimiter: 'windows', quoted_string: true }),
    createWriteStream(path, { mode: 0o600 }),
  )
}
