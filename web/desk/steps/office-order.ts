import type { Appeal, City } from '../api.ts'

export type Named = Pick<Appeal, 'title' | 'tags'>
type Office = City['offices'][number]

const pairsOf = (text: string) =>
  new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)))

/** Offices whose duties share the most words with the appeal come first; nothing is chosen for the clerk. */
export function officesFor({ title, tags }: Named, offices: readonly Office[]): Office[] {
  const asked = pairsOf(`${title} ${tags.join(' ')}`)
  const shared = (office: Office) =>
    [...pairsOf(`${office.name} ${office.duties}`)].filter((pair) => asked.has(pair)).length
  return offices
    .filter(({ kind }) => kind !== 'coordinating')
    .map((office) => ({ office, score: shared(office) }))
    .sort((one, other) => other.score - one.score)
    .map(({ office }) => office)
}
