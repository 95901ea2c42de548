import type { Known } from '#modules/trust/domain/redaction/known.ts'
import { markOf } from '#modules/trust/domain/redaction/marks.ts'
import { redact } from '#modules/trust/domain/redaction/redact.ts'
import type { Contribution, SeatCommand } from './seat-types.ts'

/** What an enterprise says of its seat: as it may be kept, and word for word, to be sealed. */
export type Written = { command: SeatCommand; originals: Record<string, string> }

/** Under which name the words of a question are sealed; the first is 1. */
export const questionKey = (nth: number): string => `question-${nth}`

/** A command with marks in place of who speaks, and of what tells who writes. */
export function redactSeat(command: SeatCommand, known: Known): Written {
  switch (command.type) {
    case 'register':
    case 'accept':
    case 'replace':
    case 'answerInWriting': {
      const { contribution, originals } = redactContribution(command.contribution, known)
      return { command: { ...command, contribution }, originals }
    }
    case 'decline':
    case 'withdraw': {
      const { reason } = command
      if (reason === null) return { command, originals: {} }
      const marked = { ...command, reason: redact(reason, known).text }
      return { command: marked, originals: { reason } }
    }
    default:
      return { command, originals: {} }
  }
}

function redactContribution(contribution: Contribution, known: Known) {
  const { speaker, questions } = contribution
  const people = [...known.people, speaker]
  const originals = {
    speaker,
    ...Object.fromEntries(questions.map((text, at) => [questionKey(at + 1), text])),
  }
  const marked = questions.map((text) => redact(text, { ...known, people }).text)
  const shown = { ...contribution, speaker: markOf('person'), questions: marked }
  return { contribution: shown, originals }
}
