import type { Pen } from './pen.ts'

export type Spot = { x: number; y: number }

/** A piece of a page as wide as the text: a line, a row of a table, or empty room. */
export type Strip = {
  height: number
  draw: (pen: Pen, spot: Spot) => void
  /** Stays on the page of what follows. */
  keep?: boolean
  /** Begins a page. */
  newPage?: boolean
  /** Drawn again above it when it begins a page: the head of its table. */
  head?: Strip
  /** Divides it where `room` ends, if it may be divided there. */
  split?: (room: number) => [Strip, Strip] | undefined
}

/** Room without anything in it, on the page of what follows. */
export const gap = (height: number): Strip => ({ height, draw: () => {}, keep: true })
