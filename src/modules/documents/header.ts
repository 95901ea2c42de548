import { unreadable } from './refusals.ts'

/** One line of a table before its columns have names; `line` as a spreadsheet counts rows. */
export type Line = { line: number; values: string[] }

/** One row by column; `fault` says, in Chinese, why the row itself cannot be read. */
export type Row = { line: number; cells: Readonly<Record<string, string>>; fault?: string }

/** What a file holds: its column names, then its rows, which can be gone through once. */
export type Table = {
  columns: string[]
  rows: AsyncGenerator<Row>
  /** Lets go of the file when its rows are not gone through. */
  close: () => Promise<unknown>
}

const linesBeforeHeader = 20

/** The first line with two filled cells names the columns; a title above it is passed over. */
export async function withHeader(lines: AsyncGenerator<Line>): Promise<Table> {
  for (let passed = 0; passed < linesBeforeHeader; passed += 1) {
    const { value, done } = await lines.next()
    if (done) break
    if (value.values.filter((text) => text.trim() !== '').length < 2) continue
    const columns = namesOf(value.values)
    return { columns, rows: rowsOf(lines, columns), close: () => lines.return(undefined) }
  }
  await lines.return(undefined)
  throw unreadable('没有找到标题行：前 20 行中应有一行写明各列名称')
}

async function* rowsOf(lines: AsyncGenerator<Line>, columns: string[]): AsyncGenerator<Row> {
  for await (const { line, values } of lines) {
    if (values.every((text) => text.trim() === '')) continue
    const cells = Object.fromEntries(columns.map((name, at) => [name, values[at] ?? '']))
    const beyond = values.slice(columns.length).some((text) => text.trim() !== '')
    yield beyond
      ? { line, cells, fault: '本行的列数多于标题行，请检查分隔符和引号' }
      : { line, cells }
  }
}

/** Names without line breaks, none empty, none twice. */
function namesOf(values: readonly string[]): string[] {
  const last = values.findLastIndex((text) => text.trim() !== '')
  const seen = new Map<string, number>()
  return values.slice(0, last + 1).map((text, at) => {
    const name = text.replace(/\s+/g, ' ').trim() || `第${at + 1}列`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
