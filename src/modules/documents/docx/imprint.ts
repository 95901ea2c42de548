import {
  BorderStyle,
  type IParagraphOptions,
  type Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import { pt, type Sheet, sheetOf } from './measures.ts'
import { printedDay } from './numerals.ts'
import type { OfficialPaper } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { style } from './styles.ts'

/** A character of 4号. */
const character = pt(14)
const rule = (millimetres: number) => ({
  style: BorderStyle.SINGLE,
  color: '000000',
  size: Math.round((millimetres / 25.4) * 72 * 8),
})
const thick = rule(0.35)
const thin = rule(0.25)
const none = { style: BorderStyle.NONE }

/** 版记: 抄送 and 印发 between rules, the last of which lies on the bottom edge of the text. */
export function imprint(paper: OfficialPaper): Table[] {
  const { copies, printedBy, on } = paper
  const sheet = sheetOf(paper)
  const lines: Paragraph[] = []
  if (copies?.length) lines.push(copied(copies))
  if (printedBy !== undefined) lines.push(printed(printedBy, `${printedDay(on)}印发`, sheet))
  return lines.length === 0 ? [] : [atBottom(lines, sheet)]
}

const copied = (offices: readonly string[]) =>
  line(`抄送：${offices.join('，')}。`, {
    indent: { left: 4 * character, right: character, hanging: 3 * character },
  })

const printed = (by: string, date: string, { textWidth }: Sheet) =>
  line(`${by}\t${date}`, {
    indent: { left: character, right: character },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - character }],
  })

const line = (text: string, look: IParagraphOptions) => paragraph(style.imprint, text, look)

/** Why a floating table: nothing else stays at the bottom of the last page, however long the text. */
function atBottom(lines: Paragraph[], { left, textWidth }: Sheet): Table {
  const sides = { left: none, right: none, insideVertical: none }
  return new Table({
    columnWidths: [textWidth],
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: thick, bottom: thick, insideHorizontal: thin, ...sides },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: lines.map((one) => new TableRow({ children: [cell(one, textWidth)], cantSplit: true })),
  })
}

const cell = (content: Paragraph, width: number) =>
  new TableCell({ children: [content], width: { size: width, type: WidthType.DXA } })
