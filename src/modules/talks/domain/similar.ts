/** A text that another may be like. */
export type Comparable = { id: string; text: string }

/** From 0 to 1; below this, the made-up appeals of `samples` share turns of speech and no matter. */
const leastLikeness = 0.1

/**
 * What two texts of Chinese share: pairs of neighbouring characters, and whole words of other scripts.
 * Stops and spaces divide, so no pair reaches over them.
 */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const [run] of text
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) pairs.add(run)
    else for (let at = 1; at < run.length; at += 1) pairs.add(run.slice(at - 1, at + 1))
  }
  return pairs
}

/**
 * Finds those of `past` that a text is most like, the likest first. A pair weighs the more the fewer
 * texts have it: 道路 says more than 企业. Equally like ones stay in the order of `past`.
 */
export function likenessTo(
  past: readonly Comparable[],
): (text: string, most: number) => { id: string; likeness: number }[] {
  const all = past.map(({ id, text }) => ({ id, pairs: pairsOf(text) }))
  const having = new Map<string, number>()
  for (const { pairs } of all) {
    for (const pair of pairs) having.set(pair, (having.get(pair) ?? 0) + 1)
  }
  const weight = (pair: string) => Math.log((all.length + 1) / (having.get(pair) ?? 1))
  const sum = (pairs: Iterable<string>) => {
    let total = 0
    for (const pair of pairs) total += weight(pair) ** 2
    return total
  }
  const weighed = all.map((one) => ({ ...one, size: sum(one.pairs) }))
  return (text, most) => {
    const pairs = pairsOf(text)
    const size = sum(pairs)
    return weighed
      .map(({ id, ...other }) => {
        const shared = sum([...pairs].filter((pair) => other.pairs.has(pair)))
        const both = Math.sqrt(size * other.size)
        return { id, likeness: both === 0 ? 0 : shared / both }
      })
      .filter(({ likeness }) => likeness >= leastLikeness)
      .toSorted((a, b) => b.likeness - a.likeness)
      .slice(0, most)
  }
}

/**
 * A text without the enterprise's name, whole or as people shorten it: by its brand (字号), the two
 * characters after the place it begins with. `places` are those of the city: 湖州, 吴兴.
 */
export function withoutName(text: string, name: string, places: readonly string[]): string {
  const place = places.find((one) => name.startsWith(one)) ?? ''
  const brand = name.slice(place.length, place.length + 2)
  const bare = name.replace(forms, '')
  const names = [name, bare, bare.slice(place.length), place + brand, brand]
  return names
    .filter((one) => one.length >= 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, one) => rest.replaceAll(one, '该企业'), text)
}

/** What the names of businesses end with. */
const forms = /(股份有限公司|有限责任公司|有限公司|分公司|公司|集团|厂|店|合作社|经营部)$/u

/** 湖州市本级, 德清县 and 南太湖新区 as names begin with them: 湖州, 德清, 南太湖. */
export const placeIn = (region: string): string =>
  region.replace(/(市本级|新区|市|区|县)$/u, '') || region
