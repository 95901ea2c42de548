import { gunzipSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { unzipSync } from 'fflate'

const starts = (bytes: Buffer, text: string) =>
  bytes.subarray(0, text.length).toString('latin1') === text

/** The bytes themselves, and what is packed in them: parts of a ZIP, text of a PDF's pages. */
export async function unpacked(bytes: Buffer): Promise<Buffer[]> {
  if (starts(bytes, 'PK\x03\x04')) {
    const inner = Object.entries(unzipSync(bytes)).map(async ([name, part]) => [
      Buffer.from(name),
      ...(await unpacked(Buffer.from(part))),
    ])
    return [bytes, ...(await Promise.all(inner)).flat()]
  }
  if (starts(bytes, '\x1f\x8b')) return [bytes, ...(await unpacked(gunzipSync(bytes)))]
  if (starts(bytes, '%PDF-')) return [bytes, ...(await pagesOf(bytes))]
  return [bytes]
}

let library: Promise<PDFiumLibrary> | undefined

async function pagesOf(bytes: Buffer): Promise<Buffer[]> {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(bytes)
  try {
    // Why without spaces: a line that is too long is broken anywhere, between two digits as well.
    return [...document.pages()].map((page) => Buffer.from(page.getText().replace(/\s/g, '')))
  } finally {
    document.destroy()
  }
}
