import { withNames } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import type { questionsContract } from './contract.ts'
import { db, storedQuestions } from './store.ts'

/** The questions of a session in the order of the roster, with the appeals they became. */
export async function listQuestions(
  ctx: Ctx,
  sessionId: string,
): Promise<OutputOf<typeof questionsContract.questions>> {
  const { tenantId } = ctx.actor
  const items = await db(ctx)
    .selectFrom('talks.question as q')
    .leftJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 'q.enterprise_id'),
    )
    .leftJoin('appeals.appeal as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.appeal_id', '=', 'q.appeal_id'),
    )
    .select([
      'q.question_id as questionId',
      'q.status',
      'q.appeal_id as appealId',
      'q.version',
      'q.seat_id as seatId',
      'e.enterprise_id as knownId',
      'q.nth',
      'q.text',
      'q.tier',
      'q.subject',
      'q.office_id as officeId',
      'a.number as appealNumber',
      'a.status as appealStatus',
    ])
    .where('q.tenant_id', '=', tenantId)
    .where('q.session_id', '=', sessionId)
    .where('q.status', '<>', 'withdrawn')
    .orderBy('q.seat_id')
    .orderBy('q.nth')
    .execute()
  return { items: await withNames(ctx, items, sessionId) }
}

/** One question with the words that were recorded for it. */
export async function describeQuestion(
  ctx: Ctx,
  questionId: string,
): Promise<OutputOf<typeof questionsContract.question>> {
  const { state, version } = await load(ctx, storedQuestions, questionId)
  const { status, appealId, text, answer, note } = state
  return { questionId, status, appealId, version, text, answer, note }
}
