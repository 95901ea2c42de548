import { type Draw, filled, type Gaps, gapsOf } from './draw.ts'
import type { Matter } from './matters.ts'
import { matters } from './more-matters.ts'
import { type Case, caseOf, type Moments } from './times.ts'

const openings = [
  '您好，来件收悉。',
  '感谢您的反映。',
  '贵公司：来件已阅。',
  '收到诉求后我们当天与您通了电话。',
  '您反映的“{title}”收悉，现答复如下：',
  '',
  '经办人{who}已与贵公司联系，情况如下。',
]
const links = ['。', '；', '。据此，', '。为此，', '。针对上述情况，']
const closings = [
  '如有疑问可找{who}。',
  '感谢支持。',
  '后续情况我们一周后再回访。',
  '',
  '欢迎继续监督。',
  '相关凭证已附。',
]

export type Appeal = { matter: Matter; gaps: Gaps; title: string; body: string; nth: number }

export function appealOn(draw: Draw, matter: Matter): Appeal {
  const gaps = gapsOf(draw)
  const nth = draw.below(matter.bodies.length)
  const title = filled(matter.titles[nth] ?? '', gaps)
  return { matter, gaps, title, body: filled(matter.bodies[nth] ?? '', gaps), nth }
}

/** An answer to the appeal at hand: what was found and what was done, in words of its own. */
function answer(draw: Draw, { matter, gaps, title, nth }: Appeal, brief: boolean): string {
  const at = (all: readonly string[]) => filled(all[nth % all.length] ?? '', gaps)
  const found = at(matter.findings)
  const done = at(matter.actions)
  if (brief) return `${done}。`
  const words = { ...gaps, title }
  const [opening, closing] = [filled(draw.of(openings), words), filled(draw.of(closings), words)]
  return draw.roll() < 0.8
    ? `${opening}${found}${draw.of(links)}${done}。${closing}`
    : `${opening}${done}。${found}。${closing}`
}

const ofKind = (kind: string) => matters.filter((one) => one.kind === kind)

/** Answered after days of work, at any hour. */
export function ordinary(draw: Draw, times: Moments): Case[] {
  const appeal = appealOn(draw, draw.of(matters))
  return [caseOf(appeal, answer(draw, appeal, false), times.worked(draw), 'ordinary')]
}

/** Few words, and to the point. */
export function brief(draw: Draw, times: Moments): Case[] {
  const appeal = appealOn(draw, draw.of(matters))
  return [caseOf(appeal, answer(draw, appeal, true), times.worked(draw), 'brief')]
}

/** Said without a date, a number or a name: what was found and done in plain words. */
export function plainly(draw: Draw, times: Moments): Case[] {
  const appeal = appealOn(draw, draw.of(matters))
  const { findings, actions } = appeal.matter
  const parts = `${findings[appeal.nth % findings.length]}，${actions[appeal.nth % actions.length]}`
  const plain = parts.split(/[，；]/).filter((part) => !part.includes('{'))
  const text = plain.length > 1 ? `${plain.join('，')}。` : answer(draw, appeal, false)
  return [caseOf(appeal, text, times.worked(draw), 'plainly')]
}

/** A question that who signs it can answer at once. */
export function onTheSpot(draw: Draw, times: Moments): Case[] {
  const appeal = appealOn(draw, draw.of(ofKind('consultation')))
  return [caseOf(appeal, answer(draw, appeal, false), times.within(draw, 2, 25), 'on-the-spot')]
}

/** Mended while the caller waits: urgent, and done. */
export function urgent(draw: Draw, times: Moments): Case[] {
  const appeal = appealOn(draw, draw.of(ofKind('request')))
  return [caseOf(appeal, answer(draw, appeal, false), times.within(draw, 6, 120), 'urgent')]
}

/** One question of many firms, each in its own words: one answer to all, rightly. */
export function common(draw: Draw, times: Moments): Case[] {
  const matter = draw.of(ofKind('consultation'))
  const nth = draw.below(matter.bodies.length)
  const standard = answer(draw, { ...appealOn(draw, matter), nth }, false)
  const start = times.worked(draw)
  const together = draw.roll() < 0.5
  return Array.from({ length: 4 + draw.below(8) }, (_, number) => {
    const gaps = gapsOf(draw)
    const body = filled(matter.bodies[nth] ?? '', gaps)
    const own = `${draw.of(['请教一下，', '', '财务让我问问：', '上周听人说起，'])}${body}`
    const appeal = { matter, gaps, title: filled(matter.titles[nth] ?? '', gaps), body: own, nth }
    const at = together ? times.after(start, number * (1 + draw.below(6))) : times.worked(draw)
    return caseOf(appeal, standard, at, 'common')
  })
}

/** An office that works through its pile on the last afternoons of a month, each with its own answer. */
export function monthEnd(draw: Draw, times: Moments): Case[] {
  const start = draw.of(matters)
  const own = matters.filter(({ office }) => office === start.office)
  const at = times.ofMonthEnd(draw)
  return Array.from({ length: 6 + draw.below(8) }, (_, number) => {
    const appeal = appealOn(draw, draw.of(own))
    const text = answer(draw, appeal, draw.roll() < 0.3)
    return caseOf(appeal, text, times.after(at, number * (5 + draw.below(9))), 'month-end')
  })
}
