import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import ExcelJS from 'exceljs'
import type { Row } from './header.ts'
import { openTable } from './read-rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'kentan-read-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function rowsOf(path: string) {
  const { columns, rows } = await openTable(path)
  const all: Row[] = []
  for await (const row of rows) all.push(row)
  return { columns, rows: all }
}

const refused = (content: string | Buffer, reason: RegExp) =>
  assert.rejects(
    rowsOf(fileOf('refused', content)),
    (error: { code?: string; details?: object }) => {
      assert.equal(error.code, 'import/unreadable')
      assert.match(JSON.stringify(error.details), reason)
      return true
    },
  )

describe('CSV', () => {
  const expected = {
    columns: ['标题', '内容'],
    rows: [
      { line: 2, cells: { 标题: '道路破损', 内容: '货车，\n进出"困难"' } },
      { line: 4, cells: { 标题: '停水', 内容: '' } },
    ],
  }
  const text = '标题,内容\r\n道路破损,"货车，\n进出""困难"""\r\n\r\n停水\r\n'
  it('is read as UTF-8 with its mark, with quotes, line breaks, blank and short lines', async () => {
    assert.deepEqual(await rowsOf(fileOf('utf8.csv', `\ufeff${text}`)), expected)
  })
  it('is read as what Chinese Windows writes when it is not UTF-8', async () => {
    // 标题,内容 / 道路破损,𠀀 in GB18030; the last character takes four bytes.
    const bytes = 'b1eacce22cc4dac8dd0d0ab5c0c2b7c6c6cbf02c95328236'
    const { columns, rows } = await rowsOf(fileOf('gb.csv', Buffer.from(bytes, 'hex')))
    assert.deepEqual(columns, ['标题', '内容'])
    assert.deepEqual(rows[0]?.cells, { 标题: '道路破损', 内容: '𠀀' })
  })
  it('may be what Excel calls Unicode text, separated by tabs', async () => {
    const bytes = Buffer.from('\ufeff标题\t内容\r\n停水,两天\t一\r\n', 'utf16le')
    const { rows } = await rowsOf(fileOf('wide.csv', bytes))
    assert.deepEqual(rows[0]?.cells, { 标题: '停水,两天', 内容: '一' })
  })
  it('may have a title above its header, columns without a name, and names that come twice', async () => {
    const { columns, rows } = await rowsOf(fileOf('title.csv', '问题清单,,\n标题,,标题\na,b,c\n'))
    assert.deepEqual(columns, ['标题', '第2列', '标题 (2)'])
    assert.deepEqual(rows, [{ line: 3, cells: { 标题: 'a', 第2列: 'b', '标题 (2)': 'c' } }])
  })
  it('tells of a row with more cells than columns instead of losing them', async () => {
    const { rows } = await rowsOf(fileOf('long.csv', '标题,内容\na,b,c\nd,e,,\n'))
    assert.match(rows[0]?.fault ?? '', /列数多于标题行/)
    assert.equal(rows[1]?.fault, undefined)
  })
  it('is refused with a quote that never ends', () =>
    refused('标题,内容\na,"b\nc,d\n', /第 2 行的引号/))
})

describe('JSONL', () => {
  it('has the keys of all its lines as columns, and its broken lines told one by one', async () => {
    const lines = '{"title":"停水","tags":["水","管"],"n":3}\n\n{"title":\n[1]\n{"body":null}\n'
    assert.deepEqual(await rowsOf(fileOf('a.txt', lines)), {
      columns: ['title', 'tags', 'n', 'body'],
      rows: [
        { line: 1, cells: { title: '停水', tags: '水，管', n: '3' } },
        { line: 3, cells: {}, fault: '本行不是有效的 JSON' },
        { line: 4, cells: {}, fault: '本行不是一个 JSON 对象' },
        { line: 5, cells: { body: '' } },
      ],
    })
  })
})

describe('XLSX', () => {
  it('shows numbers, dates, formulas, links and formatted text as a reader sees them', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('说明', { state: 'hidden' }).addRow(['不', '是', '它'])
    const sheet = book.addWorksheet('问题')
    sheet.addRow(['问题清单'])
    sheet.addRow(['标题', '值'])
    const day = sheet.addRow(['日期', new Date('2026-03-04T00:00:00Z')]).getCell(2)
    day.numFmt = 'yyyy"年"m"月"d"日"'
    sheet.addRow(['时刻', new Date('2026-03-04T09:30:00Z')]).getCell(2).numFmt = 'yyyy/m/d h:mm'
    sheet.addRow(['数', 0.1 + 0.2])
    sheet.addRow(['红字', 12.5]).getCell(2).numFmt = '[Red]0.00"d"'
    sheet.addRow(['公式', { formula: '1+1', result: 2 }])
    sheet.addRow(['链接', { text: '恳谈 & <话>', hyperlink: 'https://example.cn' }])
    sheet.addRow([
      '富文本',
      { richText: [{ text: '道路' }, { font: { bold: true }, text: '破损' }] },
    ])
    sheet.addRow([])
    sheet.addRow([null, true])
    const path = join(folder, 'kinds.xlsx')
    await book.xlsx.writeFile(path)
    const { columns, rows } = await rowsOf(path)
    assert.deepEqual(columns, ['标题', '值'])
    assert.deepEqual(
      rows.map(({ line, cells }) => [line, cells.标题, cells.值]),
      [
        [3, '日期', '2026-03-04'],
        [4, '时刻', '2026-03-04 09:30'],
        [5, '数', '0.3'],
        [6, '红字', '12.5'],
        [7, '公式', '2'],
        [8, '链接', '恳谈 & <话>'],
        [9, '富文本', '道路破损'],
        [11, '', 'TRUE'],
      ],
    )
  })
  it('keeps every Chinese character of a large sheet, wherever its bytes are cut', async () => {
    const path = join(folder, 'large.xlsx')
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true })
    const sheet = book.addWorksheet('a')
    sheet.addRow(['标题', '内容']).commit()
    const body = (at: number) => `第${at}件：厂区门口道路积水，货车进不来`.repeat(8)
    for (let at = 0; at < 3_000; at += 1) sheet.addRow([`诉求${at}`, body(at)]).commit()
    sheet.commit()
    await book.commit()
    const { rows } = await rowsOf(path)
    assert.equal(rows.length, 3_000)
    for (const [at, { cells }] of rows.entries()) {
      assert.deepEqual(cells, { 标题: `诉求${at}`, 内容: body(at) })
    }
  })
  it('is refused when it is cut short', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('a').addRow(['标题', '内容'])
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    await refused(bytes.subarray(0, bytes.length - 400), /不完整/)
  })
})

describe('a file that is no list', () => {
  it('is refused and told why', async () => {
    await refused('', /空的/)
    await refused('只有一列\na\n', /标题行/)
    await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'), /旧版 XLS/)
    await refused(Buffer.from([1, 0, 2, 0]), /不是 XLSX/)
    await refused('[{"title":1}]', /JSONL/)
  })
})
