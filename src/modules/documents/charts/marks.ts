import type { Pen, Point } from '../pdf/pen.ts'
import { strokeOf } from './ink.ts'

const half = 2.6

/** A square, an open diamond, a triangle: which line is which without its colour. */
export function mark(pen: Pen, series: number, [x, y]: Point): void {
  const { color } = strokeOf(series)
  const shapes: readonly (readonly Point[])[] = [
    [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
    ],
    [
      [x, y - half - 1],
      [x + half + 1, y],
      [x, y + half + 1],
      [x - half - 1, y],
    ],
    [
      [x, y - half],
      [x + half, y + half],
      [x - half, y + half],
    ],
  ]
  const open = series % shapes.length === 1
  const fill = open ? '#ffffff' : color
  pen.shape(shapes[series % shapes.length] ?? [], { fill, edge: { width: 1, color } })
}
