import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Line } from './header.ts'
import { unreadable } from './refusals.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'gb18030'

const maxLine = 1_000_000

/** The lines of a CSV file: UTF-8 or GB18030, separated by comma, semicolon or tab. */
export async function* readCsv(path: string): AsyncGenerator<Line> {
  const encoding = await encodingOf(path)
  const parser = parse({
    delimiter: await delimiterOf(path, encoding),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: maxLine,
  })
  // Why: a failure of the source reaches the loop below through the parser.
  pipeline(Readable.from(decoded(path, encoding)), parser, () => {})
  let line = 0
  try {
    for await (const values of parser) {
      line += 1
      yield { line, values }
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw unreadable(`CSV 第 ${line + 1} 行的引号没有配对，或内容过长`)
    throw error
  }
}

async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** UTF-8 where the whole file is valid UTF-8, else what Chinese Windows writes. */
export async function encodingOf(path: string): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let first = true
  for await (const chunk of createReadStream(path)) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
    first = false
    try {
      strict.decode(chunk, { stream: true })
    } catch {
      return 'gb18030'
    }
  }
  return 'utf-8'
}

/** The separator that the first line has most of, not counting what stands in quotes. */
async function delimiterOf(path: string, encoding: Encoding): Promise<string> {
  for await (const text of decoded(path, encoding)) {
    const bare =
      text
        .replace(/"[^"]*"/g, '')
        .trimStart()
        .split(/[\r\n]/)[0] ?? ''
    const counts = [',', '\t', ';'].map((sign) => ({ sign, n: bare.split(sign).length }))
    return counts.sort((a, b) => b.n - a.n)[0]?.sign ?? ','
  }
  return ','
}
