import type { Ctx } from '#platform/database/context.ts'
import { startAll, takeStep } from '#platform/record/loop-store.ts'
import type { Laying } from '../domain/laying.ts'
import type { QuestionCommand, QuestionFacts } from '../domain/question-types.ts'
import { storedQuestions } from './store.ts'

/** Brings the questions laid before a session in line with what its seats bring. */
export async function layQuestions(
  ctx: Ctx,
  { ask, revise, drop }: Laying,
  session: QuestionFacts['session'],
): Promise<void> {
  const facts = factsOf(ctx, session)
  const started = ask.map((asked) => {
    return { id: ctx.newId(), command: { type: 'ask' as const, ...asked }, facts }
  })
  if (started.length > 0) await startAll(ctx, storedQuestions, started)
  // Why without a version: the caller has looked at the session and at none of its questions.
  const { expectedVersion: _version, ...rest } = ctx
  const step = (questionId: string, command: QuestionCommand) =>
    takeStep(rest, storedQuestions, questionId, command, facts)
  for (const { questionId, ...put } of revise) await step(questionId, { type: 'revise', ...put })
  for (const { questionId } of drop) await step(questionId, { type: 'drop' })
}

/** What the rules of a question may know. */
export const factsOf = (
  { actor, now, today }: Ctx,
  session: QuestionFacts['session'],
): QuestionFacts => ({ actor, now, today, session })
