import { createReadStream } from 'node:fs'
import type { Row, Table } from './header.ts'
import { unreadable } from './refusals.ts'

const maxLine = 1_000_000
const linesForColumns = 100

/** The rows of a JSONL file; its columns are the keys of its first hundred lines. */
export async function readJsonl(path: string): Promise<Table> {
  const columns = new Set<string>()
  let seen = 0
  for await (const { cells } of rowsOf(path)) {
    for (const name of Object.keys(cells)) columns.add(name)
    seen += 1
    if (seen >= linesForColumns) break
  }
  return { columns: [...columns], rows: rowsOf(path), close: async () => {} }
}

async function* rowsOf(path: string): AsyncGenerator<Row> {
  let line = 0
  for await (const text of linesOf(path)) {
    line += 1
    if (text.trim() !== '') yield { line, ...cellsOf(text) }
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of createReadStream(path)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
    if (rest.length > maxLine) throw unreadable('JSONL 中有过长的一行')
  }
  if (rest !== '') yield rest
}

function cellsOf(text: string): Pick<Row, 'cells' | 'fault'> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { cells: {}, fault: '本行不是一个 JSON 对象' }
    }
    return {
      cells: Object.fromEntries(Object.entries(value).map(([name, one]) => [name, textOf(one)])),
    }
  } catch {
    return { cells: {}, fault: '本行不是有效的 JSON' }
  }
}

/** A value as a cell would show it: a list separated by commas. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join('，')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
