/** A part of a text: where it begins and ends, in the units of the text as it is shown. */
export type Part = { start: number; end: number }

const ends = /[。！!？?；;\n\r]/u

/** The sentences of a text in order, each without the space around it; none is empty. */
export function sentencesOf(text: string): Part[] {
  const parts: Part[] = []
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !ends.test(text[at] ?? '')) continue
    // Why with the mark: a question is known by it.
    add(parts, text, { start, end: Math.min(at + 1, text.length) })
    start = at + 1
  }
  return parts
}

function add(parts: Part[], text: string, { start, end }: Part): void {
  const said = text.slice(start, end)
  const trimmed = said.trim()
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return
  const begin = start + said.indexOf(trimmed)
  parts.push({ start: begin, end: begin + trimmed.length })
}
