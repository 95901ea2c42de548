import { cut } from '../pdf/cut.ts'
import type { Look, Pen } from '../pdf/pen.ts'

export type Box = { x: number; y: number; width: number; height: number }

type Where = { x: number; y: number; align?: 'left' | 'center' | 'right'; most?: number }

/** Writes a text whose middle is at the height `y`, cut where it is longer than `most`. */
export function label(pen: Pen, text: string, look: Look, where: Where): void {
  const { x, y, align = 'left', most = Number.POSITIVE_INFINITY } = where
  const shown = cut(pen, text, look, most)
  const width = pen.widthOf(shown, look)
  const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width
  pen.write(shown, look, { x: left, y: y + look.size * 0.36 })
}

/** The corners of a rectangle. */
export const corners = ({ x, y, width, height }: Box) =>
  [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const
