import type { Sheet } from '../sheet.ts'
import type { ViewerMark } from '../viewer-mark.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
/** The most characters a cell may have. */
const maxCell = 32_767
const batch = 32_768

/**
 * A sheet's XML, a few rows at a time: frozen bold header, widths, a filter, and no formula anywhere.
 * It prints on A4 across, as wide as the page, with its header and its page number on every page.
 */
export async function* sheetXml<Row>(
  { columns, rows }: Sheet<Row>,
  mark?: ViewerMark,
): AsyncGenerator<string> {
  const cols = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  let text = `${declaration}<worksheet ${main}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>`
  const titles = columns.map(({ title }) => title)
  text += rowXml(1, titles, styleOf.header)
  let last = 1
  for await (const row of rows) {
    last += 1
    const cells = columns.map(({ value }) => value(row))
    text += rowXml(last, cells, styleOf.text)
    if (text.length < batch) continue
    yield text
    text = ''
  }
  const filter = `A1:${lettersOf(columns.length - 1)}${last}`
  if (mark) text += rowXml(last + 1, [mark.words], styleOf.mark)
  yield `${text}</sheetData><autoFilter ref="${filter}"/>${onPaper(mark)}</worksheet>`
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const onPaper = (mark?: ViewerMark) =>
  `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter>${mark ? `<oddHeader>&amp;R&amp;7 ${xmlText(mark.words.replaceAll('&', '&&'))}</oddHeader>` : ''}<oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`

const styleOf = { text: 1, header: 2, number: 3, mark: 0 }

/**
 * The styles there are, with a thin border each. `quotePrefix` and format 49 (`@`) keep a text a text even when somebody
 * edits the cell: typed anew, `=1+1` would otherwise become a formula.
 */
export const stylesXml = `${declaration}<styleSheet ${main}>${fontsXml()}<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8F0ED"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${thinBorder()}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cellStyle('numFmtId="49" fontId="0" fillId="0" quotePrefix="1"')}${cellStyle('numFmtId="49" fontId="1" fillId="2" quotePrefix="1"')}${cellStyle('numFmtId="0" fontId="0" fillId="0"')}</cellXfs></styleSheet>`

/** 宋体, which Chinese offices have; a machine without it takes its own. */
function fontsXml(): string {
  const font = '<sz val="11"/><name val="宋体"/><charset val="134"/>'
  return `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`
}

function thinBorder(): string {
  const sides = ['left', 'right', 'top', 'bottom']
  const lines = sides.map((side) => `<${side} style="thin"><color rgb="FFB8C4BF"/></${side}>`)
  return `<border>${lines.join('')}<diagonal/></border>`
}

function cellStyle(look: string): string {
  return `<xf ${look} borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`
}

function rowXml(line: number, cells: readonly (string | number | null)[], style: number): string {
  const inside = cells.map((value, at) => {
    const place = `r="${lettersOf(at)}${line}"`
    if (typeof value === 'number') {
      return `<c ${place} s="${styleOf.number}"><v>${value}</v></c>`
    }
    if (value === null || value === '') return `<c ${place} s="${style}"/>`
    return `<c ${place} s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`
  })
  return `<row r="${line}">${inside.join('')}</row>`
}

/** `A` to `Z`, then `AA`: the letters of a column counted from 0. */
function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML takes it: no characters it cannot hold, and nothing that reads as an escape of Excel's. */
export const xmlText = (text: string): string =>
  text
    .slice(0, maxCell)
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
