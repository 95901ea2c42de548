import type { Block } from '#modules/documents/index.ts'
import { figureOf, gapOf } from '../domain/figures.ts'
import type { ReportFacts } from './facts.ts'
import { paragraph } from './wording.ts'

/** From how many points the two rates of solving are far apart, and how many days are long. */
const far = 10
const long = 90

/** 工作建议: what the figures ask for by themselves; the coordinator adds the rest. */
export function advice({ content, remarks }: ReportFacts): Block[] {
  const items = [
    ...aboutGap(content),
    ...aboutOldest(content),
    ...aboutProblems(content),
    ...aboutBroken(content),
  ]
  if (items.length > 0) return [{ kind: 'list', items }]
  return remarks.advice ? [] : [paragraph('各项指标未见需要专门提请的事项，建议按现行办法办理。')]
}

type Content = ReportFacts['content']

function aboutGap({ now }: Content): string[] {
  const gap = gapOf(now.values)
  if (gap === null || gap < far) return []
  return [
    `口径差${gap.toFixed(1)}个百分点，建议对部门答复“解决”而企业不认可的诉求逐件复核，不以部门口径通报。`,
  ]
}

function aboutOldest({ lists }: Content): string[] {
  const old = lists.oldest.filter(({ days }) => days > long)
  const [first] = old
  if (first === undefined) return []
  return [
    `在办超过${long}天的诉求最久已${first.days}天，建议对所列诉求逐件提级协调，明确办结日期。`,
  ]
}

function aboutProblems({ lists }: Content): string[] {
  const open = lists.problems.filter(({ status }) => status === 'confirmed')
  if (open.length === 0) return []
  const names = open.slice(0, 3).map(({ title }) => `“${title}”`)
  return [`建议将${names.join('、')}等${open.length}项尚未评议的共性问题列入下次月评议。`]
}

function aboutBroken({ now }: Content): string[] {
  const { n } = figureOf(now.values, 'promises-broken')
  return n === null || n === 0 ? [] : [`有${n}项承诺失约，建议由承诺单位书面说明并重新明确期限。`]
}
