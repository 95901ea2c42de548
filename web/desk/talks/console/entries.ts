import type { api, Problem } from '#web/desk/api.ts'

type Input<Call extends (input: never, ...rest: never[]) => unknown> = Parameters<Call>[0]

/** One thing that a clerk records, with what is sent for it. */
export type Step =
  | { kind: 'answer'; input: Input<typeof api.talks.answerQuestion> }
  | { kind: 'dispatch'; input: Input<typeof api.talks.dispatchQuestion> }
  | { kind: 'writing'; input: Input<typeof api.talks.writeQuestion> }
  | { kind: 'lead'; input: Input<typeof api.talks.leadQuestion> }
  | { kind: 'attend'; input: Input<typeof api.talks.attendSeat> }
  | { kind: 'miss'; input: Input<typeof api.talks.missSeat> }
  | { kind: 'comment'; input: { sessionId: string } & CommentInput }
  | { kind: 'end'; input: Input<typeof api.talks.endSession> }

type CommentInput = { commentId: string; expert: string; text: string }
export type StepKind = Step['kind']

/** The four things that a question can become. */
export const outcomes = ['answer', 'dispatch', 'writing', 'lead'] as const
export type OutcomeKind = (typeof outcomes)[number]

/** A step as it waits on the device. `stepId` is its idempotency key, made when it was entered. */
export type Entry = {
  stepId: string
  accountId: string
  sessionId: string
  order: number
  /** When it was entered. */
  at: string
  /** What it is about, without a name: 第 2 位 · 问题 1. */
  about: string
  step: Step
  state: 'waiting' | 'synced' | 'conflict'
  /** Whether it has ever been on its way: then it may have arrived, and is not taken back. */
  tried: boolean
  problem: Pick<Problem, 'code' | 'title'> | null
}

const prefix = 'step:'
export const entryKey = ({ accountId, sessionId, stepId }: Entry): string =>
  `${prefix}${accountId}:${sessionId}:${stepId}`

/** The steps among all that is kept, in the order they were entered; of one account, or of everybody. */
export function entriesIn(kept: ReadonlyMap<string, unknown>, accountId = ''): Entry[] {
  return (
    [...kept]
      .filter(([key]) => key.startsWith(`${prefix}${accountId}`))
      // Why `as`: only entries are kept under this prefix.
      .map(([, value]) => value as Entry)
      .toSorted((one, other) => one.order - other.order)
  )
}

/** Steps the server has not taken: those on their way, and those in conflict. */
export const isUnsent = ({ state }: Entry): boolean => state !== 'synced'

/** The step that was recorded here for a question, the latest when there were several. */
export function entryOf(entries: readonly Entry[], questionId: string): Entry | undefined {
  return entries.findLast(
    ({ step }) => 'questionId' in step.input && step.input.questionId === questionId,
  )
}

/** What was typed for a step, as a form begins with it. */
export function valuesOf({ input }: Step): Record<string, unknown> {
  const ids = ['questionId', 'sessionId', 'seatId', 'commentId']
  const typed = Object.entries(input).filter(([name]) => !ids.includes(name))
  return Object.fromEntries(typed.map(([name, value]) => [name, value ?? '']))
}
