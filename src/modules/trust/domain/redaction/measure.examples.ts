import type { MarkKind } from '../words.ts'
import { type Complaint, complaintOf, diceOf } from './complaints.examples.ts'
import { findSpans } from './redact.ts'

export type Score = { planted: number; found: number }
export type Measured = {
  complaints: number
  byKind: Map<MarkKind, Score>
  structured: Score
  companies: Score
  marks: Score
  missed: string[]
  wrong: string[]
}

const names: readonly MarkKind[] = ['own', 'company']
const loose: readonly MarkKind[] = ['person', 'address']

/** Writes complaints from a seed until so many identifiers are planted, and counts what is found of them. */
export function measure(seed: number, complaints: number, identifiers: number): Measured {
  const dice = diceOf(seed)
  const all = Array.from({ length: complaints }, () => complaintOf(dice))
  while (all.reduce((sum, one) => sum + one.planted.length, 0) < identifiers) {
    all[dice.below(all.length)] = complaintOf(dice)
  }
  const measured: Measured = {
    ...{ complaints, byKind: new Map(), missed: [], wrong: [] },
    structured: { planted: 0, found: 0 },
    companies: { planted: 0, found: 0 },
    marks: { planted: 0, found: 0 },
  }
  for (const complaint of all) count(measured, complaint)
  return measured
}

/** An identifier is found when no part of it is left; a mark is right when it lies on one, and is not twice as long. */
function count(measured: Measured, { text, planted, known }: Complaint): void {
  const spans = findSpans(text, known)
  for (const { start, end, kind } of planted) {
    const found = spans.some((span) => span.start <= start && span.end >= end)
    const scores = [measured.byKind.get(kind) ?? { planted: 0, found: 0 }]
    measured.byKind.set(kind, scores[0] as Score)
    if (names.includes(kind)) scores.push(measured.companies)
    else if (!loose.includes(kind)) scores.push(measured.structured)
    for (const score of scores) {
      score.planted += 1
      score.found += found ? 1 : 0
    }
    if (!found)
      measured.missed.push(
        `${kind} ${text.slice(start, end)} | ${text.slice(Math.max(0, start - 10), end + 6)}`,
      )
  }
  for (const span of spans) {
    const right = planted.some(
      ({ start, end }) =>
        start < span.end && span.start < end && span.end - span.start <= 2 * (end - start) + 4,
    )
    measured.marks.planted += 1
    measured.marks.found += right ? 1 : 0
    if (!right)
      measured.wrong.push(
        `${span.kind} ${text.slice(span.start, span.end)} | ${text.slice(Math.max(0, span.start - 8), span.end + 4)}`,
      )
  }
}

export const share = ({ planted, found }: Score): number => (planted === 0 ? 1 : found / planted)
