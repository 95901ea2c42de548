import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { cellLine, pt } from './measures.ts'
import type { Cell, PaperTable } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { style } from './styles.ts'

const thin = { style: BorderStyle.SINGLE, color: '000000', size: 4 }
const borders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
}

type Place = { width: number; keepLast?: boolean }

/** A table as wide as the text; its last row may be held together with what follows. */
export function table(
  { columns, header, rows, small = false }: PaperTable,
  { width, keepLast = false }: Place,
): Table {
  const widths = widthsOf(
    columns.map(({ share }) => share),
    width,
  )
  const aligns = columns.map(({ align }) => align ?? 'left')
  const head = header === undefined ? [] : [{ cells: header, lines: 1, tableHeader: true }]
  return new Table({
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 108, right: 108 },
    borders,
    rows: [...head, ...rows].map((row, at, all) =>
      tableRow(row, { widths, aligns, small, keepNext: keepLast && at === all.length - 1 }),
    ),
  })
}

type Row = { cells: readonly Cell[]; lines?: number; tableHeader?: boolean }
type Look = { widths: number[]; aligns: ('left' | 'center')[]; small: boolean; keepNext: boolean }

function tableRow({ cells, lines = 1, tableHeader = false }: Row, look: Look): TableRow {
  let column = 0
  const made = cells.map((cell) => {
    const { text, span } = typeof cell === 'string' ? { text: cell, span: 1 } : cell
    const at = column
    column += span
    return tableCell(text, { at, span, align: tableHeader ? 'center' : look.aligns[at] }, look)
  })
  const line = look.small ? cellLine.smallFour : cellLine.four
  const height = { value: lines * line + pt(12), rule: HeightRule.ATLEAST }
  return new TableRow({ children: made, height, tableHeader, cantSplit: isShort(cells) })
}

/** A row stays on one page unless it could fill one. */
const isShort = (cells: readonly Cell[]) =>
  cells.every((cell) => (typeof cell === 'string' ? cell : cell.text).length < 200)

type Spot = { at: number; span: number; align: 'left' | 'center' | undefined }

function tableCell(text: string, { at, span, align }: Spot, { widths, small, keepNext }: Look) {
  const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
  const alignment = align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT
  return new TableCell({
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: text
      .split('\n')
      .map((line) =>
        paragraph(small ? style.smallCell : style.cell, line, { alignment, keepNext }),
      ),
  })
}

/** Whole twips that add up to the width of the text. */
export function widthsOf(shares: number[], width: number): number[] {
  const sum = (some: number[]) => some.reduce((all, share) => all + share, 0)
  const edge = (some: number[]) => Math.round((width * sum(some)) / sum(shares))
  const edges = [0, ...shares.map((_, at) => edge(shares.slice(0, at + 1)))]
  return shares.map((_, at) => (edges[at + 1] ?? 0) - (edges[at] ?? 0))
}
