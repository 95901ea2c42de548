import type { Day } from '#kernel/day.ts'
import { grams, plain } from '#modules/text/domain/plain.ts'
import { type Arrival, measure, triggerBy } from './heat.ts'
import type { ProblemRules } from './types.ts'

/** An appeal as the comparison knows it: what it says, whose it is, and where people have put it. */
export type Compared = Omit<Arrival, 'accepted'> & {
  appealId: string
  title: string
  body: string
  /** The problem it is in by now; and those it was taken out of, or dismissed with. */
  problemId: string | null
  apartFrom: readonly string[]
  /** It was in a group that a person said is none. */
  dismissed: boolean
}

export type Plan = {
  propose: { problemId: string; appealIds: string[] }[]
  suggest: { titleOf: string; appealIds: string[] }[]
}

/** Two appeals alone, of two venues, are suggested when so much of their letters is common (Jaccard). */
const pairIsOne = 0.12

/**
 * What follows from groups that were found: appeals in no problem join the one the group's others are
 * in, or begin one where R13 would ask. Where people have put an appeal it stays, and it never returns to
 * what they took it out of.
 */
export function planOf(
  groups: readonly { members: readonly Compared[]; name: string }[],
  rules: ProblemRules,
  today: Day,
): Plan {
  const plan: Plan = { propose: [], suggest: [] }
  for (const { members, name } of groups) {
    const free = members.filter((one) => one.problemId === null && !one.dismissed)
    const problemId = mostOf(members)
    if (problemId !== null) {
      const joining = free.filter(({ apartFrom }) => !apartFrom.includes(problemId))
      const appealIds = joining.map(({ appealId }) => appealId)
      if (appealIds.length > 0) plan.propose.push({ problemId, appealIds })
    } else if (isAsked(free, rules, today)) {
      plan.suggest.push({
        titleOf: namesake(free, name),
        appealIds: free.map((one) => one.appealId),
      })
    }
  }
  return plan
}

/** The problem most of a group's appeals are in. */
function mostOf(members: readonly Compared[]): string | null {
  const counts = new Map<string, number>()
  for (const { problemId } of members) {
    if (problemId !== null) counts.set(problemId, (counts.get(problemId) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  return most?.[0] ?? null
}

function isAsked(free: readonly Compared[], rules: ProblemRules, today: Day): boolean {
  const arrivals = free.map((one) => ({ ...one, accepted: false }))
  const trigger = triggerBy(measure(arrivals, rules.withinDays), rules, today)
  if (trigger === null) return false
  return trigger.reason === 'enterprises' || alike(free) >= pairIsOne
}

/** How much of their letters two appeals have in common on average, over all pairs. */
function alike(appeals: readonly Compared[]): number {
  const letters = appeals.map(({ title, body }) => new Set(grams(plain(`${title} ${body}`), 2)))
  const shares = letters.flatMap((one, nth) =>
    letters.slice(nth + 1).map((other) => {
      const common = [...one].filter((pair) => other.has(pair)).length
      return common / (one.size + other.size - common || 1)
    }),
  )
  return shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1)
}

/** The appeal whose title stands for all. */
const namesake = (free: readonly Compared[], name: string): string =>
  (free.find(({ title }) => title === name) ?? free[0])?.appealId ?? ''
