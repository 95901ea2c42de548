import type { Pen, Point } from '../pdf/pen.ts'
import { type Box, corners, label } from './box.ts'
import { type Chart, type Series, underAxis, valueRow } from './chart.ts'
import { axis, faint, grid, paintOf, printed, small, strokeOf } from './ink.ts'
import { legend } from './legend.ts'
import { mark } from './marks.ts'
import { placeOf, type Scale, scaleOf } from './scale.ts'

type Plotted = Extract<Chart, { kind: 'columns' | 'lines' }>
type Area = { box: Box; scale: Scale; step: number }

/** Columns that stand, or lines with marks, over one axis of labels. */
export function drawPlot(pen: Pen, chart: Plotted, whole: Box): void {
  const { kind, labels, series } = chart
  const names = series.map(({ name }) => name)
  const sample = (at: number, spot: Box) =>
    kind === 'columns' ? pen.shape(corners(spot), paintOf(at)) : lineSample(pen, at, spot)
  const area = axes(pen, chart, legend(pen, names, whole, sample))
  for (const [at, name] of labels.entries()) {
    const x = area.box.x + (at + 0.5) * area.step
    const y = area.box.y + area.box.height + 8
    label(pen, name, small, { x, y, align: 'center', most: area.step * everyOf(pen, labels, area) })
  }
  for (const [at, one] of series.entries()) {
    if (kind === 'columns') drawColumns(pen, one, { at, of: series.length }, area)
    else drawLine(pen, one, { at, of: series.length }, area)
  }
  if (kind === 'lines') writeValues(pen, series, area)
}

/** Labels may reach over their own place where they would be cut and the next one leaves room. */
const everyOf = (pen: Pen, labels: readonly string[], { step }: Area) =>
  labels.some((one) => pen.widthOf(one, small) > step) ? 0.98 : 1

/** The grid with its values; answers where the plot is. */
function axes(pen: Pen, { kind, labels, series, unit, from, to }: Plotted, whole: Box): Area {
  const scale = scaleOf(
    series.flatMap(({ values }) => values),
    { from, to },
  )
  const left = Math.max(...scale.ticks.map((tick) => pen.widthOf(printed(tick, unit), faint))) + 5
  const box = { x: whole.x + left, y: whole.y + 10, width: whole.width - left, height: 0 }
  box.height = whole.height - 10 - underAxis - (kind === 'lines' ? series.length * valueRow : 0)
  for (const tick of scale.ticks) {
    const y = box.y + box.height * (1 - placeOf(tick, scale))
    pen.rule([box.x, y], [box.x + box.width, y], tick === scale.from ? axis : grid)
    label(pen, printed(tick, unit), faint, { x: box.x - 4, y, align: 'right' })
  }
  return { box, scale, step: box.width / Math.max(1, labels.length) }
}

type Nth = { at: number; of: number }

function drawColumns(pen: Pen, { values }: Series, { at, of }: Nth, { box, scale, step }: Area) {
  const width = Math.min(30, (step * 0.78) / of)
  for (const [nth, value] of values.entries()) {
    const x = box.x + (nth + 0.5) * step + (at - of / 2) * width
    const height = value === null ? 0 : placeOf(value, scale) * box.height
    const y = box.y + box.height - height
    if (height > 0) pen.shape(corners({ x, y, width: width - 1, height }), paintOf(at))
    label(pen, printed(value), small, { x: x + width / 2, y: y - 5, align: 'center' })
  }
}

const pointsOf = ({ values }: Series, { box, scale, step }: Area): (Point | null)[] =>
  values.map((value, at) =>
    value === null
      ? null
      : [box.x + (at + 0.5) * step, box.y + box.height * (1 - placeOf(value, scale))],
  )

/** A line is broken where a value is not known; the intervals of several stand beside each other. */
function drawLine(pen: Pen, series: Series, { at, of }: Nth, area: Area): void {
  const { box, scale, step } = area
  const heightOf = (value: number) =>
    box.y + box.height * (1 - Math.min(1, Math.max(0, placeOf(value, scale))))
  for (const [nth, interval] of (series.intervals ?? []).entries()) {
    if (interval === null || series.values[nth] == null) continue
    const x = box.x + (nth + 0.5) * step + (at - (of - 1) / 2) * 4
    whisker(pen, x, [heightOf(interval.low), heightOf(interval.high)], strokeOf(at).color)
  }
  let run: Point[] = []
  const points = pointsOf(series, area)
  for (const point of [...points, null]) {
    if (point) run.push(point)
    else {
      if (run.length > 1) pen.line(run, strokeOf(at))
      run = []
    }
  }
  for (const point of points) if (point) mark(pen, at, point)
}

function whisker(pen: Pen, x: number, [low, high]: Point, color: string): void {
  const stroke = { width: 0.6, color }
  pen.rule([x, low], [x, high], stroke)
  for (const y of [low, high]) pen.rule([x - 1.5, y], [x + 1.5, y], stroke)
}

/** The values under the axis, a row a line beside its mark, so that none lies over another or over a line. */
function writeValues(pen: Pen, series: readonly Series[], { box, step }: Area): void {
  for (const [at, { values }] of series.entries()) {
    const y = box.y + box.height + underAxis + (at + 0.5) * valueRow
    mark(pen, at, [box.x - 8, y])
    for (const [nth, value] of values.entries()) {
      label(pen, printed(value), small, { x: box.x + (nth + 0.5) * step, y, align: 'center' })
    }
  }
}

function lineSample(pen: Pen, at: number, { x, y, width, height }: Box): void {
  const middle = y + height / 2
  pen.line(
    [
      [x, middle],
      [x + width, middle],
    ],
    strokeOf(at),
  )
  mark(pen, at, [x + width / 2, middle])
}
