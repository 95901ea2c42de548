import type { Chart } from './chart.ts'

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}月`)

/** One chart of each kind, with what is awkward in print: gaps, nought, long names, few counted. */
export const charts = {
  lines: {
    kind: 'lines',
    unit: '%',
    labels: months,
    from: 50,
    to: 100,
    series: [
      {
        name: '部门口径解决率',
        values: [91.2, 93, 94.5, 92.2, 90.1, 95, 96.2, 94.3, 93.9, 95.5, 96, 97.1],
      },
      {
        name: '企业口径解决率',
        values: [71.2, 73, 74.5, null, 70.1, 75, 80.2, 78.3, 77.9, 81.5, 82, 83.1],
        intervals: [{ low: 45.4, high: 87.9 }, null, { low: 57, high: 86.6 }],
      },
    ],
  },
  nearLines: {
    kind: 'lines',
    labels: ['10月', '11月', '12月'],
    to: 100,
    series: [
      { name: '部门口径', values: [96, 0, 50] },
      { name: '企业口径', values: [95, 1, 50] },
      { name: '满意率', values: [94, 1, 51] },
    ],
  },
  columns: {
    kind: 'columns',
    labels: ['吴兴区', '南浔区', '南太湖新区'],
    series: [
      { name: '提交', values: [120, 80, 0] },
      { name: '办结', values: [100, 70, null] },
    ],
  },
  bars: {
    kind: 'bars',
    unit: '%',
    to: 100,
    series: ['部门口径', '企业口径'],
    rows: [
      {
        name: '湖州市自然资源和规划局南太湖新区分局',
        bars: [
          { value: 95.2, note: '40/42' },
          { value: 71.4, note: '30/42' },
        ],
      },
      {
        name: '市税务局',
        bars: [
          { value: 100, note: '12/12', interval: { low: 75.7, high: 100 } },
          { value: null, note: '0/0' },
        ],
      },
    ],
  },
  funnel: {
    kind: 'funnel',
    stages: [
      { name: '提交', count: 1250 },
      { name: '答复', count: 1000 },
      { name: '办结', count: 900 },
    ],
  },
  multiples: {
    kind: 'multiples',
    across: 3,
    charts: ['吴兴区', '南浔区', '德清县', '长兴县'].map((name, at) => ({
      name,
      chart: {
        kind: 'lines',
        labels: ['7月', '8月', '9月'],
        to: 100,
        series: [{ name: '企业口径', values: [70 + at, 75, 80] }],
      },
    })),
  },
} as const satisfies Record<string, Chart>
