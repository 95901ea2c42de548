import { open } from 'node:fs/promises'
import { type Table, withHeader } from './header.ts'
import { readCsv } from './read-csv.ts'
import { readJsonl } from './read-jsonl.ts'
import { unreadable } from './refusals.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/** Opens a list of rows, XLSX, CSV or JSONL as its content tells, without reading it into memory. */
export async function openTable(path: string): Promise<Table> {
  const head = await headOf(path)
  switch (formatOf(head)) {
    case 'xlsx':
      return withHeader(readXlsx(path))
    case 'jsonl':
      return readJsonl(path)
    case 'csv':
      return withHeader(readCsv(path))
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function formatOf(head: Buffer): 'xlsx' | 'csv' | 'jsonl' {
  if (head.toString('latin1', 0, 4) === 'PK\x03\x04') return 'xlsx'
  if (head.toString('hex', 0, 4) === 'd0cf11e0') {
    throw unreadable('这是旧版 XLS 或加密的文件，请另存为 XLSX 后再导入')
  }
  const wide = head[0] === 0xff && head[1] === 0xfe
  if (!wide && head.includes(0)) throw unreadable('这不是 XLSX、CSV 或 JSONL 文件')
  const text = head
    .toString()
    .replace(/^\ufeff/, '')
    .trimStart()
  if (text === '') throw unreadable('文件是空的')
  if (text.startsWith('[')) throw unreadable('JSON 数组不能导入，请改为每行一个对象的 JSONL')
  return text.startsWith('{') ? 'jsonl' : 'csv'
}
