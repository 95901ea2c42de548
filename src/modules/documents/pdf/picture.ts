import { heightOf, type Picture } from '../charts/chart.ts'
import { drawChart } from '../charts/draw.ts'
import { cell, look } from './looks.ts'
import type { Pen } from './pen.ts'
import { gap, type Strip } from './strip.ts'
import { textStrips } from './text.ts'

/** A chart over its number and name, and over what it counts; all on one page. */
export function pictureStrips(
  pen: Pen,
  { caption, note, chart }: Picture,
  { width, number }: { width: number; number: number },
): Strip[] {
  const height = heightOf(chart)
  const drawn: Strip = {
    height,
    keep: true,
    draw: (to, { x, y }) => drawChart(to, chart, { x, y, width, height }),
  }
  const under = { right: width, align: 'center', height: cell.small.line } as const
  const captioned = textStrips(pen, `图${number} ${caption}`, {
    ...{ ...under, look: look.caption },
    keep: note === undefined ? false : 'all',
  })
  const noted = note === undefined ? [] : textStrips(pen, note, { ...under, look: look.note })
  return [gap(10), drawn, gap(4), ...captioned, ...noted, { ...gap(8), keep: false }]
}
