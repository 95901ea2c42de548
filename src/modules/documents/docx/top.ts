import {
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  type Paragraph,
  TabStopType,
} from 'docx'
import { charPitch, linePitch, mm, pt, sheetOf } from './measures.ts'
import { printedDay } from './numerals.ts'
import type { OfficialPaper } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { style } from './styles.ts'

const twoLines = { spacing: { before: 2 * linePitch } }

/** 版头, title and 主送; without a letterhead the number stands under the title. */
export function top(paper: OfficialPaper): Paragraph[] {
  const { heading, number, title, to } = paper
  const { textWidth } = sheetOf(paper)
  const addressees = to?.length ? [paragraph(style.to, `${to.join('、')}：`)] : []
  if (heading === undefined) {
    const numbered = number === undefined ? [] : [paragraph(style.number, number)]
    return [paragraph(style.title, title), ...numbered, ...addressees]
  }
  return [
    letterhead(heading, textWidth),
    ...(paper.attendance ? minutesNumber(paper) : [ruled(style.number, number ?? '', twoLines)]),
    paragraph(style.title, title, twoLines),
    ...addressees,
  ]
}

/** Of 纪要: the number alone, then who issues them and the day, which other papers have at their end. */
function minutesNumber(paper: OfficialPaper): Paragraph[] {
  const { number, issuer, on } = paper
  const position = sheetOf(paper).textWidth - charPitch
  return [
    paragraph(style.number, number ?? '', twoLines),
    ruled(style.issuedBy, `${issuer}\t${printedDay(on)}`, {
      indent: { left: charPitch, right: charPitch },
      tabStops: [{ type: TabStopType.RIGHT, position }],
    }),
  ]
}

const ruled = (id: string, text: string, look: IParagraphOptions) =>
  paragraph(id, text, { ...look, border: { bottom: redRule } })

/** The red rule stands 4 mm under the number. */
const redRule = {
  style: BorderStyle.SINGLE,
  color: 'FF0000',
  size: 12,
  space: Math.round(mm(4) / pt(1)),
}

/** As large as one line allows, up to what printed letterheads have; its top 35 mm down the text. */
function letterhead(text: string, textWidth: number): Paragraph {
  const points = Math.min(44, Math.floor(textWidth / pt(1) / ([...text].length + 1)))
  const overGlyphs = pt(points * 0.12)
  const line = pt(points * 1.2)
  const spacing = { before: mm(35) - overGlyphs, line, lineRule: LineRuleType.EXACT }
  return paragraph(style.letterhead, text, { spacing }, { size: points * 2 })
}
