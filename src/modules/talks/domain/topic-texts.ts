import type { Known } from '#modules/trust/domain/redaction/known.ts'
import { redact } from '#modules/trust/domain/redaction/redact.ts'
import type { TopicContent } from './topic.ts'

/** A topic as everybody may read it: with marks in place of what tells who proposes it. */
export function redactTopic(content: TopicContent, known: Known): TopicContent {
  const read = (text: string) => redact(text, known).text
  const { title, summary } = content
  return { ...content, title: read(title), summary: summary === null ? null : read(summary) }
}
