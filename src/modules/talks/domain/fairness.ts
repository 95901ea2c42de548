import type { TalkRules } from '#modules/people/domain/city-rules.ts'
import type { Standing } from './seat-types.ts'

export const fairnessTargets = ['small-micro', 'never-invited', 'dissatisfied'] as const
export type FairnessTarget = (typeof fairnessTargets)[number]

/** One target with the numbers it rests on; `needed` is how many of `of` it takes. */
export type Finding = {
  target: FairnessTarget
  count: number
  of: number
  needed: number
  percent: number | null
  met: boolean
}

/** The least shares of a roster in percent, and how many of it have a dissatisfied file. */
export type Targets = Omit<TalkRules['fairness'], 'source'>

/** How many of a roster each target takes (R11); a share is rounded up. */
export function neededOf(
  size: number,
  { smallMicro, neverInvited, dissatisfied }: Targets,
): Record<FairnessTarget, number> {
  const share = (percent: number) => Math.ceil((size * percent) / 100)
  return {
    'small-micro': share(smallMicro),
    'never-invited': share(neverInvited),
    dissatisfied: size === 0 ? 0 : dissatisfied,
  }
}

const marks: Record<FairnessTarget, keyof Standing> = {
  'small-micro': 'smallMicro',
  'never-invited': 'neverInvited',
  dissatisfied: 'dissatisfied',
}

/** Whether one enterprise counts for a target. */
export const counts = (standing: Standing, target: FairnessTarget): boolean =>
  standing[marks[target]]

/** How large a roster is, and how many of it count for each target. */
export type RosterCounts = { size: number } & Record<keyof Standing, number>

/** Each target met or not, with its numbers; an empty roster meets none. */
export function findingsOf(roster: RosterCounts, targets: Targets): Finding[] {
  const needed = neededOf(roster.size, targets)
  const { smallMicro, neverInvited } = targets
  const percents = { 'small-micro': smallMicro, 'never-invited': neverInvited, dissatisfied: null }
  return fairnessTargets.map((target) => {
    const count = roster[marks[target]]
    const met = roster.size > 0 && count >= needed[target]
    const percent = percents[target]
    return { target, count, of: roster.size, needed: needed[target], percent, met }
  })
}

/** The same, counted from those on the roster. */
export function fairnessOf(roster: readonly Standing[], targets: Targets): Finding[] {
  const count = (mark: keyof Standing) => roster.filter((standing) => standing[mark]).length
  const marked = {
    size: roster.length,
    smallMicro: count('smallMicro'),
    neverInvited: count('neverInvited'),
    dissatisfied: count('dissatisfied'),
  }
  return findingsOf(marked, targets)
}
