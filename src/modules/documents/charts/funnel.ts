import type { Pen } from '../pdf/pen.ts'
import { type Box, corners, label } from './box.ts'
import type { Chart } from './chart.ts'
import { axis, paintOf, printed, small, text } from './ink.ts'

type Funnel = Extract<Chart, { kind: 'funnel' }>

/** How many came how far: each stage beside its name, its number and its share of the first. */
export function drawFunnel(pen: Pen, { stages }: Funnel, box: Box): void {
  const first = Math.max(1, stages[0]?.count ?? 0)
  const names = Math.max(0, ...stages.map(({ name }) => pen.widthOf(name, text))) + 8
  const words = stages.map(({ count }, at) => wordsOf(count, at, first))
  const notes = Math.max(0, ...words.map((one) => pen.widthOf(one, small))) + 6
  const widest = box.width - names - notes
  const step = Math.min(24, box.height / Math.max(1, stages.length))
  for (const [at, { name, count }] of stages.entries()) {
    const y = box.y + at * step
    const middle = y + step / 2
    const width = Math.min(1, count / first) * widest
    label(pen, name, text, { x: box.x, y: middle })
    const bar = { x: box.x + names, y: y + step * 0.14, width, height: step * 0.72 }
    if (width > 0) pen.shape(corners(bar), paintOf(at === 0 ? 0 : 2))
    label(pen, words[at] ?? '', small, { x: bar.x + width + 4, y: middle })
  }
  const bottom = box.y + stages.length * step
  pen.rule([box.x + names, box.y], [box.x + names, bottom], axis)
}

const wordsOf = (count: number, at: number, first: number) =>
  at === 0 ? `${printed(count)}件` : `${printed(count)}件 ${Math.round((count / first) * 100)}%`
