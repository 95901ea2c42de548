import { areaOf, centre, type Line, linesOf, mm, near, pitch } from './lines.ts'
import type { Pdf, Run } from './read-pdf.ts'
import type { Sample } from './samples.ts'
import { bodyOf, dateOf, drawnHere, headersOf, squeezed, textOf } from './texts-of.ts'

/** What is asked of a paper as LibreOffice shows it; the answer names what is wrong. */
export type Check = {
  says: string
  faults: (pdf: Pdf, sample: Sample) => string[]
  /** A change of one part of the DOCX by which the check must find fault with the paper. */
  broken: { part: string; from: RegExp; to: string }
}

const size = { title: 22, text: 16, small: 14 }
const document = 'word/document.xml'
const styles = 'word/styles.xml'

const isNumber = (pdf: Pdf, { text, top }: Run) =>
  /^[—\d\s]+$/.test(text) && top > areaOf(pdf).bottom
const inText = (pdf: Pdf) => pdf.runs.filter((run) => !isNumber(pdf, run))
const ofSize = (pdf: Pdf, points: number) => inText(pdf).filter((run) => run.size === points)
const textLines = (pdf: Pdf) => linesOf(ofSize(pdf, size.text))
const pagesOf = ({ pages }: Pdf) => Array.from({ length: pages }, (_, at) => at + 1)
const faultIf = (wrong: boolean, words: string) => (wrong ? [words] : [])
const told = ({ page, text }: Run | Line) => `page ${page}: ${text}`

export const checks: Check[] = [
  {
    says: 'is A4',
    faults: ({ width, height }, { paper }) => {
      const [across, down] = paper.landscape ? [297, 210] : [210, 297]
      const isA4 = near(width, mm(across)) && near(height, mm(down))
      return faultIf(!isA4, `${width} × ${height} pt`)
    },
    broken: { part: document, from: /w:h="\d+"/, to: 'w:h="15840"' },
  },
  {
    says: 'has as many pages as it should',
    faults: ({ pages }, sample) => faultIf(pages !== sample.pages, `${pages}, not ${sample.pages}`),
    broken: {
      part: document,
      from: /<w:pStyle w:val="Title"\/>/,
      to: '<w:pStyle w:val="Title"/><w:pageBreakBefore/>',
    },
  },
  {
    says: 'says everything, in order, and nothing else',
    faults: (pdf, { paper }) => differences(writtenOn(pdf, headersOf(paper)), textOf(paper)),
    broken: { part: document, from: /现予催办/, to: '现予' },
  },
  {
    says: 'begins 28 mm from the left and ends 26 mm from the right',
    faults: (pdf, { paper }) => {
      const area = areaOf(pdf)
      const runs = inText(pdf)
      const all = paper.landscape ? tableEdge(pdf) : ofSize(pdf, size.text)
      const left = Math.min(...all.map((run) => run.left))
      return [
        ...faultIf(
          Math.abs(left - area.left) > mm(paper.landscape ? 4 : 1),
          `the text begins at ${left.toFixed(1)} pt`,
        ),
        ...runs.filter((run) => run.left < area.left - mm(1) || isOver(pdf, run)).map(told),
      ]
    },
    broken: { part: document, from: /w:left="1587"/, to: 'w:left="1700"' },
  },
  {
    says: 'begins 37 mm from the top and ends 35 mm from the bottom',
    faults: (pdf) => [
      ...pagesOf(pdf).flatMap((page) => firstLineFaults(pdf, page)),
      ...inText(pdf)
        .filter(
          ({ top, bottom }) => top < areaOf(pdf).top - mm(1) || bottom > areaOf(pdf).bottom + mm(1),
        )
        .map(told),
    ],
    broken: { part: document, from: /w:top="2098"/, to: 'w:top="2211"' },
  },
  {
    says: 'has at most 22 lines on a page, on its grid',
    faults: (pdf) =>
      pagesOf(pdf).flatMap((page) => {
        const lines = textLines(pdf).filter((line) => line.page === page)
        const close = lines.filter(
          (line, at) => line.bottom - (lines[at - 1]?.bottom ?? 0) < pitch - 1,
        )
        return [
          ...faultIf(lines.length > 22, `${lines.length} on page ${page}`),
          ...close.map(told),
        ]
      }),
    broken: {
      part: styles,
      from: /<w:spacing w:before="0" w:after="0" w:line="579"/g,
      to: '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="520"',
    },
  },
  {
    says: 'has room for 28 characters on a line, not for 29',
    faults: (pdf, { paper }) => {
      // The only lines of a list are those of its table.
      if (paper.landscape) return []
      const { left, right } = areaOf(pdf)
      const step = Math.min(...ofSize(pdf, size.text).map(stepOf))
      const fitting = Math.floor((right - left) / step)
      return faultIf(fitting !== 28, `${fitting}: ${step.toFixed(2)} pt from one to the next`)
    },
    broken: { part: styles, from: /<w:spacing w:val="-5"\/>/g, to: '<w:spacing w:val="0"/>' },
  },
  {
    says: 'has its title in 2号 and its text in 3号',
    faults: (pdf, { paper }) => {
      const title = joined(ofSize(pdf, size.title))
      const text = joined(ofSize(pdf, size.text))
      const body = bodyOf(
        paper.body.filter(({ kind }) => kind !== 'table' && kind !== 'picture'),
      ).map(squeezed)
      return [
        ...faultIf(!title.startsWith(squeezed(paper.title)), `the title: ${title}`),
        ...body.filter((piece) => !text.includes(piece)),
      ]
    },
    broken: { part: styles, from: /w:val="32"/g, to: 'w:val="30"' },
  },
  {
    says: 'has its number under each page: odd right, even left',
    faults: (pdf) => pagesOf(pdf).flatMap((page) => numberFaults(pdf, page)),
    broken: { part: 'word/footer2.xml', from: /w:val="left"/, to: 'w:val="center"' },
  },
  {
    says: 'has 署名 over 成文日期, four characters from the right, with text on the same page',
    faults: (pdf, sample) =>
      issuedAbove(sample) ? issuedAboveFaults(pdf, sample) : signatureFaults(pdf, sample),
    broken: {
      part: document,
      from: /<w:pStyle w:val="Signature"\/>/,
      to: '<w:pStyle w:val="Signature"/><w:pageBreakBefore/>',
    },
  },
  {
    says: 'ends with 版记 at the bottom of its last page',
    faults: (pdf, { paper }) => {
      const last = linesOf(inText(pdf)).findLast(({ text }) => squeezed(text).endsWith('印发'))
      const wrong = !last || last.page !== pdf.pages || areaOf(pdf).bottom - last.bottom > mm(3)
      return faultIf(paper.printedBy !== undefined && wrong, last ? told(last) : 'there is none')
    },
    broken: { part: document, from: /<w:tblpPr[^>]*\/>/, to: '' },
  },
]

/** A stop may hang over the edge: LibreOffice lets it, whatever the paper says. */
function isOver(pdf: Pdf, { right, text }: Run): boolean {
  const over = right - areaOf(pdf).right
  return over > mm(1) && !(over <= size.text + mm(1) && /[，。；：、）”》]$/.test(text))
}

function firstLineFaults(pdf: Pdf, page: number): string[] {
  const first = inText(pdf)
    .filter((run) => run.page === page)
    .reduce((a, b) => (b.top < a.top ? b : a))
  const offGrid = first.size === size.text && !near(first.bottom, areaOf(pdf).top + pitch)
  return faultIf(offGrid, told(first))
}

function numberFaults(pdf: Pdf, page: number): string[] {
  const area = areaOf(pdf)
  const [line, more] = linesOf(pdf.runs.filter((run) => run.page === page && isNumber(pdf, run)))
  if (line === undefined || more !== undefined) return [`page ${page} has none, or two`]
  const edge = page % 2 === 1 ? area.right - line.right : line.left - area.left
  const wrong =
    squeezed(line.text) !== `—${page}—` ||
    !near(centre(line.top, line.bottom), area.bottom + mm(7)) ||
    !near(edge, size.small)
  return faultIf(wrong, told(line))
}

function signatureFaults(pdf: Pdf, { paper }: Sample): string[] {
  const lines = textLines(pdf)
  const date = lines.find(({ text }) => squeezed(text) === dateOf(paper.on))
  const issuer = lines.findLast(({ text }) => squeezed(text) === paper.issuer)
  if (!date || issuer?.page !== date.page) return ['not on one page']
  const before = inText(pdf).filter((run) => run.page === date.page && run.bottom < issuer.bottom)
  const apart = centre(date.left, date.right) - centre(issuer.left, issuer.right)
  return [
    ...faultIf(!before.some(({ text }) => isOfBody(text, paper.body)), 'no text above it'),
    ...faultIf(Math.abs(apart) > mm(1), `${apart.toFixed(1)} pt apart`),
    ...faultIf(areaOf(pdf).right - date.right < 3 * size.text, `the date ends at ${date.right} pt`),
  ]
}

const issuedAbove = ({ paper }: Sample) => paper.attendance !== undefined || paper.issuedAbove

/** 纪要 and lists have issuer and day on one line of the first page, and nothing to seal at their end. */
function issuedAboveFaults(pdf: Pdf, { paper }: Sample): string[] {
  const issued = paper.issuer + dateOf(paper.on)
  const [line, ...more] = textLines(pdf).filter(({ text }) => issued.endsWith(squeezed(text)))
  const { left, right } = areaOf(pdf)
  if (line === undefined || more.length > 0) return ['not on one line, or twice']
  const set = near(line.left - left, size.text) && near(right - line.right, size.text)
  return faultIf(line.page !== 1 || squeezed(line.text) !== issued || !set, told(line))
}

/** What stands in the first column of a list. */
const tableEdge = (pdf: Pdf) => inText(pdf).filter(({ text }) => /^序$|^序号$/.test(text))

const isOfBody = (line: string, body: Sample['paper']['body']) =>
  bodyOf(body).some((piece) => squeezed(piece).includes(squeezed(line)))

const joined = (runs: Run[]) => squeezed(runs.map(({ text }) => text).join(''))

/** How far apart characters stand in a run of ten or more; lines set out to the edge are wider. */
const stepOf = ({ text, left, right }: Run) =>
  /^[\u3000-\uffef]{10,}$/.test(text) ? (right - left - size.text) / (text.length - 1) : Infinity

/** The text of all pages without their numbers and the heads of tables that run on. */
const writtenOn = ({ texts }: Pdf, headers: string[]) =>
  texts
    .map((text) => squeezed(text.replace(/^— ?\d+ ?—$/gm, '')))
    .map((text, at) => (at === 0 ? text : withoutHeader(text, headers)))
    .join('')

const withoutHeader = (text: string, headers: string[]) =>
  text.slice(headers.find((header) => text.startsWith(header))?.length ?? 0)

/** A chart says its own words in a PDF and none in a DOCX, where it is a picture: any may stand in its place. */
function differences(is: string, should: string): string[] {
  const [head = '', ...rest] = should.split(drawnHere)
  if (rest.length > 0) return differencesAround(is, [head, ...rest])
  if (is === should) return []
  const at = [...should].findIndex((_, place) => is[place] !== should[place])
  const from = Math.max(0, at < 0 ? should.length - 10 : at - 10)
  return [`…${is.slice(from, from + 30)}… and not …${should.slice(from, from + 30)}…`]
}

function differencesAround(is: string, parts: readonly string[]): string[] {
  let at = 0
  for (const [nth, part] of parts.entries()) {
    const found = nth === 0 ? (is.startsWith(part) ? 0 : -1) : is.indexOf(part, at)
    if (found < 0) return differences(is.slice(at), part).slice(0, 1)
    at = found + part.length
  }
  return is.endsWith(parts.at(-1) ?? '') ? [] : [`…${is.slice(at, at + 30)}… at the end`]
}
