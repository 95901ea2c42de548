import { type MarkKind, markKinds, markWords } from '../words.ts'

/** A part of a text, in UTF-16 units, that tells who somebody is. */
export type Span = { start: number; end: number; kind: MarkKind }

/** What stands in a text for a span of this kind. */
export const markOf = (kind: MarkKind): string => `［${markWords[kind]}］`

const stronger = (a: MarkKind, b: MarkKind): MarkKind =>
  markKinds.indexOf(a) <= markKinds.indexOf(b) ? a : b

/** Spans in order, those that overlap as one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || span.start >= last.end) {
      merged.push({ ...span })
      continue
    }
    last.end = Math.max(last.end, span.end)
    last.kind = stronger(last.kind, span.kind)
  }
  return merged
}

/** A text with marks in place of these spans, which are in order and do not overlap. */
export function applyMarks(text: string, spans: readonly Span[]): string {
  let from = 0
  let marked = ''
  for (const { start, end, kind } of spans) {
    marked += text.slice(from, start) + markOf(kind)
    from = end
  }
  return marked + text.slice(from)
}
