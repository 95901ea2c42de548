import { Document, DocumentGridType, Packer, PageOrientation } from 'docx'
import { facesHere } from '../pdf/faces.ts'
import type { ViewerMark } from '../viewer-mark.ts'
import { attendance } from './attendance.ts'
import { blocks } from './blocks.ts'
import { corePropertiesXml } from './core-properties.ts'
import { attachedPages, attachmentNote, signature, signBox } from './ending.ts'
import { fontTableXml } from './fonts.ts'
import { imprint } from './imprint.ts'
import { linePitch, mm, pt, sheetOf } from './measures.ts'
import { pageNumbers } from './page-number.ts'
import type { OfficialPaper } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { type Drawn, drawPictures } from './picture.ts'
import { style, stylesXml } from './styles.ts'
import { top } from './top.ts'
import { undated } from './undated.ts'
import { viewerHeaders } from './viewer-header.ts'

/** An official paper as DOCX, set as GB/T 9704-2012 asks; the same paper gives the same bytes. */
export async function writeOfficialDocx(
  paper: OfficialPaper,
  { mark, fontFolders }: { mark?: ViewerMark; fontFolders?: readonly string[] } = {},
): Promise<Uint8Array> {
  const width = sheetOf(paper).textWidth
  const drawn = await drawPictures(paper, width, facesHere(fontFolders))
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: section(paper),
        ...(mark && { headers: viewerHeaders(mark) }),
        footers: pageNumbers,
        children: elements(paper, drawn),
      },
    ],
  })
  const overrides = [
    { path: 'docProps/core.xml', data: corePropertiesXml(paper, mark) },
    { path: 'word/styles.xml', data: stylesXml() },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ]
  return undated(await Packer.toBuffer(file, undefined, overrides))
}

function section(paper: OfficialPaper) {
  const { top, right, bottom, left } = sheetOf(paper)
  // The middle of the page number stands 7 mm under the text.
  const margin = {
    top,
    right,
    bottom,
    left,
    header: mm(15),
    footer: bottom - mm(7) - pt(8),
    gutter: 0,
  }
  const orientation = paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    page: { size: { width: mm(210), height: mm(297), orientation }, margin },
    grid: { type: DocumentGridType.LINES, linePitch },
  }
}

function elements(paper: OfficialPaper, drawn: Drawn) {
  const attachments = paper.attachments ?? []
  const width = sheetOf(paper).textWidth
  return [
    ...top(paper),
    ...blocks(paper.body, { width, drawn, keepLast: true }),
    ...attachmentNote(attachments),
    ...ended(paper),
    ...(paper.signBox ? signBox(paper.signBox, width) : []),
    ...attachedPages(attachments, { width, drawn }),
    roomless(),
    ...imprint(paper),
    roomless(),
  ]
}

function ended(paper: OfficialPaper) {
  if (paper.attendance) return attendance(paper.attendance)
  return paper.issuedAbove ? [] : signature(paper)
}

/**
 * A paragraph that takes no room. Why: a document ends with one, which here carries the imprint,
 * and two tables with none between them become one table.
 */
const roomless = () => paragraph(style.cell, '', { spacing: { line: pt(1) } })
