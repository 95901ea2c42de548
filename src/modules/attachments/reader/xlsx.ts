import { type Zippable, zipSync } from 'fflate'
import { readSheets, xlsxParts } from '#modules/documents/index.ts'
import { fileLimits } from '../domain/limits.ts'
import { BadFile } from './fault.ts'
import type { Parts } from './package.ts'

type Table = { name: string; rows: string[][] }

/** A workbook made anew of the values that the visible sheets show: no formula, link, comment or author. */
export async function rebuildXlsx(parts: Parts): Promise<Buffer> {
  const tables = await tablesOf(parts)
  if (tables.length === 0) throw new BadFile('attachments/unreadable')
  const sheets = tables.map(({ name, rows: [titles = [], ...rest] }, at) => {
    const width = Math.max(1, titles.length, ...rest.map((row) => row.length))
    const columns = Array.from({ length: width }, (_, n) => {
      return { title: titles[n] ?? '', width: 16, value: (row: string[]) => row[n] ?? '' }
    })
    return { name: sheetName(name, at), columns, rows: rowsOf(rest) }
  })
  const packed: Zippable = {}
  for (const { name, content } of xlsxParts(sheets)) {
    let text = ''
    for await (const piece of content) text += piece
    packed[name] = Buffer.from(text)
  }
  return Buffer.from(zipSync(packed, { mtime: '1980-01-02', level: 6 }))
}

async function tablesOf(parts: Parts): Promise<Table[]> {
  const tables: Table[] = []
  let cells = 0
  for await (const { name, lines } of readSheets(parts)) {
    const rows: string[][] = []
    for await (const { line, values } of lines) {
      cells += values.length + 1
      const empty = line - rows.length - 1
      if (cells > fileLimits.cells || empty > fileLimits.cells) {
        throw new BadFile('attachments/expands-too-far')
      }
      for (let n = 0; n < empty; n += 1) rows.push([])
      rows.push(values)
    }
    tables.push({ name, rows })
  }
  return tables
}

async function* rowsOf(rows: string[][]) {
  yield* rows
}

/** A sheet's name as spreadsheets allow it, and different from the others'. */
const sheetName = (name: string, at: number) =>
  `${at + 1} ${name.replace(/[\\/?*:[\]'\p{Cc}\p{Cf}]/gu, ' ').trim()}`.slice(0, 31).trim()
