import { charts } from '../charts/charts.examples.ts'
import type { OnePage, Panel } from './page.ts'

const columns: Panel['columns'] = [
  { name: '编号', share: 10 },
  { name: '事项', share: 22 },
  { name: '天数', share: 5, align: 'right' },
]
const panel = (title: string, rows: readonly (readonly string[])[]): Panel => ({
  ...{ title, columns, rows },
  empty: '本期没有。',
  more: rows.length > 8 ? `共${rows.length}件` : undefined,
})

const rowsOf = (count: number, words: string) =>
  Array.from({ length: count }, (_, at) => [`2026-8K3F-27Q${at}`, words, String(120 - at)])

const page = (rows: readonly (readonly string[])[], long: string): OnePage => ({
  title: `湖州市政企恳谈诉求办理简报${long}`,
  under: `2026年10月 · 数据截至2026年11月2日09:00 · 湖州市统筹办公室${long}`,
  issuer: '湖州市统筹办公室',
  on: '2026-11-02',
  cards: ['按期答复率', '部门口径解决率', '企业口径解决率', '口径差'].map((name) => ({
    name: name + long,
    value: rows.length === 0 ? '—' : '94.5%',
    made: `412/436${long}`,
    note: `比上期 +1.2 个百分点${long}`,
  })),
  facts: Array.from({ length: 16 }, (_, at) => ({
    name: `指标${at}${long}`,
    value: `${at * 37}件`,
  })),
  charts: [
    { name: `三率走势${long}`, chart: charts.lines },
    { name: '办到哪一步', chart: charts.funnel },
  ],
  panels: [
    panel('最久未办结', rows),
    panel('反复重办', rows),
    panel('有理由未采纳', rows),
    panel('共性问题', rows),
  ],
  notes: [`口径：按期答复率为按期（含批准延期）答复的件数除以应答复的件数。${long.repeat(30)}`],
})

/** As it usually is, with nothing in it, and with more of everything than has room. */
export const onePages = {
  usual: page(rowsOf(6, '工业用地预审材料多次补正'), ''),
  empty: page([], ''),
  overfull: page(
    rowsOf(40, '南太湖新区长三角产业合作区启动区块标准厂房二期项目竣工规划核实'.repeat(4)),
    '（含南太湖新区、长三角（湖州）产业合作区和各区县）'.repeat(6),
  ),
} as const satisfies Record<string, OnePage>
