/** A piece of a text, and whether it is what was looked for. */
export type Segment = { text: string; marked: boolean }

/** How much of a text a result shows. */
const shownLength = 120
/** How much of it stands before the first word found. */
const before = 20

/** The part of a text that has most of what was looked for, in pieces with the words marked. */
export function segmentsOf(text: string, folded: string, terms: readonly string[]): Segment[] {
  const ranges = merged(
    terms.flatMap((term) => placesOf(folded, term).map((at) => [at, at + term.length] as const)),
  )
  const from = bestStart(ranges, text.length)
  const to = Math.min(text.length, from + shownLength)
  const segments: Segment[] = []
  let at = from
  const add = (until: number, marked: boolean) => {
    if (until > at) segments.push({ text: text.slice(at, until), marked })
    at = Math.max(at, until)
  }
  if (from > 0) segments.push({ text: '…', marked: false })
  for (const [start, end] of ranges) {
    if (start < from || end > to) continue
    add(start, false)
    add(end, true)
  }
  add(to, false)
  if (to < text.length) segments.push({ text: '…', marked: false })
  return segments
}

type Range = readonly [start: number, end: number]

function placesOf(text: string, term: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) places.push(at)
  return places
}

function merged(ranges: readonly Range[]): Range[] {
  const found: [number, number][] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = found.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}

/** Where to begin, so that the most letters found are shown; at the beginning where nothing is. */
function bestStart(ranges: readonly Range[], length: number): number {
  let best = { at: 0, letters: 0 }
  for (const [start] of ranges) {
    const from = Math.max(0, Math.min(start - before, length - shownLength))
    const within = ranges.filter((one) => one[0] >= from && one[1] <= from + shownLength)
    const letters = within.reduce((sum, one) => sum + one[1] - one[0], 0)
    if (letters > best.letters) best = { at: from, letters }
  }
  return best.at
}
