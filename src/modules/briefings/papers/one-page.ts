import type { Card, OnePage, Panel } from '#modules/documents/index.ts'
import { figureOf, gapOf } from '../domain/figures.ts'
import type { AppealLine } from '../domain/lists.ts'
import { funnelChart, monthsChart, threeRates } from './charts.ts'
import type { BriefingFacts } from './facts.ts'
import {
  changeWords,
  countOf,
  excludedWords,
  intervalWords,
  issuerOf,
  madeOf,
  momentOf,
  nameOf,
  partOf,
  percentWords,
  printedMonth,
  shortDay,
  standingOf,
} from './wording.ts'

/** 一页简报: what a leader reads in five minutes, on exactly one page. */
export function briefingPage(facts: BriefingFacts): OnePage {
  const { cityName, period, now, months } = facts
  const issuer = issuerOf(facts)
  return {
    title: `${cityName}企业诉求办理${period.kind === 'week' ? '周报' : '月报'}（一页简报）`,
    under: `${periodWords(facts)} · 数据截至${momentOf(now.asOf)} · ${issuer}`,
    issuer,
    on: facts.today,
    cards: [...threeRates.map((code) => rateCard(facts, code)), gapCard(facts)],
    facts: factsOf(facts),
    charts: [
      { name: '近12个月三率走势', chart: monthsChart(months, threeRates) },
      { name: `${printedMonth(now.to)}提交的诉求办到哪一步`, chart: funnelChart(now) },
    ],
    panels: panelsOf(facts),
    notes: notesOf(facts),
  }
}

function periodWords({ period, now }: BriefingFacts): string {
  if (period.kind === 'month') return printedMonth(period.name)
  const [year, nth] = period.name.split('-W')
  const days = `${shortDay(period.from)}—${shortDay(period.to)}`
  return `${year}年第${Number(nth)}周（${days}），比率为${printedMonth(now.to)}以来`
}

function rateCard({ now, before }: BriefingFacts, code: (typeof threeRates)[number]): Card {
  const figure = figureOf(now.values, code)
  const change = changeWords(code, {
    ...{ now: now.values, before: before.values, than: '上月' },
  })
  return {
    name: nameOf(code),
    value: percentWords(figure),
    made: [madeOf(figure), excludedCount(figure.excluded)].filter(Boolean).join(' '),
    note: intervalWords(figure) || change,
  }
}

const excludedCount = (excluded: readonly { n: number }[]) => {
  const sum = excluded.reduce((all, { n }) => all + n, 0)
  return sum === 0 ? '' : `剔除${sum}`
}

function gapCard({ now, before }: BriefingFacts): Card {
  const gap = gapOf(now.values)
  return {
    name: '口径差',
    value: gap === null ? '—' : `${gap.toFixed(1)}点`,
    made: '部门口径减企业口径',
    note: changeWords('gap', { now: now.values, before: before.values, than: '上月' }),
  }
}

function factsOf({ now, week }: BriefingFacts): OnePage['facts'] {
  const { values } = now
  const count = (name: string, code: Parameters<typeof countOf>[1]) => ({
    name,
    value: countOf(values, code),
  })
  const part = (name: string, code: Parameters<typeof partOf>[1]) => ({
    name,
    value: partOf(values, code),
  })
  const [came, ended] = week
    ? [
        { name: '本周提交', value: String(week.submitted) },
        { name: '本周办结', value: String(week.closed) },
      ]
    : [count('提交', 'submitted'), count('办结', 'closed')]
  return [
    ...[came, ended, count('在办', 'open'), part('企业不认可', 'denied')],
    ...[part('重办', 'redone'), part('复发', 'relapsed'), part('抽查不实', 'false-closings')],
    ...[part('未触达', 'not-reached'), part('差评按期整改', 'bad-ratings-rectified-on-time')],
    ...[part('承诺按期兑现', 'promises-kept-on-time'), count('承诺失约', 'promises-broken')],
    ...[
      part('批示已落实', 'instructions-done'),
      count('挂账', 'shelved'),
      part('满意', 'satisfied'),
    ],
    ...[count('办理中位工作日', 'median-working-days'), part('转入共性问题', 'linked-to-problem')],
  ]
}

const number = { name: '编号', share: 13 }
const title = { name: '事项', share: 18 }
const office = { name: '承办单位', share: 11 }

function panelsOf({ lists }: BriefingFacts): OnePage['panels'] {
  const { oldest, redone, refused, problems } = lists
  return [
    panel('最久未办结', [number, title, office, right('天数')], {
      rows: oldest.map((one) => [...lineOf(one), String(one.days)]),
      empty: '没有在办的诉求。',
    }),
    panel('重办次数最多（在办）', [number, title, office, right('重办')], {
      rows: redone.map((one) => [...lineOf(one), `${one.redone}次`]),
      empty: '没有重办的诉求。',
    }),
    panel('依理由未采纳', [number, title, { name: '理由', share: 16 }], {
      rows: refused.map((one) => [one.number, one.title, one.reason ?? '']),
      empty: '本期没有未采纳的诉求。',
    }),
    panel('共性问题', [{ name: '问题', share: 22 }, right('企业'), { name: '进展', share: 13 }], {
      rows: problems.map((one) => [one.title, `${one.enterprises}家`, standingOf(one)]),
      empty: '没有立项的共性问题。',
    }),
  ]
}

const right = (name: string) => ({ name, share: 5, align: 'right' as const })
const lineOf = ({ number: of, title: what, office: by }: AppealLine) => [of, what, by ?? '—']
const panel = (
  name: string,
  columns: Panel['columns'],
  more: Pick<Panel, 'rows' | 'empty'>,
): Panel => ({ title: name, columns, ...more })

function notesOf({ now }: BriefingFacts): string[] {
  const left = threeRates.flatMap((code) => {
    const words = excludedWords(figureOf(now.values, code))
    return words === '' ? [] : [`${nameOf(code)}${words}`]
  })
  return [
    '口径：按期答复率=期限内（含批准延期）首次答复÷应答复；部门口径解决率=答复结论为“解决”÷有自身答复的办结件；企业口径解决率=企业回答“解决”÷已触达并作答；口径差=前者减后者，三率不合并。未触达、系统默认了结均不计满意或解决。分数为分子/分母，分母不足30的给出95%区间（Wilson），不比较，走势图以竖线标出区间。',
    ...(left.length === 0 ? [] : [`剔除：${left.join('；')}。`]),
    '“依理由未采纳”是办理的正当结果，列理由备查。本页不含企业身份；数字可由导出的事件用kentan recount另行重算。',
  ]
}
