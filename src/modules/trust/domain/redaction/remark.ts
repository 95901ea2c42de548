import type { MarkKind } from '../words.ts'
import { applyMarks, markOf, mergeSpans, type Span } from './marks.ts'
import type { Redacted } from './redact.ts'

/** What somebody changes about a redacted text: more to mark, in its own units, and marks to take off. */
export type Change = {
  marks: readonly { start: number; end: number; kind: MarkKind }[]
  restored: readonly number[]
}

/** Where the marks stand in the redacted text itself. */
export function placesOfMarks(spans: readonly Span[]): Span[] {
  let moved = 0
  return spans.map(({ start, end, kind }) => {
    const length = markOf(kind).length
    const place = { start: start + moved, end: start + moved + length, kind }
    moved += length - (end - start)
    return place
  })
}

/** Whether a change is about this text: its marks lie within, and what it takes off is there. */
export const fits = ({ text, spans }: Redacted, { marks, restored }: Change): boolean =>
  marks.every(({ start, end }) => start >= 0 && start < end && end <= text.length) &&
  restored.every((nth) => nth < spans.length)

/**
 * The text with its marks changed. Only taking a mark off needs the original; without it, what is
 * under the marks stays unknown.
 */
export function remark(redacted: Redacted, change: Change, original: string | null): Redacted {
  const { spans } = redacted
  const kept = spans.filter((_, nth) => !change.restored.includes(nth))
  const places = placesOfMarks(spans)
  const more = change.marks.map(({ start, end, kind }) => ({
    start: inOriginal(start, 'start', spans, places),
    end: inOriginal(end, 'end', spans, places),
    kind,
  }))
  const merged = mergeSpans([...kept, ...more])
  return { text: applyMarks(original ?? blanked(redacted, places), merged), spans: merged }
}

/** A place of the redacted text in the original; one within a mark is the edge of what it covers. */
function inOriginal(
  at: number,
  edge: 'start' | 'end',
  spans: readonly Span[],
  places: readonly Span[],
): number {
  const nth = places.findLastIndex(({ start }) => (edge === 'start' ? start <= at : start < at))
  const [place, span] = [places[nth], spans[nth]]
  if (place === undefined || span === undefined) return at
  return at < place.end ? span[edge] : span.end + at - place.end
}

/** The original as far as it is known: with blanks under the marks, which no kept mark shows. */
function blanked({ text, spans }: Redacted, places: readonly Span[]): string {
  let from = 0
  let blank = ''
  for (const [nth, { start, end }] of spans.entries()) {
    const place = places[nth] ?? { start: 0, end: 0 }
    blank += text.slice(from, place.start) + '□'.repeat(end - start)
    from = place.end
  }
  return blank + text.slice(from)
}
