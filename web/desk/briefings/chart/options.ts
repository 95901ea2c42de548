import { t } from '#messages/index.ts'
import type { Briefing } from '#web/desk/api.ts'
import {
  bareRate,
  countWords,
  figureIn,
  intervalWords,
  percentOf,
  threeRates,
  twoRates,
} from '../figures.ts'

/** How a chart looks: on paper and pages, or on the dark screen. */
export type Look = { ink: string; faint: string; line: string; size: number; colours: string[] }

export const light: Look = {
  ...{ ink: '#1b1f24', faint: '#595f69', line: '#e2e5e9', size: 12 },
  colours: ['#17506b', '#b26a00', '#4a4a4a'],
}
export const dark: Look = {
  ...{ ink: '#f2f5f7', faint: '#b9c4cc', line: '#33424d', size: 24 },
  colours: ['#6cc8ff', '#ffc266', '#c9f2a5'],
}

const fontFamily = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

const symbols = ['rect', 'diamond', 'triangle']
const dashes = ['solid', 'dashed', 'dotted']

const base = (look: Look) => ({
  animation: false,
  // Why named here: a canvas knows no `inherit`, and falls back to ten pixels.
  textStyle: { fontFamily, fontSize: look.size, color: look.ink },
})
const legend = (look: Look) => ({
  ...{ top: 0, left: 0, itemWidth: look.size * 2, itemGap: look.size },
  textStyle: { fontSize: look.size, color: look.ink },
})
const valueAxis = (look: Look) => ({
  axisLabel: { fontSize: look.size, color: look.faint, formatter: '{value}%' },
  splitLine: { lineStyle: { color: look.line } },
})
const nameAxis = (names: readonly string[], look: Look) => ({
  ...{ type: 'category', data: names, axisTick: { show: false } },
  axisLabel: { fontSize: look.size, color: look.ink, interval: 0, hideOverlap: true },
  axisLine: { lineStyle: { color: look.faint } },
})

type Months = Briefing['months']

/**
 * The three rates over the months; lines differ by mark and dash as well as by colour, and a month of few has a hollow
 * mark: its interval stands in the table.
 */
export function monthOptions(months: Months, look: Look) {
  const values = threeRates.map((code, at) =>
    months.map((month) => {
      const figure = figureIn(month.values, code)
      return { value: percentOf(figure), symbol: markOf(figure, symbols[at]) }
    }),
  )
  const known = values.flat().flatMap(({ value }) => (value === null ? [] : [value]))
  const ends = values.map((line) => line.at(-1)?.value ?? null)
  const least = Math.max(0, Math.floor((Math.min(85, ...known) - 5) / 10) * 10)
  return {
    ...base(look),
    legend: legend(look),
    grid: {
      left: look.size * 4,
      right: look.size * 3.2,
      // Why more on a screen to be read from afar: there the legend may take a second line.
      top: look.size * (look === dark ? 4.8 : 3),
      bottom: look.size * 2.2,
    },
    xAxis: nameAxis(
      months.map(({ month }) => String(Number(month.slice(5)))),
      look,
    ),
    yAxis: { type: 'value', min: least, max: 100, ...valueAxis(look) },
    series: threeRates.map((code, at) => ({
      ...{ type: 'line', name: nameOf(code, at), data: values[at], connectNulls: false },
      ...{ symbol: symbols[at], symbolSize: look.size * 0.75, color: look.colours[at] },
      lineStyle: { type: dashes[at], width: look.size / 6 },
      label: {
        show: true,
        fontSize: look.size > 12 ? look.size : 11,
        color: look.ink,
        position: placeOfEnd(ends, at),
        // Why the end alone: every value stands in the table, and here they would run into each other.
        formatter: ({ dataIndex, value }: { dataIndex: number; value: number }) =>
          dataIndex === months.length - 1 ? `${value}` : '',
      },
    })),
  }
}

/** Short under the title that says of what they are rates. */
const nameOf = (code: (typeof threeRates)[number], at: number) =>
  t(at === 0 ? `brief.rate.${code}` : at === 1 ? 'brief.department' : 'brief.enterprise')

/** The highest of the last values stands over its mark, the lowest under, the one between beside. */
function placeOfEnd(ends: readonly (number | null)[], at: number): 'top' | 'right' | 'bottom' {
  const own = ends[at] ?? null
  const over = ends.filter(
    (one, other) => one !== null && own !== null && isOver(one, own, other < at),
  )
  return over.length === 0 ? 'top' : over.length === 1 && ends.length > 2 ? 'right' : 'bottom'
}
const isOver = (one: number, own: number, comesFirst: boolean) =>
  one > own || (one === own && comesFirst)

/** A full mark, or the hollow one of the same shape where few were counted. */
function markOf(figure: ReturnType<typeof figureIn>, full = 'circle'): string {
  return figure?.interval ? `empty${full.slice(0, 1).toUpperCase()}${full.slice(1)}` : full
}

type Areas = Briefing['regions']

/** Both rates of solving of each area, by name. */
export function areaOptions(
  areas: readonly { name: string; values: Areas[number]['values'] }[],
  look: Look,
) {
  return {
    ...base(look),
    legend: legend(look),
    grid: { left: look.size * 7.5, right: look.size * 8, top: look.size * 3, bottom: look.size },
    xAxis: { type: 'value', min: 0, max: 100, ...valueAxis(look), axisLabel: { show: false } },
    yAxis: {
      ...nameAxis(
        areas.map(({ name }) => name),
        look,
      ),
      inverse: true,
    },
    series: twoRates.map((code, at) => ({
      ...{ type: 'bar', name: t(at === 0 ? 'brief.department' : 'brief.enterprise') },
      ...{ color: look.colours[at], barGap: '15%', barMaxWidth: look.size * 1.1 },
      itemStyle:
        at === 1
          ? {
              decal: {
                symbol: 'rect',
                dashArrayX: [1, 0],
                dashArrayY: [3, 3],
                rotation: -0.8,
                color: 'rgba(255,255,255,.55)',
              },
            }
          : {},
      data: areas.map(({ values }) => {
        const figure = figureIn(values, code)
        const percent = percentOf(figure)
        const counts = countWords(figure)
        const bare = percent === null ? '—' : `${percent}% ${counts}`
        const few = intervalWords(figure)
        // Why no bar: one of few would be compared with the others.
        const words = few === null ? bare : `${counts} ${few}`
        return { value: bareRate(figure) ?? 0, label: { formatter: words } }
      }),
      label: { show: true, position: 'right', fontSize: look.size, color: look.ink },
    })),
  }
}

/** How far appeals came: a bar a stage with its number. */
export function stageOptions(stages: readonly { name: string; n: number }[], look: Look) {
  const first = stages[0]?.n ?? 0
  return {
    ...base(look),
    grid: { left: look.size * 6.5, right: look.size * 7, top: 4, bottom: 4 },
    xAxis: { type: 'value', min: 0, max: Math.max(1, ...stages.map(({ n }) => n)), show: false },
    yAxis: {
      ...nameAxis(
        stages.map(({ name }) => name),
        look,
      ),
      inverse: true,
    },
    series: [
      {
        ...{ type: 'bar', color: look.colours[0], barMaxWidth: look.size * 1.6 },
        data: stages.map(({ n }) => ({
          value: n,
          label: { formatter: first > 0 ? `${n}（${Math.round((n / first) * 100)}%）` : `${n}` },
        })),
        label: { show: true, position: 'right', fontSize: look.size, color: look.ink },
      },
    ],
  }
}
