import { Document, DocumentGridType, Packer } from 'docx'
import { blocks } from './blocks.ts'
import { corePropertiesXml } from './core-properties.ts'
import { attachedPages, attachmentNote, signature, signBox } from './ending.ts'
import { fontTableXml } from './fonts.ts'
import { imprint } from './imprint.ts'
import { linePitch, mm, page, pt } from './measures.ts'
import { pageNumbers } from './page-number.ts'
import type { OfficialPaper } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { style, stylesXml } from './styles.ts'
import { top } from './top.ts'
import { undated } from './undated.ts'

/** An official paper as DOCX, set as GB/T 9704-2012 asks; the same paper gives the same bytes. */
export async function writeOfficialDocx(paper: OfficialPaper): Promise<Uint8Array> {
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: section, footers: pageNumbers, children: elements(paper) }],
  })
  const overrides = [
    { path: 'docProps/core.xml', data: corePropertiesXml(paper) },
    { path: 'word/styles.xml', data: stylesXml() },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ]
  return undated(await Packer.toBuffer(file, undefined, overrides))
}

const { width, height, ...margins } = page

const section = {
  page: {
    size: { width, height },
    // The middle of the page number stands 7 mm under the text.
    margin: { ...margins, header: mm(15), footer: page.bottom - mm(7) - pt(8), gutter: 0 },
  },
  grid: { type: DocumentGridType.LINES, linePitch },
}

function elements(paper: OfficialPaper) {
  const attachments = paper.attachments ?? []
  return [
    ...top(paper),
    ...blocks(paper.body, true),
    ...attachmentNote(attachments),
    ...signature(paper),
    ...(paper.signBox ? signBox(paper.signBox) : []),
    ...attachedPages(attachments),
    roomless(),
    ...imprint(paper),
    roomless(),
  ]
}

/**
 * A paragraph that takes no room. Why: a document ends with one, which here carries the imprint,
 * and two tables with none between them become one table.
 */
const roomless = () => paragraph(style.cell, '', { spacing: { line: pt(1) } })
