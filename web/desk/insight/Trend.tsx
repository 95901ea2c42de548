import { useQuery } from '@tanstack/react-query'
import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { t, useLanguage } from '#messages/index.ts'
import { api, type FigureMonths } from '../api.ts'
import type { FigureSearch } from './filters.ts'
import { find, percent } from './value.ts'

use([LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

const codes = ['replied-on-time', 'resolved-by-department', 'resolved-by-enterprise'] as const
const marks = {
  full: ['circle', 'rect', 'triangle'],
  hollow: ['emptyCircle', 'emptyRect', 'emptyTriangle'],
}
const colours = ['#2f6f4f', '#8a6d1d', '#1f4f8a']

/** The three rates month by month, hollow where few were counted; the table beside it says the same in numbers. */
export default function Trend({ filter }: { filter: FigureSearch }) {
  useLanguage()
  const { data } = useQuery({
    queryKey: ['appeals', 'figures', 'months', filter],
    queryFn: () => api.insight.indicatorMonths(filter),
  })
  return data === undefined || data.months.length === 0 ? null : <Chart found={data} />
}

function Chart({ found: { months } }: { found: FigureMonths }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (box.current === null) return
    const chart = init(box.current, null, { renderer: 'svg', height: 260 })
    chart.setOption({
      aria: { enabled: true },
      animation: false,
      color: colours,
      grid: { left: 44, right: 12, top: 40, bottom: 28 },
      legend: { top: 0 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: months.map(({ month }) => month) },
      yAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value}%' } },
      series: codes.map((code, nth) => ({
        ...{ type: 'line', name: t(`indicator.${code}`), connectNulls: false },
        data: months.map(({ values }) => {
          const found = find(values, code)
          const kind = found?.interval ? 'hollow' : 'full'
          return { value: found === undefined ? null : percent(found), symbol: marks[kind][nth] }
        }),
      })),
    })
    const fit = () => chart.resize()
    window.addEventListener('resize', fit)
    return () => {
      window.removeEventListener('resize', fit)
      chart.dispose()
    }
  }, [months])
  return (
    <section aria-labelledby="figures-trend" className="trend">
      <h2 id="figures-trend">{t('figures.trend')}</h2>
      <p className="faint">{t('figures.trendNote')}</p>
      <div ref={box} />
    </section>
  )
}
