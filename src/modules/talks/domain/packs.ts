import type { Brought } from './laying.ts'
import { sameQuestion } from './laying.ts'
import { refusal } from './refusals.ts'

/** What a clerk assigns one question: a subject and the office that shall answer. */
export type Given = { seatId: string; nth: number; subject: string; officeId: string | null }

/** A question with its office. */
export type Assigned = Given & { officeId: string }

/** Every question has an office, and nothing is assigned that is not asked, or twice. */
export function checkAssigned(brought: readonly Brought[], given: readonly Given[]): Assigned[] {
  const assigned = given.map((one, at) => {
    const place = { seatId: one.seatId, nth: one.nth }
    if (!sameQuestion(brought, one) || sameQuestion(given, one) !== one) {
      throw refusal('talks/unknown-question', { field: `questions.${at}.seatId`, ...place })
    }
    const { officeId } = one
    if (officeId !== null) return { ...one, officeId }
    throw refusal('talks/question-without-office', { field: `questions.${at}.officeId`, ...place })
  })
  const { seatId, nth } = brought.find((one) => !sameQuestion(assigned, one)) ?? {}
  if (seatId === undefined) return assigned
  throw refusal('talks/question-without-office', { field: 'questions', seatId, nth })
}

/** What a question is about, until a clerk says it better: its first clause. */
export function subjectOf(text: string): string {
  const [clause = ''] = text.trim().split(/[，。；：？！,.;:?!\s]/u)
  return [...(clause || text.trim())].slice(0, 20).join('')
}
