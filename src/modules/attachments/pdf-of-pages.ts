import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'

const points = 72 / 150

/** What PDFKit has and its types leave out. */
type Opening = PDFKit.PDFDocument & {
  openImage: (bytes: Buffer) => { width: number; height: number }
}

/** Pages that are pictures as a PDF that holds these pictures and nothing else. */
export function pdfOfPages(pages: readonly Buffer[]): Promise<Buffer> {
  const info = { Producer: 'Kentan', Creator: 'Kentan', CreationDate: new Date(0) }
  const document = new PDFDocument({ autoFirstPage: false, info })
  for (const page of pages) {
    const { width, height } = (document as Opening).openImage(page)
    const size: [number, number] = [width * points, height * points]
    document.addPage({ size, margin: 0 }).image(page, 0, 0, { fit: size })
  }
  document.end()
  return buffer(document)
}
