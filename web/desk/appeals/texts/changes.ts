import type { Appeal } from '#web/desk/api.ts'

export type Said = Appeal['texts'][number]
type Place = { start: number; end: number }

/** What a clerk changes about the marks of one text, in the units of the text as it is shown. */
export type TextChange = { key: string; marks: Place[]; restored: number[] }
export type Changes = readonly TextChange[]

/** A piece of a text as it is drawn: plain words, a mark, or words that will be hidden. */
export type Piece = { start: number; text: string } & (
  | { is: 'plain' }
  | { is: 'mark'; nth: number; restored: boolean }
  | { is: 'hidden' }
)

const nothing = (key: string): TextChange => ({ key, marks: [], restored: [] })
export const changeOf = (changes: Changes, key: string): TextChange =>
  changes.find((one) => one.key === key) ?? nothing(key)

/** The changes with one text's replaced; a text that is as it was has none. */
function withChange(changes: Changes, change: TextChange): TextChange[] {
  const others = changes.filter(({ key }) => key !== change.key)
  return change.marks.length + change.restored.length === 0 ? others : [...others, change]
}

/** Hides what is selected, taking in what it touches; marks that it covers stay marked. */
export function hide(changes: Changes, key: string, { start, end }: Place): TextChange[] {
  const change = changeOf(changes, key)
  const touched = change.marks.filter((one) => one.start <= end && start <= one.end)
  const all = {
    start: Math.min(start, ...touched.map((one) => one.start)),
    end: Math.max(end, ...touched.map((one) => one.end)),
  }
  const apart = change.marks.filter((one) => !touched.includes(one))
  return withChange(changes, { ...change, marks: [...apart, all] })
}

/** Takes a mark off, or sets it again. */
export function toggle(changes: Changes, key: string, nth: number): TextChange[] {
  const change = changeOf(changes, key)
  const restored = change.restored.includes(nth)
    ? change.restored.filter((one) => one !== nth)
    : [...change.restored, nth]
  return withChange(changes, { ...change, restored })
}

/** Shows words again that were to be hidden. */
export function show(changes: Changes, key: string, start: number): TextChange[] {
  const change = changeOf(changes, key)
  return withChange(changes, {
    ...change,
    marks: change.marks.filter((one) => one.start !== start),
  })
}

/** A text in the pieces it is drawn in. */
export function piecesOf({ text, marks }: Said, { marks: more, restored }: TextChange): Piece[] {
  const marked = marks.map(({ start, end }, nth) => {
    return { start, end, is: 'mark' as const, nth, restored: restored.includes(nth) }
  })
  const hidden = more.map((place) => ({ ...place, is: 'hidden' as const }))
  const pieces: Piece[] = []
  let at = 0
  const plain = (until: number) => {
    if (until > at) pieces.push({ is: 'plain', start: at, text: text.slice(at, until) })
  }
  for (const { start, end, ...piece } of [...hidden, ...marked].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    plain(start)
    pieces.push({ ...piece, start, text: text.slice(start, end) })
    at = end
  }
  plain(text.length)
  return pieces
}
