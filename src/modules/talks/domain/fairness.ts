import type { Standing } from './seat-types.ts'
import { talkRules } from './talk-rules.ts'

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

/** How many of a roster each target takes (R11); a share is rounded up. */
export function neededOf(size: number): Record<FairnessTarget, number> {
  const { smallMicro, neverInvited, dissatisfied } = talkRules.fairness
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

/** Each target met or not, with its numbers; an empty roster meets none. */
export function fairnessOf(roster: readonly Standing[]): Finding[] {
  const needed = neededOf(roster.length)
  const percents: Partial<Record<FairnessTarget, number>> = {
    'small-micro': talkRules.fairness.smallMicro,
    'never-invited': talkRules.fairness.neverInvited,
  }
  return fairnessTargets.map((target) => {
    const count = roster.filter((standing) => counts(standing, target)).length
    return {
      ...{ target, count, of: roster.length, needed: needed[target] },
      percent: percents[target] ?? null,
      met: roster.length > 0 && count >= needed[target],
    }
  })
}
