/** Between what a value may lie, where few were counted. */
export type Interval = { low: number; high: number }

/** One line, one colour of columns: a name for the legend and a value a label; lines show intervals as whiskers. */
export type Series = {
  name: string
  values: readonly (number | null)[]
  intervals?: readonly (Interval | null)[]
}

/** A bar: what is printed beside it, and the interval where few were counted. */
export type Bar = { value: number | null; note?: string; interval?: Interval | null }

type Plotted = {
  labels: readonly string[]
  series: readonly Series[]
  unit?: string
  /** Where the axis begins and ends; it begins at nought where nothing else is said. */
  from?: number
  to?: number
}

/**
 * A chart as data. It is drawn to be read in print: every value stands beside what shows it, series differ by
 * pattern and mark as well as by shade, and null is a value not known, never nought.
 */
export type Chart =
  | {
      kind: 'bars'
      /** What the bars of a row are, from the top. */
      series: readonly string[]
      rows: readonly { name: string; bars: readonly Bar[] }[]
      unit?: string
      to?: number
    }
  | ({ kind: 'columns' | 'lines' } & Plotted)
  | { kind: 'funnel'; stages: readonly { name: string; count: number }[] }
  | { kind: 'multiples'; across: number; charts: readonly { name: string; chart: Chart }[] }

/** A chart in a paper, numbered 图1 by its place; the note under it says what is counted. */
export type Picture = { caption: string; note?: string; chart: Chart }

/** How high a chart is that may be as high as it needs, in points. */
export function heightOf(chart: Chart): number {
  switch (chart.kind) {
    case 'bars':
      return legendHeight(chart.series) + Math.max(1, chart.rows.length) * rowHeight(chart.series)
    case 'columns':
      return 165 + legendHeight(chart.series)
    case 'lines':
      return 165 + legendHeight(chart.series) + chart.series.length * valueRow
    case 'funnel':
      return Math.max(1, chart.stages.length) * 24
    case 'multiples':
      return Math.ceil(chart.charts.length / chart.across) * 112
  }
}

export const rowHeight = (series: readonly unknown[]) => Math.max(1, series.length) * 12 + 7

/** How high the labels of an axis are, and under them each line's row of values. */
export const [underAxis, valueRow] = [15, 10]

/** A legend stands over what has more than one series. */
export const legendHeight = (series: readonly unknown[]) => (series.length > 1 ? 18 : 0)
