import type { Sheet } from '../sheet.ts'
import type { ViewerMark } from '../viewer-mark.ts'
import { declaration, sheetXml, stylesXml, xmlText } from './sheet-xml.ts'
import { type Part, writeZip } from './zip-writer.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Writes a workbook row by row: its sheets one after the other, no text of it ever a formula. */
export async function writeXlsx<Row>(
  path: string,
  sheets: readonly Sheet<Row>[],
  mark?: ViewerMark,
): Promise<void> {
  await writeZip(path, xlsxParts(sheets, mark))
}

/** The parts of such a workbook, for whoever packs them otherwise than into a file. */
export function xlsxParts<Row>(sheets: readonly Sheet<Row>[], mark?: ViewerMark): Part[] {
  return [
    { name: '[Content_Types].xml', content: [contentTypes(sheets.length, mark)] },
    {
      name: '_rels/.rels',
      content: [
        relations([
          { id: 'book', type: 'officeDocument', target: 'xl/workbook.xml' },
          ...(mark ? [{ id: 'core', type: coreType, target: coreName }] : []),
        ]),
      ],
    },
    ...(mark ? [{ name: coreName, content: [coreXml(mark)] }] : []),
    { name: 'xl/workbook.xml', content: [bookXml(sheets.map(({ name }) => name))] },
    { name: 'xl/_rels/workbook.xml.rels', content: [bookRelations(sheets.length)] },
    { name: 'xl/styles.xml', content: [stylesXml] },
    ...sheets.map((sheet, at) => {
      return { name: `xl/worksheets/sheet${at + 1}.xml`, content: sheetXml(sheet, mark) }
    }),
  ]
}

const sheetNumbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

const coreName = 'docProps/core.xml'
const coreType = `${packaged}/relationships/metadata/core-properties`
const coreXml = ({ id }: ViewerMark) =>
  `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier>${id}</dc:identifier></cp:coreProperties>`

function contentTypes(count: number, mark?: ViewerMark): string {
  const sheets = sheetNumbers(count).map(
    (n) =>
      `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`,
  )
  return `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${sheets.join('')}${mark ? `<Override PartName="/${coreName}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` : ''}</Types>`
}

function bookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`,
  )
  const titles = names.map(
    (name, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlText(`'${name.replaceAll("'", "''")}'`)}!$1:$1</definedName>`,
  )
  return `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
}

const bookRelations = (count: number) =>
  relations([
    ...sheetNumbers(count).map((n) => {
      return { id: `sheet${n}`, type: 'worksheet', target: `worksheets/sheet${n}.xml` }
    }),
    { id: 'styles', type: 'styles', target: 'styles.xml' },
  ])

function relations(given: readonly { id: string; type: string; target: string }[]): string {
  const all = given.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${office}/${type}`}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`
}
