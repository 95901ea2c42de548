import { withNames } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { openSeatSteps } from '../domain/seat-open.ts'
import { questionKey } from '../domain/seat-texts.ts'
import { type QuestionsTables, storedQuestions } from '../questions/store.ts'
import { selectSessions, toldOf } from '../sessions/queries.ts'
import type { seatsContract } from './contract.ts'
import { selectSeats } from './queries.ts'
import { storedSeats } from './store.ts'
import { wordsOf } from './texts.ts'

type MySeat = OutputOf<typeof seatsContract.mySeat>

/** One seat as its enterprise sees it; row security keeps the seats of others away. */
export async function describeMySeat(ctx: Ctx, seatId: string): Promise<MySeat> {
  const [seat] = await withNames(
    ctx,
    await selectSeats(ctx).where('s.seat_id', '=', seatId).execute(),
  )
  if (seat === undefined) throw recordRefusal('record/missing')
  const rows = await selectSessions(ctx).where('s.session_id', '=', seat.sessionId).execute()
  const [session] = await toldOf(ctx, rows)
  if (session === undefined) throw new Error('A seat without a session.')
  const { contribution } = (await load(ctx, storedSeats, seatId)).state
  const asked = await askedFrom(ctx, seatId)
  const questions = asked.length > 0 ? asked : handedIn(contribution?.questions ?? [])
  const words = (await wordsOf(ctx, [seatId])).get(seatId) ?? {}
  return {
    ...seat,
    session,
    speaker: words.speaker ?? seat.speaker,
    consent: contribution?.consent ?? false,
    // It reads what it wrote; everybody else reads the marks.
    questions: questions.map((one) => ({ ...one, text: words[questionKey(one.nth)] ?? one.text })),
    open: openSeatSteps(seat.status, session.status, ctx.actor.role),
  }
}

/** Questions before they are laid before the session. */
const handedIn = (texts: readonly string[]): MySeat['questions'] =>
  texts.map((text, at) => ({ nth: at + 1, text, status: 'new', answer: null, appeal: null }))

/** The questions laid before the session, with what became of each. */
async function askedFrom(ctx: Ctx, seatId: string): Promise<MySeat['questions']> {
  const { tenantId } = ctx.actor
  const rows = await tablesOf<QuestionsTables>(ctx)
    .selectFrom('talks.question as q')
    .leftJoin('appeals.appeal as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.appeal_id', '=', 'q.appeal_id'),
    )
    .select([
      'q.question_id as questionId',
      'q.nth',
      'q.text',
      'q.status',
      'a.appeal_id as appealId',
      'a.number',
      'a.status as appealStatus',
      'a.outcome',
    ])
    .where('q.tenant_id', '=', tenantId)
    .where('q.seat_id', '=', seatId)
    .orderBy('q.nth')
    .execute()
  const questions: MySeat['questions'] = []
  for (const { questionId, appealId, number, appealStatus, outcome, ...question } of rows) {
    const known = appealId !== null && number !== null && appealStatus !== null
    const appeal = known ? { appealId, number, status: appealStatus, outcome } : null
    questions.push({ ...question, appeal, answer: await answerTo(ctx, questionId) })
  }
  return questions
}

async function answerTo(ctx: Ctx, questionId: string) {
  const { answer } = (await load(ctx, storedQuestions, questionId)).state
  if (answer === null) return null
  const office = await tablesOf<Offices>(ctx)
    .selectFrom('people.office')
    .select('name')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('office_id', '=', answer.officeId)
    .executeTakeFirst()
  return { officeName: office?.name ?? null, text: answer.text, on: answer.on }
}

type Offices = { 'people.office': { tenant_id: string; office_id: string; name: string } }
