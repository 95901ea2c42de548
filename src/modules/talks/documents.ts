import type { SearchDocument } from '#platform/record/document.ts'
import type { Question } from './domain/question-types.ts'
import type { Session } from './domain/session-types.ts'
import type { Topic } from './domain/topic.ts'

const joined = (texts: readonly (string | null | undefined)[]) =>
  texts.filter((text) => text !== null && text !== undefined && text !== '').join('\n')

/** A topic of the library; a proposal is found by those who decide on it and by who made it. */
export function documentsOfTopic(state: Topic): SearchDocument[] {
  const { content, status, proposedBy, proposedOn } = state
  const open = status === 'approved' || status === 'scheduled'
  return [
    {
      ...{ part: 'topic', kind: 'topic', day: proposedOn },
      words: joined([content.title, content.summary]),
      readers: [
        ...['coordinator', 'leader', 'auditor', `account:${proposedBy}`],
        ...(open ? ['enterprise', 'handler', 'lead', 'caller', 'expert'] : []),
      ],
      filters: [
        ...(content.environment === null ? [] : [`environment:${content.environment}`]),
        ...(content.leadOfficeId === null ? [] : [`at:${content.leadOfficeId}`]),
      ],
    },
  ]
}

/** A question at a talk, which its office reads too, and what was answered, which the minutes tell. */
export function documentsOfQuestion(state: Question): SearchDocument[] {
  const { status, regionId, enterpriseId, officeId, subject, text, answer, note } = state
  const { askedOn: day } = state
  if (status === 'withdrawn' || day === null) return []
  const readers = [
    ...['coordinator@', `coordinator@${regionId}`, 'leader', 'auditor'],
    `enterprise:${enterpriseId}`,
  ]
  const office = officeId === null ? [] : [officeId]
  const all = {
    ...{ kind: 'question' as const, day },
    filters: [`region:${regionId}`, ...office.map((id) => `at:${id}`)],
  }
  const settled = joined([answer?.text, note])
  return [
    {
      ...{ ...all, part: 'question', words: joined([subject, text]) },
      readers: [...readers, ...office.map((id) => `office:${id}`)],
    },
    ...(settled === '' ? [] : [{ ...all, part: 'answer', words: settled, readers }]),
  ]
}

/** What experts said at a talk, as its minutes keep it. */
export function documentsOfSession(state: Session): SearchDocument[] {
  const words = joined(state.comments.map(({ text }) => text))
  if (words === '') return []
  return [
    {
      ...{ part: 'comments', kind: 'session', day: state.heldOn, words },
      readers: ['coordinator', 'leader', 'expert', 'auditor'],
      filters: [`region:${state.regionId}`],
    },
  ]
}
