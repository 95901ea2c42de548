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

const twoLines = { before: 2 * linePitch }

/** 版头, title and 主送; without a letterhead the number stands under the title. */
export function top(paper: OfficialPaper): Paragraph[] {
  const { heading, number, title, to } = paper
  const { textWidth } = sheetOf(paper)
  const addressees = to?.length ? [paragraph(style.to, `${to.join('、')}：`)] : []
  // A line stays empty under the title, which 主送 brings with it.
  const after = addressees.length === 0 ? { after: linePitch } : {}
  if (heading === undefined) {
    const numbered = number === undefined ? [] : [paragraph(style.number, number)]
    const issued = paper.issuedAbove ? [paragraph(style.issuedBy, ...issuedBy(paper))] : []
    const spacing = numbered.length === 0 ? after : {}
    return [paragraph(style.title, title, { spacing }), ...numbered, ...issued, ...addressees]
  }
  return [
    letterhead(heading, textWidth),
    ...(paper.attendance
      ? minutesNumber(paper)
      : [ruled(style.number, number ?? '', { spacing: twoLines })]),
    paragraph(style.title, title, { spacing: { ...twoLines, ...after } }),
    ...addressees,
  ]
}

/** Of 纪要: the number alone, then who issues them and the day, which other papers have at their end. */
function minutesNumber(paper: OfficialPaper): Paragraph[] {
  return [
    paragraph(style.number, paper.number ?? '', { spacing: twoLines }),
    ruled(style.issuedBy, ...issuedBy(paper)),
  ]
}

/** Issuer and day at both ends of a line. Why tabs and no indent: a rule is as narrow as its text. */
function issuedBy(paper: OfficialPaper): [string, IParagraphOptions] {
  const tabStops = [
    { type: TabStopType.LEFT, position: charPitch },
    { type: TabStopType.RIGHT, position: sheetOf(paper).textWidth - charPitch },
  ]
  return [`\t${paper.issuer}\t${printedDay(paper.on)}`, { tabStops }]
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
