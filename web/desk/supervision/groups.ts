import type { Supervision } from '../api.ts'

export type Supervised = Supervision['items'][number]

const groups = ['black', 'red', 'lifted', 'shelved'] as const
export type Group = (typeof groups)[number]

/** An overdue one stands with the overdue ones, whatever else it is: no return or shelving hides it. */
function groupOf({ light, level }: Supervised): Group {
  if (light === 'black' || light === 'red') return light
  return level > 0 ? 'lifted' : 'shelved'
}

/** The gravest first, each group in the order the server gave. */
export function groupsOf(items: readonly Supervised[]): { key: Group; items: Supervised[] }[] {
  return groups
    .map((key) => ({ key, items: items.filter((item) => groupOf(item) === key) }))
    .filter((group) => group.items.length > 0)
}
