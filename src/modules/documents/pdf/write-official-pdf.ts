import { mm, type Sheet, sheetOf } from '../docx/measures.ts'
import type { OfficialPaper } from '../docx/paper.ts'
import type { ViewerMark } from '../viewer-mark.ts'
import { blockStrips } from './blocks.ts'
import { attachedStrips, endStrips } from './ending.ts'
import { findFaces } from './faces.ts'
import { imprintStrip } from './imprint.ts'
import { look, points } from './looks.ts'
import { newPen, type Pen } from './pen.ts'
import { type Placed, place } from './place.ts'
import type { Strip } from './strip.ts'
import { topStrips } from './top.ts'

/**
 * An official paper as PDF, set as its DOCX is, with the fonts of this machine inside. The same
 * paper gives the same bytes as long as the fonts are the same.
 */
export async function writeOfficialPdf(
  paper: OfficialPaper,
  { fontFolders, mark }: { fontFolders?: readonly string[]; mark?: ViewerMark } = {},
): Promise<Uint8Array> {
  const sheet = sheetOf(paper)
  const title = paper.title.replaceAll('\n', '')
  const facts = { title, author: paper.issuer, on: paper.on, sheet, keywords: mark?.id }
  const pen = newPen(findFaces(fontFolders), facts)
  draw(pen, pagesOf(pen, paper, sheet), { sheet, mark })
  return pen.finish()
}

function pagesOf(pen: Pen, paper: OfficialPaper, sheet: Sheet): Placed[] {
  const width = points(sheet.textWidth)
  const height = points(sheet.textHeight)
  const strips = [
    ...topStrips(pen, paper, width),
    ...blockStrips(pen, paper.body, { width, keepLast: !paper.issuedAbove }),
    ...endStrips(pen, paper, width),
    ...attachedStrips(pen, paper.attachments ?? [], width),
  ]
  const flow = place(strips, height)
  const imprint = imprintStrip(pen, paper, width)
  return imprint ? [...flow, atBottom(imprint, flow.at(-1), height)] : flow
}

/** At the bottom of the last page, or of one more where the text leaves no room. */
function atBottom(strip: Strip, last: Placed | undefined, height: number): Placed {
  const top = height - strip.height
  if (last === undefined) return { strip, page: 1, top }
  const end = last.top + last.strip.height
  return { strip, page: end <= top ? last.page : last.page + 1, top }
}

type Around = { sheet: Sheet; mark: ViewerMark | undefined }

function draw(pen: Pen, all: readonly Placed[], { sheet, mark }: Around): void {
  const [x, y] = [points(sheet.left), points(sheet.top)]
  const pages = Math.max(1, ...all.map(({ page }) => page))
  for (let page = 1; page <= pages; page += 1) {
    pen.turnPage()
    for (const { strip, top } of all.filter((one) => one.page === page)) {
      strip.draw(pen, { x, y: y + top })
    }
    pageNumber(pen, page, sheet)
    if (mark) viewerMark(pen, mark, sheet)
  }
}

/** Who took the paper out, small and grey above the text. */
function viewerMark(pen: Pen, { words }: ViewerMark, sheet: Sheet): void {
  const right = points(sheet.width - sheet.right)
  const x = Math.max(points(sheet.left), right - pen.widthOf(words, look.viewerMark))
  pen.write(words, look.viewerMark, { x, y: points(mm(17)) })
}

/** 页码: its middle 7 mm under the text, on the right of odd pages and on the left of even ones. */
function pageNumber(pen: Pen, page: number, sheet: Sheet): void {
  const text = `— ${page} —`
  const character = look.pageNumber.size
  const left = points(sheet.left) + character
  const right = points(sheet.width - sheet.right) - character
  const y = points(sheet.top + sheet.textHeight + mm(7)) + character * 0.36
  const x = page % 2 === 1 ? right - pen.widthOf(text, look.pageNumber) : left
  pen.write(text, look.pageNumber, { x, y })
}
