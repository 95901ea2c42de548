import type { Pen } from '../pdf/pen.ts'
import { type Box, label } from './box.ts'
import { legendHeight } from './chart.ts'
import { small, text } from './ink.ts'

type Sample = (series: number, at: Box) => void

/** From a sample to its name, and from there to the next sample. */
const gaps = { name: 22, next: 12 }

/** The names of the series over a chart, each beside what it looks like; answers what is left of the box. */
export function legend(pen: Pen, names: readonly string[], box: Box, sample: Sample): Box {
  const height = legendHeight(names)
  if (height === 0) return box
  const wide = names.reduce((sum, name) => sum + gaps.name + pen.widthOf(name, text) + gaps.next, 0)
  const look = wide > box.width ? small : text
  let x = box.x
  for (const [at, name] of names.entries()) {
    sample(at, { x, y: box.y + 2, width: 18, height: 9 })
    const most = box.x + box.width - x - gaps.name
    label(pen, name, look, { x: x + gaps.name, y: box.y + 6.5, most })
    x += gaps.name + pen.widthOf(name, look) + gaps.next
  }
  return { ...box, y: box.y + height, height: box.height - height }
}
