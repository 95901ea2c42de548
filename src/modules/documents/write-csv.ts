import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { safeCell } from './safe-cell.ts'
import type { Sheet } from './sheet.ts'
import { unseenId, type ViewerMark } from './viewer-mark.ts'

/** Writes one table as CSV that Excel opens as UTF-8 and takes no cell of for a formula. */
export async function writeCsv<Row>(
  path: string,
  { columns, rows }: Pick<Sheet<Row>, 'columns' | 'rows'>,
  mark?: ViewerMark,
): Promise<void> {
  const lines = async function* () {
    const titles = columns.map(({ title }) => safeCell(title))
    yield mark ? [...titles.slice(0, -1), `${titles.at(-1)}${unseenId(mark.id)}`] : titles
    for await (const row of rows) {
      yield columns.map(({ value }) => {
        const cell = value(row)
        return typeof cell === 'string' ? safeCell(cell) : cell
      })
    }
    if (mark) yield [safeCell(mark.words), ...columns.slice(1).map(() => null)]
  }
  await pipeline(
    lines,
    stringify({ bom: true, record_delimiter: 'windows', quoted_string: true }),
    createWriteStream(path, { mode: 0o600 }),
  )
}
