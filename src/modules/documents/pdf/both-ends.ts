import { baseline, line } from './looks.ts'
import type { Look } from './pen.ts'
import type { Strip } from './strip.ts'

type Setting = { look: Look; width: number; inset: number }

/** A line with one text at its beginning and one at its end, both a little inside the edges. */
export const atBothEnds = (
  [first, last]: readonly [string, string],
  { look, width, inset }: Setting,
): Strip => ({
  height: line,
  keep: true,
  draw: (pen, { x, y }) => {
    const at = y + baseline(line, look)
    pen.write(first, look, { x: x + inset, y: at })
    pen.write(last, look, { x: x + width - inset - pen.widthOf(last, look), y: at })
  },
})
