import type { Pen } from '../pdf/pen.ts'
import { type Box, corners, label } from './box.ts'
import { type Bar, type Chart, rowHeight } from './chart.ts'
import { axis, faint, paintOf, printed, small, text } from './ink.ts'
import { legend } from './legend.ts'
import { placeOf, type Scale, scaleOf } from './scale.ts'

type Bars = Extract<Chart, { kind: 'bars' }>

/** Rows of bars that lie, each with its value at its end and its interval as a line over it. */
export function drawBars(pen: Pen, { series, rows, unit, to }: Bars, whole: Box): void {
  const box = legend(pen, series, whole, (at, spot) => pen.shape(corners(spot), paintOf(at)))
  if (rows.length === 0) {
    label(pen, '没有数据', text, { x: box.x, y: box.y + 9 })
    return
  }
  const bars = rows.flatMap((row) => row.bars)
  const scale = scaleOf(
    bars.flatMap(({ value, interval }) => [value, interval?.high ?? null]),
    { to },
  )
  const names = Math.min(
    box.width * 0.34,
    Math.max(...rows.map(({ name }) => pen.widthOf(name, text))) + 6,
  )
  const notes = Math.max(...bars.map((bar) => pen.widthOf(words(bar, unit), small))) + 6
  const area = { ...box, x: box.x + names, width: box.width - names - notes }
  const step = Math.min(rowHeight(series), box.height / rows.length)
  for (const [at, row] of rows.entries()) {
    const y = box.y + at * step
    label(pen, row.name, text, { x: box.x, y: y + step / 2, most: names - 6 })
    drawRow(pen, row.bars, { ...area, y, height: step }, { scale, unit })
  }
  const bottom = box.y + rows.length * step
  pen.rule([area.x, box.y], [area.x, bottom], axis)
}

const words = ({ value, note }: Bar, unit?: string) =>
  printed(value, unit) + (note === undefined ? '' : ` ${note}`)

type Look = { scale: Scale; unit: string | undefined }

function drawRow(pen: Pen, bars: readonly Bar[], row: Box, { scale, unit }: Look): void {
  const gap = row.height > 14 ? 3.5 : 1
  const height = (row.height - 2 * gap) / Math.max(1, bars.length)
  for (const [at, bar] of bars.entries()) {
    const y = row.y + gap + at * height
    const middle = y + height / 2
    const width = bar.value === null ? 0 : placeOf(bar.value, scale) * row.width
    if (width > 0) pen.shape(corners({ x: row.x, y, width, height: height - 1 }), paintOf(at))
    const end = bar.interval ? drawInterval(pen, bar.interval, { ...row, y: middle }, scale) : 0
    const look = bar.value === null ? faint : small
    label(pen, words(bar, unit), look, { x: Math.max(row.x + width, end) + 4, y: middle })
  }
}

/** The interval as a line with two ends, white under black so that it is seen on a dark bar. */
function drawInterval(
  pen: Pen,
  { low, high }: { low: number; high: number },
  { x, y, width }: Box,
  scale: Scale,
): number {
  const [from, to] = [x + placeOf(low, scale) * width, x + placeOf(high, scale) * width]
  for (const stroke of [
    { width: 2.6, color: '#ffffff' },
    { width: 1, color: '#000000' },
  ]) {
    pen.rule([from, y], [to, y], stroke)
    for (const end of [from, to]) pen.rule([end, y - 3], [end, y + 3], stroke)
  }
  return to
}
