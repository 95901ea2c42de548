import type { Cell, PaperTable } from '../docx/paper.ts'
import { widthsOf } from '../docx/table.ts'
import type { Line } from './break-lines.ts'
import { cell as styles } from './looks.ts'
import type { Pen } from './pen.ts'
import type { Spot, Strip } from './strip.ts'
import { drawLine, linesOf, type Setting } from './text.ts'

const border = { width: 0.5 }
/** From the border of a cell to its text, and what a row is higher than its least lines. */
const margin = { side: 5.4, above: 3, spare: 12 }

type Style = (typeof styles)['usual' | 'small']
type Columns = { edges: number[]; aligns: ('left' | 'center')[]; style: Style }
type Box = { left: number; right: number; setting: Setting; lines: Line[] }

/** A table as its rows; its head stands again on every page it runs on to. */
export function tableStrips(
  pen: Pen,
  table: PaperTable,
  { width, keepLast = false }: { width: number; keepLast?: boolean },
): Strip[] {
  const columns = columnsOf(table, width)
  const centred: Columns = { ...columns, aligns: table.columns.map(() => 'center') }
  const head = table.header && rowStrip(pen, { cells: table.header }, centred)
  const rows = table.rows.map((row, at) => ({
    ...withHead(rowStrip(pen, row, columns), head),
    keep: keepLast && at === table.rows.length - 1,
  }))
  return head ? [{ ...head, keep: rows.length > 0 }, ...rows] : rows
}

function columnsOf({ columns, small }: PaperTable, width: number): Columns {
  const shares = columns.map(({ share }) => share)
  const widths = widthsOf(shares, Math.round(width * 20)).map((one) => one / 20)
  return {
    edges: [0, ...widths].map((_, at) => widths.slice(0, at).reduce((sum, one) => sum + one, 0)),
    aligns: columns.map(({ align }) => align ?? 'left'),
    style: small ? styles.small : styles.usual,
  }
}

function rowStrip(
  pen: Pen,
  { cells, lines = 1 }: PaperTable['rows'][number],
  columns: Columns,
): Strip {
  const { style } = columns
  return stripOf(boxesOf(pen, cells, columns), style, lines * style.line + margin.spare)
}

function boxesOf(pen: Pen, cells: readonly Cell[], { edges, aligns, style }: Columns): Box[] {
  let column = 0
  return cells.map((cell) => {
    const { text, span } = typeof cell === 'string' ? { text: cell, span: 1 } : cell
    const [left = 0, right = 0] = [edges[column], edges[column + span]]
    const setting: Setting = {
      look: style.look,
      left: left + margin.side,
      right: right - margin.side,
      align: aligns[column] ?? 'left',
      height: style.line,
    }
    column += span
    return { left, right, setting, lines: linesOf(pen, text, setting) }
  })
}

function stripOf(boxes: Box[], style: Style, least: number): Strip {
  const height = Math.max(least, most(boxes) * style.line + 2 * margin.above)
  return {
    height,
    draw: (pen, spot) => {
      for (const box of boxes) drawBox(pen, box, { ...spot, height, line: style.line })
    },
    split: (room) => split(boxes, style, Math.floor((room - 2 * margin.above) / style.line)),
  }
}

const most = (boxes: Box[]) => Math.max(...boxes.map(({ lines }) => lines.length))

/** A row is divided only if it could fill a page, and leaves at least two lines on both. */
function split(boxes: Box[], style: Style, count: number): [Strip, Strip] | undefined {
  const long = boxes.some(({ lines }) => lines.map(({ text }) => text).join('').length >= 200)
  if (!long || count < 2 || most(boxes) - count < 2) return undefined
  const part = (from: number, to?: number) =>
    boxes.map((box) => ({ ...box, lines: box.lines.slice(from, to) }))
  return [stripOf(part(0, count), style, 0), stripOf(part(count), style, 0)]
}

function withHead(row: Strip, head: Strip | undefined): Strip {
  if (head === undefined) return row
  return {
    ...row,
    head,
    split: (room) => {
      const parts = row.split?.(room)
      return parts && [withHead(parts[0], head), withHead(parts[1], head)]
    },
  }
}

type Area = Spot & { height: number; line: number }

function drawBox(pen: Pen, box: Box, { x, y, height, line }: Area): void {
  const [left, right, bottom] = [x + box.left, x + box.right, y + height]
  pen.rule([left, y], [right, y], border)
  pen.rule([left, bottom], [right, bottom], border)
  pen.rule([left, y], [left, bottom], border)
  pen.rule([right, y], [right, bottom], border)
  const first = y + (height - box.lines.length * line) / 2
  for (const [at, one] of box.lines.entries()) {
    drawLine(pen, { line: one, at, setting: box.setting }, { x, y: first + at * line })
  }
}
