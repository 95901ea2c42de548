import { area, centre, type Line, linesOf, mm, near, pitch } from './lines.ts'
import type { Pdf, Run } from './read-pdf.ts'
import type { Sample } from './samples.ts'
import { bodyOf, dateOf, squeezed, textOf } from './texts-of.ts'

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

const isNumber = ({ text, top }: Run) => /^[—\d\s]+$/.test(text) && top > area.bottom
const inText = ({ runs }: Pdf) => runs.filter((run) => !isNumber(run))
const ofSize = (pdf: Pdf, points: number) => inText(pdf).filter((run) => run.size === points)
const textLines = (pdf: Pdf) => linesOf(ofSize(pdf, size.text))
const pagesOf = ({ pages }: Pdf) => Array.from({ length: pages }, (_, at) => at + 1)
const faultIf = (wrong: boolean, words: string) => (wrong ? [words] : [])
const told = ({ page, text }: Run | Line) => `page ${page}: ${text}`

export const checks: Check[] = [
  {
    says: 'is A4',
    faults: ({ width, height }) =>
      faultIf(!near(width, mm(210)) || !near(height, mm(297)), `${width} × ${height} pt`),
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
    faults: (pdf, { paper }) => differences(writtenOn(pdf), textOf(paper)),
    broken: { part: document, from: /现予催办/, to: '现予' },
  },
  {
    says: 'begins 28 mm from the left and ends 26 mm from the right',
    faults: (pdf) => {
      const runs = inText(pdf)
      const left = Math.min(...ofSize(pdf, size.text).map((run) => run.left))
      return [
        ...faultIf(!near(left, area.left), `the text begins at ${left.toFixed(1)} pt`),
        ...runs.filter((run) => run.left < area.left - mm(1) || isOver(run)).map(told),
      ]
    },
    broken: { part: document, from: /w:left="1587"/, to: 'w:left="1700"' },
  },
  {
    says: 'begins 37 mm from the top and ends 35 mm from the bottom',
    faults: (pdf) => [
      ...pagesOf(pdf).flatMap((page) => firstLineFaults(pdf, page)),
      ...inText(pdf)
        .filter(({ top, bottom }) => top < area.top - mm(1) || bottom > area.bottom + mm(1))
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
    faults: (pdf) => {
      const step = Math.min(...ofSize(pdf, size.text).map(stepOf))
      const fitting = Math.floor((area.right - area.left) / step)
      return faultIf(fitting !== 28, `${fitting}: ${step.toFixed(2)} pt from one to the next`)
    },
    broken: { part: styles, from: /<w:spacing w:val="-5"\/>/g, to: '<w:spacing w:val="0"/>' },
  },
  {
    says: 'has its title in 2号 and its text in 3号',
    faults: (pdf, { paper }) => {
      const title = joined(ofSize(pdf, size.title))
      const text = joined(ofSize(pdf, size.text))
      const body = bodyOf(paper.body.filter(({ kind }) => kind !== 'table')).map(squeezed)
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
    faults: signatureFaults,
    broken: {
      part: document,
      from: /<w:pStyle w:val="Signature"\/>/,
      to: '<w:pStyle w:val="Signature"/><w:pageBreakBefore/>',
    },
  },
  {
    says: 'ends with 版记 at the bottom of its last page',
    faults: (pdf, { paper }) => {
      const last = inText(pdf).findLast(({ text }) => squeezed(text).endsWith('印发'))
      const wrong = !last || last.page !== pdf.pages || area.bottom - last.bottom > mm(3)
      return faultIf(paper.printedBy !== undefined && wrong, last ? told(last) : 'there is none')
    },
    broken: { part: document, from: /<w:tblpPr[^>]*\/>/, to: '' },
  },
]

/** A stop may hang over the edge: LibreOffice lets it, whatever the paper says. */
function isOver({ right, text }: Run): boolean {
  const over = right - area.right
  return over > mm(1) && !(over <= size.text && /[，。；：、）”》]$/.test(text))
}

function firstLineFaults(pdf: Pdf, page: number): string[] {
  const first = inText(pdf)
    .filter((run) => run.page === page)
    .reduce((a, b) => (b.top < a.top ? b : a))
  const offGrid = first.size === size.text && !near(first.bottom, area.top + pitch)
  return faultIf(offGrid, told(first))
}

function numberFaults(pdf: Pdf, page: number): string[] {
  const [line, more] = linesOf(pdf.runs.filter((run) => run.page === page && isNumber(run)))
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
  const before = lines.filter((line) => line.page === date.page && line.bottom < issuer.bottom)
  const apart = centre(date.left, date.right) - centre(issuer.left, issuer.right)
  return [
    ...faultIf(!before.some(({ text }) => isOfBody(text, paper.body)), 'no text above it'),
    ...faultIf(Math.abs(apart) > mm(1), `${apart.toFixed(1)} pt apart`),
    ...faultIf(area.right - date.right < 3 * size.text, `the date ends at ${date.right} pt`),
  ]
}

const isOfBody = (line: string, body: Sample['paper']['body']) =>
  bodyOf(body).some((piece) => squeezed(piece).includes(squeezed(line)))

const joined = (runs: Run[]) => squeezed(runs.map(({ text }) => text).join(''))

/** How far apart characters stand in a run of ten or more; lines set out to the edge are wider. */
const stepOf = ({ text, left, right }: Run) =>
  /^[\u3000-\uffef]{10,}$/.test(text) ? (right - left - size.text) / (text.length - 1) : Infinity

const writtenOn = ({ texts }: Pdf) =>
  squeezed(texts.map((text) => text.replace(/^— ?\d+ ?—$/gm, '')).join(''))

function differences(is: string, should: string): string[] {
  if (is === should) return []
  const at = [...should].findIndex((_, place) => is[place] !== should[place])
  const from = Math.max(0, at < 0 ? should.length - 10 : at - 10)
  return [`…${is.slice(from, from + 30)}… and not …${should.slice(from, from + 30)}…`]
}
