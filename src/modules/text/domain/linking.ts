/** How alike two things are, told by their numbers; pairs that are not told are not alike at all. */
export type Edge = readonly [one: number, other: number, likeness: number]

/**
 * Joins things whose groups are alike on average (average linkage, by chains of nearest neighbours) until
 * no two groups are alike by `least`. Answers the group of each thing: the number of one of its members.
 */
export function groupsOf(count: number, edges: Iterable<Edge>, least: number): number[] {
  const sums = Array.from({ length: count }, () => new Map<number, number>())
  for (const [one, other, likeness] of edges) {
    sums[one]?.set(other, likeness)
    sums[other]?.set(one, likeness)
  }
  const sizes = new Array<number>(count).fill(1)
  const into = Array.from({ length: count }, (_, number) => number)
  const waiting = Array.from({ length: count }, (_, number) => number).reverse()
  const chain: number[] = []
  for (;;) {
    const last = chain.at(-1) ?? waiting.pop()
    if (last === undefined) break
    if (chain.length === 0) chain.push(last)
    const nearest = nearestTo(last, { sums, sizes, before: chain.at(-2) })
    if (nearest.likeness < least) {
      // Why for good: joining others never brings a group nearer than the nearer of the two was.
      retire(last, sums)
      chain.pop()
    } else if (nearest.group === chain.at(-2)) {
      chain.splice(-2)
      join(last, nearest.group, { sums, sizes, into })
      waiting.push(nearest.group)
    } else chain.push(nearest.group)
  }
  return into.map((_, number) => rootOf(number, into))
}

type Groups = { sums: Map<number, number>[]; sizes: number[]; into: number[] }

function nearestTo(
  group: number,
  { sums, sizes, before }: Omit<Groups, 'into'> & { before: number | undefined },
): { group: number; likeness: number } {
  let nearest = { group: -1, likeness: -1 }
  for (const [other, sum] of sums[group] ?? []) {
    const likeness = sum / ((sizes[group] ?? 1) * (sizes[other] ?? 1))
    const nearer = likeness > nearest.likeness
    if (nearer || (likeness === nearest.likeness && other === before)) {
      nearest = { group: other, likeness }
    }
  }
  return nearest
}

function retire(group: number, sums: Map<number, number>[]): void {
  for (const other of sums[group]?.keys() ?? []) sums[other]?.delete(group)
  sums[group]?.clear()
}

function join(gone: number, kept: number, { sums, sizes, into }: Groups): void {
  for (const [other, sum] of sums[gone] ?? []) {
    sums[other]?.delete(gone)
    if (other === kept) continue
    const together = (sums[kept]?.get(other) ?? 0) + sum
    sums[kept]?.set(other, together)
    sums[other]?.set(kept, together)
  }
  sums[gone]?.clear()
  sums[kept]?.delete(gone)
  sizes[kept] = (sizes[kept] ?? 1) + (sizes[gone] ?? 1)
  into[gone] = kept
}

function rootOf(number: number, into: readonly number[]): number {
  let root = number
  while (into[root] !== root) root = into[root] ?? root
  return root
}
