import { sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'
import { load, takeStep } from '#platform/record/loop-store.ts'
import { factsOf } from './questions/laying.ts'
import { storedQuestions } from './questions/store.ts'
import { stepSeat } from './seats/commands.ts'
import { storedSessions } from './sessions/store.ts'

/** What an enterprise brought to talks, as records that can be erased. */
export type Brought = { seats: string[]; questions: string[] }

/** The question that an appeal came of, and the seat by which it was brought. */
export async function broughtFor(ctx: Ctx, appealId: string): Promise<Brought> {
  const { rows } = await sql<{ seat: string; question: string }>`
    select seat_id as seat, question_id as question from talks.question
    where tenant_id = ${ctx.actor.tenantId} and appeal_id = ${appealId}`.execute(ctx.tx)
  return { seats: rows.map(({ seat }) => seat), questions: rows.map(({ question }) => question) }
}

/** All that these records of an enterprise ever brought to talks. */
export async function broughtBy(ctx: Ctx, enterpriseIds: readonly string[]): Promise<Brought> {
  const of = async (table: string, id: string) => {
    const { rows } = await sql<{ id: string }>`
      select ${sql.ref(id)} as id from ${sql.table(table)}
      where tenant_id = ${ctx.actor.tenantId} and enterprise_id = any (${[...enterpriseIds]}::uuid[])
      order by 1`.execute(ctx.tx)
    return rows.map((row) => row.id)
  }
  return {
    seats: await of('talks.seat', 'seat_id'),
    questions: await of('talks.question', 'question_id'),
  }
}

/** Notes in its own record that something of a question was erased; its row follows what is left. */
export async function noteQuestionErased(ctx: Ctx, questionId: string): Promise<void> {
  const { sessionId } = (await load(ctx, storedQuestions, questionId)).state
  const { status } = (await load(ctx, storedSessions, sessionId)).state
  await takeStep(ctx, storedQuestions, questionId, { type: 'erase' }, factsOf(ctx, status))
}

/** The same of a seat. */
export async function noteSeatErased(ctx: Ctx, seatId: string): Promise<void> {
  await stepSeat(ctx, seatId, { type: 'erase' })
}
