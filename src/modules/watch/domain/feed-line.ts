import { type Day, isDay } from '#kernel/day.ts'
import { type ActKind, actKinds } from './words.ts'

export type FeedLine = {
  ref: string
  office: string
  creditCode: string
  kind: ActKind
  doneOn: Day
}
export type FeedField = keyof FeedLine

/** What the columns of other systems' lists are called; each field by its own name as well. */
const columnNames: Readonly<Record<FeedField, readonly string[]>> = {
  ref: ['编号', '检查编号', '案号', '文书号'],
  office: ['单位', '执法单位', '检查单位', '承办单位'],
  creditCode: ['统一社会信用代码', '信用代码', '企业信用代码'],
  kind: ['行为', '类型', '执法类型'],
  doneOn: ['日期', '检查日期', '执法日期'],
}

const kindWords: Readonly<Record<string, ActKind>> = {
  ...Object.fromEntries(actKinds.map((kind) => [kind, kind])),
  ...{ 检查: 'inspection', 行政检查: 'inspection', 处罚: 'penalty', 行政处罚: 'penalty' },
  ...{ 强制: 'coercion', 行政强制: 'coercion', 查封: 'coercion', 扣押: 'coercion', 其他: 'other' },
}

export type FeedColumns = Record<FeedField, string>

/** Which column is which field; the names of what is missing where one is. */
export function feedColumns(
  header: readonly string[],
): { columns: FeedColumns } | { missing: string[] } {
  // Why `as` twice: the keys of what is typed by its keys, and all of them when none is missing.
  const fields = Object.keys(columnNames) as FeedField[]
  const found = fields.map((field) =>
    header.find((name) => name.trim() === field || columnNames[field].includes(name.trim())),
  )
  const missing = fields.flatMap((field, at) =>
    found[at] === undefined ? (columnNames[field][0] ?? field) : [],
  )
  if (missing.length > 0) return { missing }
  return {
    columns: Object.fromEntries(fields.map((field, at) => [field, found[at]])) as FeedColumns,
  }
}

/** A line of a feed as it is taken in, or the field that cannot be read. */
export function readFeedLine(
  cells: Readonly<Record<string, string>>,
  columns: FeedColumns,
): FeedLine | { field: FeedField } {
  const of = (field: FeedField) => (cells[columns[field]] ?? '').normalize('NFKC').trim()
  const [ref, office, creditCode] = [of('ref'), of('office'), of('creditCode').toUpperCase()]
  const kind = kindWords[of('kind')]
  const doneOn = dayIn(of('doneOn'))
  if (ref === '' || ref.length > 80) return { field: 'ref' }
  if (office === '' || office.length > 60) return { field: 'office' }
  if (creditCode === '' || creditCode.length > 40) return { field: 'creditCode' }
  if (kind === undefined) return { field: 'kind' }
  return doneOn === null ? { field: 'doneOn' } : { ref, office, creditCode, kind, doneOn }
}

/** 2026-11-3, 2026/11/03 and 2026年11月3日 are one day. */
function dayIn(text: string): Day | null {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/.exec(text) ?? []
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(found) ? found : null
}
