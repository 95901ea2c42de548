import { attribute, decode, elementPattern, textOfRuns } from './xml.ts'

const msPerDay = 86_400_000
const builtInDates = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

/** Which cell styles show a number as a date, by the style's place in the workbook. */
export function dateStylesOf(styles: string): boolean[] {
  const formats = new Map(
    [...styles.matchAll(elementPattern('numFmt'))].map(([tag]) => [
      Number(attribute(tag, 'numFmtId')),
      attribute(tag, 'formatCode') ?? '',
    ]),
  )
  const [, , cellFormats = ''] = elementPattern('cellXfs').exec(styles) ?? []
  return [...cellFormats.matchAll(elementPattern('xf'))].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId'))
    return builtInDates(id) || showsDate(formats.get(id) ?? '')
  })
}

/** A format is a date's when letters of a date stand outside its quotes and brackets. */
function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, '').split(';')[0] ?? ''
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare)
}

export type CellReading = {
  shared: (index: number) => string
  dateStyles: readonly boolean[]
  date1904: boolean
}

/** What a cell shows, as text; `tag` holds its attributes, `inside` its value. */
export function textOfCell(tag: string, inside: string, reading: CellReading): string {
  const type = attribute(tag, 't')
  if (type === 'inlineStr') return textOfRuns(inside)
  const [, , value] = /<(?:\w+:)?v((?:\s[^>]*)?)>([^<]*)</.exec(inside) ?? []
  if (value === undefined) return ''
  if (type === 's') return reading.shared(Number(value))
  if (type === 'b') return value === '0' ? 'FALSE' : 'TRUE'
  if (type !== undefined && type !== 'n') return decode(value)
  const isDate = reading.dateStyles[Number(attribute(tag, 's'))] ?? false
  return isDate ? textOfDate(Number(value), reading.date1904) : textOfNumber(Number(value))
}

/** The fifteen digits a spreadsheet shows of a number: `0.1 + 0.2` is `0.3`. */
const textOfNumber = (value: number) => String(Number(value.toPrecision(15)))

/** A spreadsheet's day count as a day, with the time when there is one. */
function textOfDate(serial: number, date1904: boolean): string {
  if (!Number.isFinite(serial) || Math.abs(serial) > 3_000_000) return String(serial)
  const days = serial + (date1904 ? 1_462 : 0)
  const text = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1_000).toISOString()
  const time = text.slice(11, 19).replace(/:00$/, '')
  if (Math.abs(serial) < 1) return time
  return Math.round(days * msPerDay) % msPerDay === 0
    ? text.slice(0, 10)
    : `${text.slice(0, 10)} ${time}`
}
