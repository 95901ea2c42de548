import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wholeText } from '#modules/documents/xlsx/xml.ts'
import { openZip } from '#modules/documents/xlsx/zip.ts'

/** What a DOCX says: a line for each paragraph, and those of one cell too. */
export async function linesOfDocx(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kentan-paper-'))
  try {
    const path = join(folder, 'paper.docx')
    writeFileSync(path, bytes)
    const zip = await openZip(path)
    try {
      const xml = await wholeText(zip.read('word/document.xml'))
      const paragraphs = xml.match(/<w:p>.*?<\/w:p>/g) ?? []
      return paragraphs.map((one) => one.replace(/<[^>]*>/g, '')).filter((text) => text !== '')
    } finally {
      await zip.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
