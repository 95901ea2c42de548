import type { Pen } from '../pdf/pen.ts'
import { drawBars } from './bars.ts'
import { type Box, label } from './box.ts'
import type { Chart } from './chart.ts'
import { drawFunnel } from './funnel.ts'
import { text } from './ink.ts'
import { drawPlot } from './plot.ts'

/** Draws a chart into its box. */
export function drawChart(pen: Pen, chart: Chart, box: Box): void {
  switch (chart.kind) {
    case 'bars':
      drawBars(pen, chart, box)
      break
    case 'columns':
    case 'lines':
      drawPlot(pen, chart, box)
      break
    case 'funnel':
      drawFunnel(pen, chart, box)
      break
    case 'multiples':
      drawMultiples(pen, chart, box)
  }
}

const between = 14

/** Small charts of one kind beside and under each other, each under its name. */
function drawMultiples(
  pen: Pen,
  { across, charts }: Extract<Chart, { kind: 'multiples' }>,
  { x, y, width, height }: Box,
): void {
  const down = Math.max(1, Math.ceil(charts.length / across))
  const one = { width: (width - between * (across - 1)) / across, height: height / down }
  for (const [at, { name, chart }] of charts.entries()) {
    const left = x + (at % across) * (one.width + between)
    const top = y + Math.floor(at / across) * one.height
    label(pen, name, text, { x: left, y: top + 7, most: one.width })
    const inner = { x: left, y: top + 14, width: one.width, height: one.height - 20 }
    drawChart(pen, chart, inner)
  }
}
