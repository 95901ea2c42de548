import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { type OfficialPaper, writeOfficialPdf } from '#modules/documents/index.ts'
import { type Check, checks } from './checks.ts'
import type { Pdf } from './read-pdf.ts'
import type { Sample } from './samples.ts'

/** What is asked of a PDF of ours: what is asked of the DOCX, and that it brings its fonts. */
export const pdfChecks: Pick<Check, 'says' | 'faults'>[] = [
  ...checks,
  {
    says: 'has its fonts inside',
    faults: ({ fonts }: Pdf) =>
      fonts.length === 0
        ? ['has no font']
        : fonts.flatMap(({ name, embedded }) => (embedded ? [] : [`${name} is not inside`])),
  },
]

/** Writes our PDF of each sample; answers with their paths and how many pages each must have. */
export async function writePdfs(samples: readonly Sample[], folder: string) {
  const all: { path: string; sample: Sample }[] = []
  for (const sample of samples) {
    const path = join(folder, `${sample.name}.pdf`)
    writeFileSync(path, await writeOfficialPdf(sample.paper))
    const { pages, pdfPages = pages } = sample
    all.push({ path, sample: { ...sample, name: `${sample.name}.pdf`, pages: pdfPages } })
  }
  return all
}

/** PDFs that must be found at fault: another paper's, and one whose font is not inside. */
export async function writeWrongPdfs(paper: OfficialPaper, folder: string) {
  const words = join(folder, 'words.pdf')
  const [first, ...others] = paper.body
  const cut = first?.kind === 'paragraph' ? { ...first, text: first.text.slice(1) } : first
  const body = cut === undefined ? [] : [cut, ...others]
  writeFileSync(words, await writeOfficialPdf({ ...paper, body }))
  const font = join(folder, 'font.pdf')
  writeFileSync(font, await withoutFont())
  return { words, font }
}

function withoutFont(): Promise<Uint8Array> {
  const file = new PDFDocument({ size: 'A4' })
  const chunks: Uint8Array[] = []
  file.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const done = new Promise<Uint8Array>((end) => {
    file.once('end', () => end(Buffer.concat(chunks)))
  })
  file.font('Helvetica').text('Kentan').end()
  return done
}
