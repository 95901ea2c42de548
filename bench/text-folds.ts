import { drawing, shuffle } from '../src/modules/text/domain/linear.ts'

/** So many parts, drawn anew but always alike; near-duplicates (`dupGroup`) are all in one. */
export function folds<T extends { dupGroup: number }>(rows: readonly T[], count: number): T[][] {
  const groups = [...Map.groupBy(rows, ({ dupGroup }) => dupGroup).values()]
  shuffle(groups, drawing(7))
  const parts = Array.from({ length: count }, (): T[] => [])
  groups.sort((one, other) => other.length - one.length)
  for (const group of groups) {
    const least = parts.reduce((best, part) => (part.length < best.length ? part : best))
    least.push(...group)
  }
  return parts
}
