import { t } from '#messages/index.ts'
import { type limitNames, ownSetting } from '#modules/people/domain/words.ts'
import type { Rules } from '../api.ts'
import { limitWords } from '../limit-words.ts'
import { talkLines } from './talk-lines.ts'

type LimitName = (typeof limitNames)[number]

export const groups = [
  'reply',
  'objection',
  'joint',
  'shelve',
  'lights',
  'lift',
  'close',
  'routing',
  'talks',
  'problems',
  'rectification',
] as const

type Group = (typeof groups)[number]

/** One rule in words. `key` tells which rule it is when two versions are compared. */
export type Line = {
  group: Group
  key: string
  label: string
  from: string
  text: string
  source: string
}

const line = (group: Group, key: string, text: string, source: string): Line => {
  return { group, key, label: t(`rule.${key}`), from: t(`rule.${key}.from`), text, source }
}

/** Every rule in words, in the order of the page. */
export function linesOf(rules: Rules): Line[] {
  const limit = (group: Group, name: LimitName) =>
    line(group, name, limitWords(rules[name]), rules[name].source)
  const { coHandling, extension } = rules
  return [
    limit('reply', 'dispatchWithin'),
    limit('reply', 'replyWithin'),
    ...gradeLines(rules),
    limit('reply', 'supplementWithin'),
    limit('objection', 'objectWithin'),
    limit('objection', 'ruleWithin'),
    line('joint', 'coHandling', t('rule.coHandling.text', coHandling), coHandling.source),
    line('joint', 'extension', t('rule.extension.text', extension), extension.source),
    limit('joint', 'decideExtensionWithin'),
    limit('shelve', 'shelveAtMost'),
    ...lightLines(rules),
    ...rungLines(rules),
    ...liftLines(rules),
    limit('close', 'confirmWithin'),
    limit('close', 'redoWithin'),
    limit('close', 'closeWithin'),
    ...countLines(rules),
    ...routingLines(rules),
    ...talkLines(rules),
    ...problemLines(rules),
    ...rectificationLines(rules),
  ]
}

function gradeLines({ grades }: Rules): Line[] {
  return grades.map(({ key, name, within }) => ({
    group: 'reply',
    key: `grade.${key}`,
    label: t('rule.grade', { name }),
    from: t('rule.replyWithin.from'),
    text: limitWords(within),
    source: within.source,
  }))
}

function lightLines({ lights }: Rules): Line[] {
  const { yellowAt, blackAfter, source } = lights
  return [
    line('lights', 'yellowAt', t('rule.yellowAt.text', { n: yellowAt }), source),
    line('lights', 'blackAfter', limitWords(blackAfter), blackAfter.source),
  ]
}

function rungLines({ ladder }: Rules): Line[] {
  return ladder.map(({ document, after, to }, at) => ({
    group: 'lights',
    key: `rung.${at}`,
    label: t('rule.rung', { n: at + 1 }),
    from: t(at === 0 ? 'rule.rung.first' : 'rule.rung.next'),
    text: t('rule.rung.text', {
      limit: limitWords(after),
      document: t(`document.${document}`),
      to,
    }),
    source: after.source,
  }))
}

function liftLines({ lift }: Rules): Line[] {
  const { atTransfer, atRedo, levels, source } = lift
  return [
    line('lift', 'lift', t('rule.lift.text', { atTransfer, atRedo }), source),
    line('lift', 'levels', levels.join(' → '), source),
  ]
}

function routingLines({ routing: { margin, learnAfter } }: Rules): Line[] {
  const dispatched = margin === null ? t('rule.margin.never') : t('rule.margin.text', { n: margin })
  return [
    line('routing', 'margin', dispatched, ownSetting),
    line('routing', 'learnAfter', t('rule.learnAfter.text', { n: learnAfter }), ownSetting),
  ]
}

/** These rest on no source: they are settings in every preset. */
function countLines({ maxRedos, attemptsNeeded, attemptDaysNeeded }: Rules): Line[] {
  const attempts = { attempts: attemptsNeeded, days: attemptDaysNeeded }
  return [
    line('close', 'maxRedos', t('rule.times', { n: maxRedos }), ownSetting),
    line('close', 'attempts', t('rule.attempts.text', attempts), ownSetting),
  ]
}

export const problemNumbers = [
  'enterprises',
  'venues',
  'withinDays',
  'lookBack',
  'effectDays',
] as const

function problemLines({ problems }: Rules): Line[] {
  return problemNumbers.map((name) =>
    line(
      'problems',
      `problems.${name}`,
      [t(`rule.problems.${name}.before`), problems[name], t(`rule.problems.${name}.after`)]
        .filter(Boolean)
        .join(' '),
      problems.source,
    ),
  )
}

export const rectificationNumbers = ['verify', 'rectify', 'callBack', 'appeal', 'rule'] as const

function rectificationLines({ rectification }: Rules): Line[] {
  return rectificationNumbers.map((name) =>
    line(
      'rectification',
      `rectification.${name}`,
      `${rectification[name]} ${t('rule.rectification.after')}`,
      rectification.source,
    ),
  )
}
