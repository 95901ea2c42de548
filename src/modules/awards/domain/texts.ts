import type { Known } from '#modules/trust/domain/redaction/known.ts'
import { redact } from '#modules/trust/domain/redaction/redact.ts'
import type { CaseContent } from './case-types.ts'

const fields = ['title', 'before', 'done', 'after'] as const

/** A case as it may be kept: with marks in place of what tells who somebody is. */
export function redacted(content: CaseContent, known: Known): CaseContent {
  const texts = fields.map((field) => [field, redact(content[field], known).text] as const)
  return { ...content, ...Object.fromEntries(texts) }
}

/** How many places of a case still tell who somebody is. */
export const marksLeft = (content: CaseContent, known: Known): number =>
  fields.reduce((sum, field) => sum + redact(content[field], known).spans.length, 0)
