import { buffer } from 'node:stream/consumers'
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { eicar } from './eicar.ts'

type Options = ConstructorParameters<typeof PDFDocument>[0]

export function pdf(pages = 1, options: Options = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false, ...options })
  for (let page = 1; page <= pages; page += 1) {
    document.addPage().text(`page ${page}`)
    document.rect(100, 100, 200, 100).fill('#336633')
  }
  document.end()
  return buffer(document)
}

export const pdfBy = (canary: string) => pdf(2, { info: { Author: canary, Title: canary } })
export const lockedPdf = () => pdf(1, { userPassword: 'secret', pdfVersion: '1.7' })

/** A PDF written out, object by object; a stream's dictionary lacks only its length. */
export function pdfOf(objects: readonly (string | { dict: string; stream: Buffer })[]): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const length = () => pieces.reduce((sum, piece) => sum + piece.length, 0)
  const places = objects.map((object, at) => {
    const place = length()
    pieces.push(Buffer.from(`${at + 1} 0 obj\n`))
    if (typeof object === 'string') pieces.push(Buffer.from(object, 'latin1'))
    else {
      pieces.push(Buffer.from(`<<${object.dict}/Length ${object.stream.length}>>\nstream\n`))
      pieces.push(object.stream, Buffer.from('\nendstream'))
    }
    pieces.push(Buffer.from('\nendobj\n'))
    return place
  })
  const end = length()
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}trailer\n<</Root 1 0 R/Size ${size}>>\nstartxref\n${end}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(pieces)
}

const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<<>>>>'
const tree = '<</Type/Pages/Kids[3 0 R]/Count 1>>'
const box = { dict: '', stream: Buffer.from('0 0.5 0 rg 20 20 100 100 re f') }

/** One page whose catalogue says something more. */
const acting = (catalogue: string, ...more: Parameters<typeof pdfOf>[0]) =>
  Promise.resolve(pdfOf([`<</Type/Catalog/Pages 2 0 R${catalogue}>>`, tree, page, box, ...more]))

export const scriptPdf = (canary: string) =>
  acting(`/OpenAction<</S/JavaScript/JS(app.alert\\("${canary}"\\))>>`)
export const launchPdf = (canary: string) =>
  acting(`/OpenAction<</S/Launch/F(${canary}.exe)>>/AA<</WC<</S/URI/URI(http://${canary}/)>>>>`)
export const embeddingPdf = (canary: string) =>
  acting(
    '/Names<</EmbeddedFiles<</Names[(a.exe) 5 0 R]>>>>',
    `<</Type/Filespec/F(${canary}.exe)/EF<</F 6 0 R>>>>`,
    { dict: '/Type/EmbeddedFile', stream: Buffer.from(`MZ ${canary}`) },
  )
export const eicarPdf = () => acting('', { dict: '', stream: Buffer.from(eicar) })
export const packedEicarPdf = () =>
  acting('', { dict: '/Filter/FlateDecode', stream: deflateSync(Buffer.from(eicar)) })

const filled = (filter: string, stream: Buffer) =>
  Promise.resolve(
    pdfOf(['<</Type/Catalog/Pages 2 0 R>>', tree, page, { dict: `/Filter${filter}`, stream }]),
  )
const packed = () => deflateSync(Buffer.alloc(400 * 1024 ** 2, 'q Q '), { level: 9 })

/** A page whose content comes to hundreds of megabytes. */
export const bombPdf = () => filled('/FlateDecode', packed())
/** The same packed twice, so that only whoever draws it finds out. */
export const bombTwicePdf = () =>
  filled('[/FlateDecode/FlateDecode]', deflateSync(packed(), { level: 9 }))

/** A page of many kilometres. */
export const vastPdf = () =>
  Promise.resolve(
    pdfOf(['<</Type/Catalog/Pages 2 0 R>>', tree, page.replace('300 200', '9000000 9000000'), box]),
  )

const chinese = (text: string) =>
  [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** Chinese text whose font is not in the file, as is usual of invoices. */
export const fontlessPdf = () =>
  Promise.resolve(
    pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      tree,
      page.replace('<<>>', '<</Font<</F1 5 0 R>>>>'),
      { dict: '', stream: Buffer.from(`BT /F1 40 Tf 20 100 Td <${chinese('恳谈')}> Tj ET`) },
      '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
      '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    ]),
  )
