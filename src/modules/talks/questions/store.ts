import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { load, type StoredLoop } from '#platform/record/loop-store.ts'
import { documentsOfQuestion } from '../documents.ts'
import { countsOfQuestion } from '../domain/counts.ts'
import type { Laid } from '../domain/laying.ts'
import { questionLoop } from '../domain/question.ts'
import type {
  Question,
  QuestionCommand,
  QuestionEvent,
  QuestionFacts,
} from '../domain/question-types.ts'
import type { QuestionStatus, SeatStatus, SessionStatus, Tier } from '../domain/words.ts'

export type QuestionsTables = {
  'talks.question': {
    tenant_id: string
    question_id: string
    version: number
    status_before: QuestionStatus
    status: QuestionStatus
    session_id: string
    seat_id: string
    region_id: string
    enterprise_id: string
    nth: number
    text: string
    appeal_id: string | null
    subject: string | null
    office_id: string | null
    dispatched_to: string | null
    tier: Tier | null
    raised_by: string | null
    asked_on: string | null
  }
  'talks.seat': { tenant_id: string; seat_id: string; session_id: string; status: SeatStatus }
  'talks.session': {
    tenant_id: string
    session_id: string
    status: SessionStatus
    held_on: string
    region_id: string
    topic_ids: string[]
  }
  'people.enterprise': { tenant_id: string; enterprise_id: string }
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    number: string
    status: string
    outcome: string | null
    replied_on: string | null
    reply_due_on: string
  }
}

export const db = tablesOf<QuestionsTables>

function summarize(state: Question) {
  return {
    status: state.status,
    session_id: state.sessionId,
    seat_id: state.seatId,
    region_id: state.regionId,
    enterprise_id: state.enterpriseId,
    nth: state.nth,
    text: state.text,
    appeal_id: state.appealId,
    subject: state.subject,
    office_id: state.officeId,
    dispatched_to: state.dispatchedTo,
    tier: state.tier,
    raised_by: state.raisedBy,
    asked_on: state.askedOn,
  }
}

export const storedQuestions: StoredLoop<Question, QuestionCommand, QuestionEvent, QuestionFacts> =
  {
    loop: questionLoop,
    table: 'talks.question',
    idColumn: 'question_id',
    ownerColumn: 'enterprise_id',
    summarize,
    deadlines: () => [],
    documents: documentsOfQuestion,
    counts: countsOfQuestion,
  }

/** Every question that was ever laid before a session, in the order of the roster. */
export async function laidQuestions(ctx: Ctx, sessionId: string): Promise<Laid[]> {
  const rows = await db(ctx)
    .selectFrom('talks.question')
    .select('question_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', sessionId)
    .orderBy('seat_id')
    .orderBy('nth')
    .execute()
  const laid: Laid[] = []
  for (const { question_id: questionId } of rows) {
    const { state } = await load(ctx, storedQuestions, questionId)
    laid.push({ ...state, questionId })
  }
  return laid
}

/** Lets one clerk at a time settle a question; the next one finds it settled. */
export async function holdQuestion(ctx: Ctx, questionId: string): Promise<void> {
  await db(ctx)
    .selectFrom('talks.question')
    .select('question_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('question_id', '=', questionId)
    .forUpdate()
    .execute()
}

/** How many questions of a session have no outcome yet. */
export async function questionsOpen(ctx: Ctx, sessionId: string): Promise<number> {
  const { n } = await db(ctx)
    .selectFrom('talks.question')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', sessionId)
    .where('status', '=', 'asked')
    .executeTakeFirstOrThrow()
  return n
}

/** Sessions all of whose appeals have been replied to, or have ended. */
export async function sessionsDone(
  ctx: Ctx,
  status: 'dispatched' | 'replied',
): Promise<{ sessionId: string }[]> {
  const { tenantId } = ctx.actor
  return db(ctx)
    .selectFrom('talks.session as s')
    .select('s.session_id as sessionId')
    .where('s.tenant_id', '=', tenantId)
    .where('s.status', '=', status)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('talks.question as q')
            .innerJoin('appeals.appeal as a', (join) =>
              join.on('a.tenant_id', '=', tenantId).onRef('a.appeal_id', '=', 'q.appeal_id'),
            )
            .select('q.question_id')
            .where('q.tenant_id', '=', tenantId)
            .whereRef('q.session_id', '=', 's.session_id')
            .where('a.status', '<>', 'closed')
            .$if(status === 'dispatched', (query) => query.where('a.replied_on', 'is', null)),
        ),
      ),
    )
    .execute()
}
