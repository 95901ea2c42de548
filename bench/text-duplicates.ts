import { duplicates } from '../src/cli/text-works.ts'
import { areApart, placeIn } from '../src/modules/text/domain/places.ts'
import { grams, plain } from '../src/modules/text/domain/plain.ts'
import type { Figure } from './text-figure.ts'
import type { Files, Hot } from './text-files.ts'

const near = 0.8

/**
 * Against all pairs whose bodies have 0.8 of their pairs of letters in common (Jaccard), each compared with
 * each. Those that name different districts are one template for two places: no duplicates, told apart.
 */
export function duplicated(files: Files, say: (line: string) => void): Figure[] {
  const messages = files.hot()
  say('duplicates, each with each')
  const exact = nearPairs(messages)
  say('duplicates, ours')
  const listed = new Set(duplicates(messages).map(({ a, b }) => pairOf(a, b)))
  const places = messages.map(({ title, body }) => placeIn(plain(title), plain(body)))
  const [of, apart] = [exact.filter(isOfOnePlace), exact.filter((pair) => !isOfOnePlace(pair))]
  function isOfOnePlace([one, other]: readonly [number, number]): boolean {
    return !areApart(places[one] as (typeof places)[0], places[other] as (typeof places)[0])
  }
  const isListed = ([one, other]: readonly [number, number]) =>
    listed.has(pairOf(messages[one]?.id, messages[other]?.id))
  return [
    {
      name: `duplicates: recall of the ${of.length} pairs at Jaccard ${near} of one place`,
      ...{ value: of.filter(isListed).length / of.length, must: { least: 0.99 } },
    },
    {
      name: 'duplicates: recall with pairs of different districts',
      value: exact.filter(isListed).length / exact.length,
    },
    { name: 'duplicates: pairs of different districts left out', value: apart.length },
  ]
}

const pairOf = (one: unknown, other: unknown) => [String(one), String(other)].sort().join(' ')

/** Each with each, over the letters and digits of the body as it stands; no address or number is taken out. */
function nearPairs(messages: readonly Hot[]): (readonly [number, number])[] {
  const sets = messages.map(({ body }) => new Set(grams(body.replace(/[^\p{L}\p{N}]/gu, ''), 2)))
  return sets.flatMap((own, one) => {
    const found: (readonly [number, number])[] = []
    for (let other = 0; other < one; other += 1) {
      const theirs = sets[other] as Set<string>
      const [less, more] = own.size < theirs.size ? [own, theirs] : [theirs, own]
      // Why: a set this much smaller cannot have so much in common.
      if (less.size === 0 || less.size < near * more.size) continue
      let common = 0
      for (const gram of less) if (more.has(gram)) common += 1
      if (common >= near * (less.size + more.size - common)) found.push([other, one])
    }
    return found
  })
}
