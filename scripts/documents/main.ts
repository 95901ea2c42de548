// Writes every paper, lets LibreOffice show it and asks of the pages what GB/T 9704-2012 asks.
// Then it breaks a paper once for each check: a check that cannot fail is no check.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeOfficialDocx, writePaper } from '#modules/documents/index.ts'
import { writeBroken } from './broken-docx.ts'
import { checks } from './checks.ts'
import { pdfChecks, writePdfs, writeWrongPdfs } from './pdf-checks.ts'
import { readPdf } from './read-pdf.ts'
import { onePageSamples, samples } from './samples.ts'
import { toPdf } from './to-pdf.ts'

const [folder = 'dist/papers'] = process.argv.slice(2)
const count = { passed: 0, failed: 0 }

try {
  await checkPapers()
  await checkPdfs()
  await checkOnePages()
  await checkChecks()
  await checkPdfChecks()
} catch (error) {
  judge('the check itself', () => {
    throw error
  })
}
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0

async function checkPapers(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const pdfs = samples.map(({ name }) => join(folder, `${name}.pdf`))
  for (const pdf of pdfs) rmSync(pdf, { force: true })
  for (const { name, paper } of samples) {
    writeFileSync(join(folder, `${name}.docx`), await writeOfficialDocx(paper))
  }
  judge('LibreOffice opens every paper', () => toPdf(pdfs))
  for (const [at, sample] of samples.entries()) {
    for (const { says, faults } of checks) {
      judge(`${sample.name}: ${says}`, () => faults(readPdf(pdfs[at] ?? ''), sample))
    }
  }
  console.log(`${samples.length} papers: ${folder}`)
}

/** The same is asked of the PDFs we write ourselves. */
async function checkPdfs(): Promise<void> {
  const own = join(folder, 'pdf')
  mkdirSync(own, { recursive: true })
  for (const { path, sample } of await writePdfs(samples, own)) {
    const pdf = readPdf(path)
    for (const { says, faults } of pdfChecks) {
      judge(`${sample.name}: ${says}`, () => faults(pdf, sample))
    }
  }
  console.log(`${samples.length} PDFs: ${own}`)
}

/** What is to be one A4 page is one, as LibreOffice shows its DOCX and as we write its PDF; each says its notes. */
async function checkOnePages(): Promise<void> {
  const own = join(folder, 'one-page')
  mkdirSync(own, { recursive: true })
  for (const { name, page } of onePageSamples) {
    writeFileSync(join(own, `${name}.docx`), await writePaper('docx', page))
    writeFileSync(join(own, `${name}.own.pdf`), await writePaper('pdf', page))
  }
  const shown = onePageSamples.map(({ name }) => join(own, `${name}.pdf`))
  judge('LibreOffice opens every paper of one page', () => toPdf(shown))
  for (const { name } of onePageSamples) {
    for (const form of ['pdf', 'own.pdf']) {
      judge(`${name}.${form}: is one A4 page, down to its notes`, () => {
        const { pages, width, height, texts } = readPdf(join(own, `${name}.${form}`))
        const isOne = pages === 1 && Math.round(width) === 595 && Math.round(height) === 842
        return isOne && texts[0]?.includes('口径') ? [] : [`${pages}: ${width} × ${height} pt`]
      })
    }
  }
  console.log(`${onePageSamples.length} papers of one page: ${own}`)
}

/** What the DOCX cannot show to be noticed. */
async function checkPdfChecks(): Promise<void> {
  const [sample] = samples
  if (sample === undefined) return
  const own = mkdtempSync(join(tmpdir(), 'kentan-wrong-'))
  try {
    const wrong = await writeWrongPdfs(sample.paper, own)
    const found = (path: string, words: string) =>
      pdfChecks
        .filter(({ says }) => says.startsWith(words))
        .flatMap(({ faults }) => faults(readPdf(path), sample))
    judge('would notice: a PDF that leaves out a character', () =>
      found(wrong.words, 'says everything').length > 0 ? [] : ['it passes'],
    )
    judge('would notice: a PDF without its font', () =>
      found(wrong.font, 'has its fonts').length > 0 ? [] : ['it passes'],
    )
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

/** The first paper, broken by each check's own change, must be found at fault by that check. */
async function checkChecks(): Promise<void> {
  const [sample] = samples
  if (sample === undefined) return
  const own = mkdtempSync(join(tmpdir(), 'kentan-broken-'))
  try {
    const docx = await writeOfficialDocx(sample.paper)
    const pdfs = checks.map((_, at) => join(own, `${at}.pdf`))
    for (const [at, { broken }] of checks.entries()) {
      await writeBroken(docx, broken, join(own, `${at}.docx`))
    }
    toPdf(pdfs)
    for (const [at, { says, faults }] of checks.entries()) {
      judge(`would notice: ${says}`, () => {
        const found = faults(readPdf(pdfs[at] ?? ''), sample)
        return found.length > 0 ? [] : ['a broken paper passes']
      })
    }
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

function judge(name: string, faults: () => string[] | undefined): void {
  const found = faultsOf(faults)
  if (found.length === 0) count.passed += 1
  else {
    count.failed += 1
    console.log([`✗ ${name}`, ...found.slice(0, 10)].join('\n    '))
  }
}

function faultsOf(faults: () => string[] | undefined): string[] {
  try {
    return faults() ?? []
  } catch (error) {
    return [String(error)]
  }
}
