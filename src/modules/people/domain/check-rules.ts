import type { Limit } from '#kernel/limits.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { RuleSet } from './city-rules.ts'
import { limitNames, ruleBounds } from './words.ts'

export const rulesRefusal = declareRefusals({
  'people/rules-changed-meanwhile': 'conflict',
  'people/rules-count': 'invalid',
  'people/rules-grade-twice': 'invalid',
  'people/rules-grade-not-shorter': 'invalid',
  'people/rules-part': 'invalid',
  'people/rules-first-rung': 'invalid',
  'people/rules-attempt-days': 'invalid',
  'people/rules-quota': 'invalid',
  'people/rules-talk-opening': 'invalid',
  'people/rules-talk-packs': 'invalid',
})

export type RulesFault = { field: string; code: Parameters<typeof rulesRefusal>[0] }

/** What of a set of rules contradicts itself, each fault by the path of its field. */
export function faultsOfRules(rules: RuleSet): RulesFault[] {
  const { coHandling, ladder, attemptDaysNeeded, attemptsNeeded } = rules
  return [
    ...limitsOf(rules).flatMap(([path, limit]) => countFaults(path, limit)),
    ...gradeFaults(rules),
    ...when(coHandling.part >= coHandling.of, 'coHandling.part', 'people/rules-part'),
    ...when(ladder[0]?.document !== 'reminder', 'ladder.0.document', 'people/rules-first-rung'),
    ...when(attemptDaysNeeded > attemptsNeeded, 'attemptDaysNeeded', 'people/rules-attempt-days'),
    ...talkFaults(rules),
  ]
}

/** Registration must open before the roster locks, and questions go out once it has locked. */
function talkFaults({ talks: { quota, roster, packs } }: RuleSet): RulesFault[] {
  const { opensBefore, locksBefore } = roster
  return [
    ...when(quota.least > quota.most, 'talks.quota.least', 'people/rules-quota'),
    ...when(opensBefore <= locksBefore, 'talks.roster.opensBefore', 'people/rules-talk-opening'),
    ...when(packs.before > locksBefore, 'talks.packs.before', 'people/rules-talk-packs'),
  ]
}

const when = (is: boolean, field: string, code: RulesFault['code']): RulesFault[] =>
  is ? [{ field, code }] : []

/** Every limit of the rules with its path. */
function limitsOf(rules: RuleSet): [path: string, limit: Limit][] {
  return [
    ...limitNames.map((name): [string, Limit] => [name, rules[name]]),
    ...rules.grades.map(({ within }, at): [string, Limit] => [`grades.${at}.within`, within]),
    ['lights.blackAfter', rules.lights.blackAfter],
    ...rules.ladder.map(({ after }, at): [string, Limit] => [`ladder.${at}.after`, after]),
  ]
}

function countFaults(path: string, { count, unit }: Limit): RulesFault[] {
  const [least, most] = unit === 'hours' ? ruleBounds.hours : ruleBounds.count
  return when(count < least || count > most, `${path}.count`, 'people/rules-count')
}

function gradeFaults({ grades, replyWithin }: RuleSet): RulesFault[] {
  return grades.flatMap(({ key, name, within }, at) => {
    const earlier = grades.slice(0, at)
    return [
      ...when(
        earlier.some((one) => one.key === key),
        `grades.${at}.key`,
        'people/rules-grade-twice',
      ),
      ...when(
        earlier.some((one) => one.name === name),
        `grades.${at}.name`,
        'people/rules-grade-twice',
      ),
      ...when(
        roughHours(within) >= roughHours(replyWithin),
        `grades.${at}.within.count`,
        'people/rules-grade-not-shorter',
      ),
    ]
  })
}

/**
 * A limit's length for comparing two of different kinds, in hours: a working day counts as 24 like
 * any other, since how many days off lie between depends on where the limit starts.
 */
export function roughHours({ count, unit }: Limit): number {
  const hoursEach = { hours: 1, 'working-days': 24, 'calendar-days': 24, weeks: 7 * 24 }
  return count * hoursEach[unit]
}
