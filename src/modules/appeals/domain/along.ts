import type { Known } from '#modules/trust/domain/redaction/known.ts'
import { redact } from '#modules/trust/domain/redaction/redact.ts'
import type { Reply } from './types.ts'

/** What an enterprise types, as it would be kept: with marks in place of what tells who it is. */
export const asKept = (text: string, known: Known | undefined): string =>
  redact(text, known ?? { names: [], people: [] }).text

/** A reply as another enterprise may read it: without what tells whose appeal it was given to. */
export function toldAlong(reply: Reply, known: Known | undefined): Reply {
  const clean = <T extends string | null>(text: T) => (text === null ? text : asKept(text, known))
  return {
    ...reply,
    text: asKept(reply.text, known),
    evidence: clean(reply.evidence),
    remains: clean(reply.remains),
  }
}
