import { AlignmentType, Footer, type IParagraphOptions, PageNumber, Paragraph, TextRun } from 'docx'
import { pt } from './measures.ts'
import { style } from './styles.ts'

/** A character of 4号 from the edge of the text. */
const character = pt(14)

/** 页码: — 1 —, on the right of odd pages and on the left of even ones. */
export const pageNumbers = {
  default: footer({ alignment: AlignmentType.RIGHT, indent: { right: character } }),
  even: footer({ alignment: AlignmentType.LEFT, indent: { left: character } }),
}

function footer(look: IParagraphOptions): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
  return new Footer({
    children: [new Paragraph({ ...look, style: style.pageNumber, children: [number] })],
  })
}
