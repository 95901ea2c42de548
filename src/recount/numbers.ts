import type { Say } from './check-dates.ts'
import type { Letter, LetterKind } from './reading.ts'

/** The numbers of letters: each kind counts 1, 2, 3 … in each year, without gaps or repeats. */
export function letterNumbers() {
  const given = new Map<string, number[]>()
  const count: Record<LetterKind, number> = { reminder: 0, order: 0 }
  return {
    count,
    add: ({ document, number, on }: Letter, say: Say) => {
      count[document] += 1
      const [, year = '', nth = ''] = /〔(\d{4})〕(\d+)号$/.exec(number) ?? []
      if (year !== on.slice(0, 4)) say('number', number, `one of ${on.slice(0, 4)}`)
      const name = `${year} ${document}`
      given.set(name, [...(given.get(name) ?? []), Number(nth)])
    },
    check: (say: Say) => {
      for (const [name, numbers] of given) {
        numbers.sort((a, b) => a - b)
        const at = numbers.findIndex((number, nth) => number !== nth + 1)
        if (at >= 0) say(`letters.numbers.${name}`, numbers[at], at + 1)
      }
    },
  }
}
