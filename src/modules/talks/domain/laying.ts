import type { Assignment, Place, Put, Question } from './question-types.ts'
import type { Tier } from './words.ts'

/** A question as a seat brings it to a session. */
export type Brought = Place & Put

/** A question that was laid before the session already. */
export type Laid = Question & { questionId: string }

/** What is to be done so that exactly what the seats bring lies before the session. */
export type Laying = {
  ask: (Brought & Assignment)[]
  revise: (Put & Assignment & { questionId: string })[]
  drop: { questionId: string }[]
}

export const unassigned: Assignment = { subject: null, officeId: null, similar: [] }

/** The question of the same seat at the same place. */
export const sameQuestion = <T extends Pick<Place, 'seatId' | 'nth'>>(
  all: readonly T[],
  { seatId, nth }: Pick<Place, 'seatId' | 'nth'>,
): T | undefined => all.find((one) => one.seatId === seatId && one.nth === nth)

/** Compares what the seats bring with what is laid; nothing that stands as it should is touched. */
export function layingOf(
  brought: readonly Brought[],
  laid: readonly Laid[],
  assign: (one: Brought, before: Laid | undefined) => Assignment = keptAssignment,
): Laying {
  const laying: Laying = { ask: [], revise: [], drop: [] }
  for (const one of brought) {
    const before = sameQuestion(laid, one)
    const assignment = assign(one, before)
    if (before === undefined) laying.ask.push({ ...one, ...assignment })
    else if (differs(before, { ...one, ...assignment })) {
      laying.revise.push({ ...putOf(one), ...assignment, questionId: before.questionId })
    }
  }
  laying.drop = laid.filter((one) => one.status === 'asked' && !sameQuestion(brought, one))
  return laying
}

/** What was assigned stays as long as the question says the same. */
export function keptAssignment({ text }: Put, before: Laid | undefined): Assignment {
  if (before === undefined || before.text !== text) return unassigned
  const { subject, officeId, similar } = before
  return { subject, officeId, similar }
}

function differs(before: Laid, after: Put & Assignment): boolean {
  if (before.status === 'withdrawn') return true
  const { text, tier, raisedBy, about, inWriting, subject, officeId } = before
  const was = { text, tier, raisedBy, about, inWriting, subject, officeId }
  return Object.entries(was).some(([name, value]) => after[name as keyof typeof was] !== value)
}

const putOf = ({ text, tier, raisedBy, about, inWriting }: Put): Put => {
  return { text, tier, raisedBy, about, inWriting }
}

/** What offices and papers may know of who asks: nothing at all of one who hides. */
export function shownOf(
  tier: Tier,
  enterprise: { name: string; about: string } | undefined,
): Pick<Put, 'raisedBy' | 'about'> {
  if (tier === 'hidden' || enterprise === undefined) return { raisedBy: null, about: null }
  return { raisedBy: enterprise.name, about: enterprise.about }
}

/** The offices that have a question they did not have like this before. */
export function officesToTell({ ask, revise }: Laying): string[] {
  const ids = [...ask, ...revise].flatMap(({ officeId }) => officeId ?? [])
  return [...new Set(ids)]
}
