import type { IndicatorCode } from '#modules/insight/domain/indicators.ts'

type Named = { name: string; kind: 'rate' | 'count' | 'median' | 'gap' }
const rate = (name: string): Named => ({ name, kind: 'rate' })
const count = (name: string): Named => ({ name, kind: 'count' })

/** What papers call the indicators, in the order in which a review reads them. */
export const figureNames: Partial<Record<IndicatorCode, Named>> = {
  submitted: count('收到诉求'),
  closed: count('办结诉求'),
  open: count('在办诉求'),
  'dispatched-on-time': rate('按期交办率'),
  'signed-on-time': rate('及时签收率'),
  'responded-on-time': rate('及时响应率'),
  'replied-on-time': rate('按期答复率（含延期）'),
  'replied-on-time-as-promised': rate('按期答复率（不含延期）'),
  'resolved-by-department': rate('解决率（部门口径）'),
  'resolved-by-enterprise': rate('解决率（企业口径）'),
  gap: { name: '两个口径相差', kind: 'gap' },
  satisfied: rate('满意率'),
  'not-reached': rate('未触达率'),
  'followed-up': rate('回访率'),
  denied: rate('企业不认可率'),
  defaulted: rate('默认关闭率'),
  'bad-ratings-rectified-on-time': rate('差评按期整改率'),
  redone: rate('重办率'),
  'solved-first': rate('一次办结率'),
  lifted: rate('提级率'),
  shelved: count('挂账存量'),
  reopened: rate('重开率'),
  relapsed: rate('复发率（90天）'),
  'false-closings': rate('假办结率（抽查）'),
  'median-working-days': { name: '办理用时中位数', kind: 'median' },
  'linked-to-problem': rate('转为共性问题的比例'),
  'measures-done': rate('共性措施落地率'),
  enterprises: count('提出诉求的企业'),
  'first-timers': rate('首次提出的企业占比'),
  'small-and-micro': rate('小微企业占比'),
  'sessions-held': count('召开恳谈会'),
  'answered-on-the-spot': rate('现场解答率'),
  'promises-kept-on-time': rate('承诺按期兑现率'),
  'promises-broken': rate('承诺失约率'),
  'instructions-done': rate('批示落实率'),
}
