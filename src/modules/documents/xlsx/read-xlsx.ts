import type { Line } from '../header.ts'
import { unreadable } from '../refusals.ts'
import { type CellReading, dateStylesOf, textOfCell } from './cells.ts'
import { storeSharedStrings } from './shared-strings.ts'
import { attribute, elementPattern, elements, textOfRuns, wholeText } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

const maxColumns = 1_000

/** The rows of the first visible sheet, as texts; memory does not grow with the file. */
export async function* readXlsx(path: string): AsyncGenerator<Line> {
  const zip = await openZip(path)
  try {
    const book = await wholeText(zip.read('xl/workbook.xml'))
    const sheet = await firstSheet(zip, book)
    const dateStyles = dateStylesOf(await wholeText(zip.read('xl/styles.xml')))
    const strings = await storeSharedStrings(zip.read('xl/sharedStrings.xml'))
    try {
      const date1904 = /date1904\s*=\s*["'](?:1|true)["']/.test(book)
      yield* linesOf(zip, sheet, { shared: strings.at, dateStyles, date1904 })
    } finally {
      strings.close()
    }
  } finally {
    await zip.close()
  }
}

async function firstSheet(zip: Zip, book: string): Promise<string> {
  const [first] = await shownSheets(zip, book)
  if (first === undefined || !zip.has(first.part)) throw unreadable('XLSX 中没有找到工作表')
  return first.part
}

async function shownSheets(zip: Zip, book: string): Promise<{ name: string; part: string }[]> {
  const relations = await wholeText(zip.read('xl/_rels/workbook.xml.rels'))
  const targets = new Map(
    [...relations.matchAll(elementPattern('Relationship'))].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  )
  return [...book.matchAll(elementPattern('sheet'))]
    .map(([tag]) => tag)
    .filter((tag) => !/^(?:very)?hidden$/i.test(attribute(tag, 'state') ?? ''))
    .map((tag) => {
      const target = targets.get(attribute(tag, 'id'))
      const part = target?.startsWith('/') ? target.slice(1) : `xl/${target}`
      return { name: attribute(tag, 'name') ?? '', part }
    })
}

/** Every visible sheet of a workbook whose parts are in memory, row by row as texts. */
export async function* readSheets(
  parts: ReadonlyMap<string, Buffer>,
): AsyncGenerator<{ name: string; lines: AsyncGenerator<Line> }> {
  const zip = zipOf(parts)
  const book = await wholeText(zip.read('xl/workbook.xml'))
  const dateStyles = dateStylesOf(await wholeText(zip.read('xl/styles.xml')))
  const strings: string[] = []
  for await (const element of elements(zip.read('xl/sharedStrings.xml'), 'si')) {
    strings.push(textOfRuns(element))
  }
  const date1904 = /date1904\s*=\s*["'](?:1|true)["']/.test(book)
  const reading = { shared: (at: number) => strings[at] ?? '', dateStyles, date1904 }
  for (const { name, part } of await shownSheets(zip, book)) {
    if (zip.has(part)) yield { name, lines: linesOf(zip, part, reading) }
  }
}

function zipOf(parts: ReadonlyMap<string, Buffer>): Zip {
  return {
    has: (name) => parts.has(name),
    read: async function* (name) {
      const part = parts.get(name)
      if (part !== undefined) yield part
    },
    close: async () => {},
  }
}

async function* linesOf(zip: Zip, sheet: string, reading: CellReading): AsyncGenerator<Line> {
  let line = 0
  const [row, cell] = [elementPattern('row'), elementPattern('c')]
  for await (const element of elements(zip.read(sheet), 'row')) {
    row.lastIndex = 0
    const [, tag = '', inside = ''] = row.exec(element) ?? []
    line = Number(attribute(tag, 'r') ?? line + 1)
    const values: string[] = []
    for (const [, place = '', content = ''] of inside.matchAll(cell)) {
      const column = columnOf(attribute(place, 'r'), values.length)
      if (column >= maxColumns) continue
      while (values.length < column) values.push('')
      values[column] = textOfCell(place, content, reading)
    }
    yield { line, values }
  }
}

/** The column of a cell such as `AB12`, counted from 0; the next one where it is not said. */
function columnOf(place: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0]
  if (letters === undefined) return next
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
