import type { Known } from '#modules/trust/domain/redaction/known.ts'
import { redact } from '#modules/trust/domain/redaction/redact.ts'

/** What the enterprise said, with marks in place of what tells who it is. */
export const redactWords = (words: string, known: Known = { names: [], people: [] }): string =>
  redact(words, known).text
