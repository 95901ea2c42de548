import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { pt } from '../docx/measures.ts'
import { printable } from '../docx/paragraph.ts'
import { cut } from '../pdf/cut.ts'
import type { Look } from '../pdf/pen.ts'

type Line = { text: string; look: Look; align?: 'left' | 'center' | 'right'; whole?: boolean }
type Side = 'top' | 'bottom' | 'left' | 'right'

export type Cell = {
  width: number
  /** Over so many columns. */
  span?: number
  lines?: readonly Line[]
  /** A picture in place of lines. */
  drawn?: Paragraph
  /** What stands in it begins at its top. */
  atTop?: boolean
  edges?: Partial<Record<Side, { width: number; color: string }>>
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noEdges = { top: none, bottom: none, left: none, right: none }

/**
 * Rows of an exact height: what is in them cannot push the page longer, whatever font a program takes, for a text
 * is cut to its cell by a cautious measure and a row clips what is left.
 */
export function exactRows(rows: readonly { height: number; cells: readonly Cell[] }[]): Table {
  const widths = rows[0]?.cells.map(({ width }) => pt(width)) ?? []
  const size = widths.reduce((sum, one) => sum + one, 0)
  return new Table({
    width: { size, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: 40, right: 40 },
    borders: { ...noEdges, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      ({ height, cells }) =>
        new TableRow({
          cantSplit: true,
          height: { value: pt(height), rule: HeightRule.EXACT },
          children: cells.map(cellOf),
        }),
    ),
  })
}

function cellOf({
  width,
  span = 1,
  lines = [],
  drawn,
  atTop = false,
  edges = {},
}: Cell): TableCell {
  const texts = lines.map((line) => lineOf(line, width - 4))
  const children = drawn ? [drawn] : texts.length > 0 ? texts : [tiny()]
  return new TableCell({
    columnSpan: span,
    width: { size: pt(width), type: WidthType.DXA },
    verticalAlign: atTop ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    borders: { ...noEdges, ...bordersOf(edges) },
    children,
  })
}

const bordersOf = (edges: NonNullable<Cell['edges']>) =>
  Object.fromEntries(
    Object.entries(edges).map(([side, { width, color }]) => [
      side,
      { style: BorderStyle.SINGLE, size: Math.round(width * 8), color: color.slice(1) },
    ]),
  )

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
}

function lineOf({ text, look, align = 'left', whole = false }: Line, most: number): Paragraph {
  const shown = printable(whole ? text : cut(cautious, text, look, most))
  return new Paragraph({
    alignment: alignments[align],
    spacing: exactly(look.size * 1.22),
    children: [
      new TextRun({
        text: shown,
        size: Math.round(look.size * 2),
        color: (look.color ?? '#000000').slice(1),
        font: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial', hint: 'eastAsia' },
      }),
    ],
  })
}

const exactly = (points: number) => ({
  ...{ before: 0, after: 0, line: pt(points) },
  lineRule: LineRuleType.EXACT,
})

/** Between two tables, which would else become one. */
export const tiny = (height = 1) => new Paragraph({ spacing: exactly(height), children: [] })

/** How wide a text is at most, in whatever font a program has: a Chinese character is as wide as it is high. */
export const cautious = {
  widthOf: (text: string, { size }: Look) =>
    [...text].reduce((sum, one) => sum + (/[!-~\u00a0-\u024f ]/.test(one) ? 0.58 : 1.01), 0) * size,
}
