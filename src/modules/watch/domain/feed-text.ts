import { type FeedField, type FeedLine, feedColumns, readFeedLine } from './feed-line.ts'

export type NumberedLine = FeedLine & { line: number }
export type FeedFault = { line: number; field: FeedField | 'row' }

/** A pasted list: what can be taken in, with its lines as the list counts them, and what cannot. */
export type FeedText = { lines: NumberedLine[]; faults: FeedFault[] } | { missing: string[] }

/** Reads what is copied out of a spreadsheet (tabs) or a CSV file; the first line names the columns. */
export function readFeedText(text: string): FeedText {
  const [header = [], ...rest] = text
    .split(/\r?\n/)
    .map((line) => line.split(line.includes('\t') ? '\t' : /[,，]/))
  const found = feedColumns(header)
  if ('missing' in found) return found
  const lines: NumberedLine[] = []
  const faults: FeedFault[] = []
  for (const [at, values] of rest.entries()) {
    if (values.every((one) => one.trim() === '')) continue
    const cells = Object.fromEntries(header.map((name, nth) => [name, values[nth] ?? '']))
    const read = readFeedLine(cells, found.columns)
    if ('field' in read) faults.push({ line: at + 2, field: read.field })
    else lines.push({ line: at + 2, ...read })
  }
  return { lines, faults }
}
