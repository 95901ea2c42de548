/** By whom a file was taken out: words for the eye, and an id that is found in the file again. */
export type ViewerMark = { id: string; words: string }

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 12
const shape = new RegExp(`KM-[${alphabet}]{${length}}`, 'g')

/** The id that these bytes make: `KM-` and twelve signs that nobody takes for one another. */
export const markIdOf = (bytes: Uint8Array): string =>
  `KM-${Array.from({ length }, (_, nth) => alphabet[(bytes[nth] ?? 0) % 32]).join('')}`

/** The ids that stand in a text, seen or unseen. */
export const markIdsIn = (text: string): string[] => [
  ...new Set([...(text.match(shape) ?? []), ...unseenIn(text)]),
]

const [zero, one, edge] = ['\u200b', '\u200c', '\u2060']
const unseen = new RegExp(`${edge}([${zero}${one}]{${length * 5}})${edge}`, 'g')

/** The id in signs without width, which a table that is copied or cut keeps. */
export function unseenId(id: string): string {
  const bits = [...id.slice(3)].map((sign) =>
    alphabet.indexOf(sign).toString(2).padStart(5, '0').replaceAll('0', zero).replaceAll('1', one),
  )
  return `${edge}${bits.join('')}${edge}`
}

function unseenIn(text: string): string[] {
  return [...text.matchAll(unseen)].map(([, signs = '']) => {
    const bits = signs.replaceAll(zero, '0').replaceAll(one, '1')
    const all = bits.match(/.{5}/g) ?? []
    return `KM-${all.map((five) => alphabet[Number.parseInt(five, 2)]).join('')}`
  })
}
