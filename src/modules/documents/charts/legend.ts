import type { Pen } from '../pdf/pen.ts'
import { type Box, label } from './box.ts'
import { legendHeight } from './chart.ts'
import { text } from './ink.ts'

type Sample = (series: number, at: Box) => void

/** The names of the series over a chart, each beside what it looks like; answers what is left of the box. */
export function legend(pen: Pen, names: readonly string[], box: Box, sample: Sample): Box {
  const height = legendHeight(names)
  if (height === 0) return box
  let x = box.x
  for (const [at, name] of names.entries()) {
    sample(at, { x, y: box.y + 2, width: 18, height: 9 })
    label(pen, name, text, { x: x + 22, y: box.y + 6.5 })
    x += 22 + pen.widthOf(name, text) + 16
  }
  return { ...box, y: box.y + height, height: box.height - height }
}
