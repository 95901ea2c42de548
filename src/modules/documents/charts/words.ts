import type { Chart } from './chart.ts'
import { printed } from './ink.ts'

/** All a chart shows, as text: for who does not see it, and where it cannot be drawn. */
export function wordsOf(chart: Chart): string {
  switch (chart.kind) {
    case 'bars':
      return chart.rows
        .map(({ name, bars }) => {
          const said = bars.map(({ value, note }, at) =>
            [chart.series[at], printed(value, chart.unit), note].filter(Boolean).join(' '),
          )
          return `${name}：${said.join('，')}`
        })
        .join('；')
    case 'columns':
    case 'lines':
      return chart.series
        .map(({ name, values }) => {
          const said = values.map(
            (value, at) => `${chart.labels[at]} ${printed(value, chart.unit)}`,
          )
          return `${name}：${said.join('，')}`
        })
        .join('；')
    case 'funnel':
      return chart.stages.map(({ name, count }) => `${name} ${printed(count)}件`).join('，')
    case 'multiples':
      return chart.charts.map(({ name, chart: one }) => `${name}（${wordsOf(one)}）`).join('；')
  }
}
