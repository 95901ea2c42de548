import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import ExcelJS from 'exceljs'
import { openTable, writeCsv, writeXlsx } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'kentan-write-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const texts = ['=1+1', '@a', '道路 & <门>\n"口"', '_x0041_', '𠀀\u0001\ud800', '-5', '']
const columns = [
  { title: '=标题', width: 20, value: (text: string) => text },
  { title: '数', width: 8, value: (text: string) => text.length },
  { title: '空', width: 8, value: () => null },
]
async function* rows() {
  yield* texts
}

it('writes an XLSX that another program reads: texts as texts, numbers as numbers, no formula', async () => {
  const path = join(folder, 'a.xlsx')
  await writeXlsx(path, [
    { name: '问题 & 清单', columns, rows: rows() },
    { name: '责任清单', columns, rows: rows() },
  ])
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  assert.deepEqual(
    book.worksheets.map(({ name }) => name),
    ['问题 & 清单', '责任清单'],
  )
  for (const sheet of book.worksheets) {
    assert.equal(sheet.rowCount, texts.length + 1)
    assert.equal(sheet.getCell('A1').font.bold, true)
    assert.equal(sheet.getCell('A2').numFmt, '@')
    assert.equal(sheet.getColumn(1).width, 20)
    assert.deepEqual(sheet.autoFilter, 'A1:C8')
    assert.equal(sheet.views[0]?.state, 'frozen')
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        assert.equal(cell.formula, undefined)
        assert.ok(['string', 'number'].includes(typeof cell.value))
      }),
    )
  }
})

it('is read back as it was written, but for what XML cannot hold', async () => {
  const path = join(folder, 'b.xlsx')
  await writeXlsx(path, [{ name: 'a', columns, rows: rows() }])
  const back: unknown[] = []
  for await (const { cells } of (await openTable(path)).rows) back.push(cells['=标题'])
  assert.deepEqual(back, ['=1+1', '@a', '道路 & <门>\n"口"', '_x0041_', '𠀀\ufffd', '-5', ''])
})

it('writes CSV for Excel, with an apostrophe before what would be a formula', async () => {
  const path = join(folder, 'a.csv')
  await writeCsv(path, { columns, rows: rows() })
  const text = readFileSync(path, 'utf8')
  assert.ok(text.startsWith('\ufeff"\'=标题","数","空"\r\n"\'=1+1",4,\r\n"\'@a",2,\r\n'))
  assert.match(text, /\r\n"道路 & <门>\n""口""",/)
  assert.match(text, /\r\n"'-5",2,\r\n/)
})
