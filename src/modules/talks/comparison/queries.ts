import { sql } from 'kysely'
import { loadRules } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { findingsOf } from '../domain/fairness.ts'
import type { QuestionsTables } from '../questions/store.ts'
import type { SeatsTables } from '../seats/store.ts'
import { selectSessions } from '../sessions/queries.ts'
import type { comparisonContract } from './contract.ts'

/** The sessions of a period side by side: how full, how fair, and what came of the questions. */
export async function comparePeriod(
  ctx: Ctx,
  { periodId }: { periodId: string },
): Promise<OutputOf<typeof comparisonContract.comparison>> {
  const sessions = await selectSessions(ctx).where('s.period_id', '=', periodId).execute()
  const ids = sessions.map(({ sessionId }) => sessionId)
  if (ids.length === 0) return { items: [] }
  const [seatings, rosters, questions] = [
    await seatingsOf(ctx, ids),
    await rostersOf(ctx, ids),
    await questionsOf(ctx, ids),
  ]
  const { fairness: targets } = (await loadRules(ctx)).talks
  const own = ({ regionId }: { regionId: string }) =>
    ctx.actor.regionId === null || ctx.actor.regionId === regionId
  return {
    items: sessions.map((session) => {
      const { sessionId, quota } = session
      const { attended, ...roster } = rosters.get(sessionId) ?? noRoster
      const seating = seatings.get(sessionId) ?? { taken: 0, waiting: 0 }
      if (!own(session)) return { sessionId, quota, ...seating, ...nothing }
      const asked = questions.get(sessionId) ?? noQuestions
      const fairness = findingsOf(roster, targets)
      return { sessionId, quota, ...seating, attended, fairness, questions: asked }
    }),
  }
}

const nothing = { attended: null, fairness: null, questions: null }
const noRoster = { size: 0, smallMicro: 0, neverInvited: 0, dissatisfied: 0, attended: 0 }
const noQuestions = { asked: 0, answered: 0, dispatched: 0, written: 0, lead: 0 }

async function seatingsOf(ctx: Ctx, ids: readonly string[]) {
  const rows = await tablesOf<SeatsTables>(ctx)
    .selectFrom('talks.seating')
    .select(['session_id as sessionId', 'taken', 'waiting'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', 'in', ids)
    .execute()
  return new Map(rows.map(({ sessionId, ...seating }) => [sessionId, seating]))
}

/** The same seats as the fairness of one session counts. */
async function rostersOf(ctx: Ctx, ids: readonly string[]) {
  const rows = await tablesOf<SeatsTables>(ctx)
    .selectFrom('talks.seat')
    .select([
      'session_id as sessionId',
      sql<number>`count(*)`.as('size'),
      sql<number>`count(*) filter (where small_micro)`.as('smallMicro'),
      sql<number>`count(*) filter (where never_invited)`.as('neverInvited'),
      sql<number>`count(*) filter (where dissatisfied)`.as('dissatisfied'),
      sql<number>`count(*) filter (where status = 'attended')`.as('attended'),
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', 'in', ids)
    .where('status', 'in', ['invited', 'seated', 'attended'])
    .groupBy('session_id')
    .execute()
  return new Map(rows.map(({ sessionId, ...roster }) => [sessionId, roster]))
}

async function questionsOf(ctx: Ctx, ids: readonly string[]) {
  const rows = await tablesOf<QuestionsTables>(ctx)
    .selectFrom('talks.question')
    .select([
      'session_id as sessionId',
      sql<number>`count(*)`.as('asked'),
      sql<number>`count(*) filter (where status = 'answered')`.as('answered'),
      sql<number>`count(*) filter (where status = 'dispatched')`.as('dispatched'),
      sql<number>`count(*) filter (where status = 'written')`.as('written'),
      sql<number>`count(*) filter (where status = 'lead')`.as('lead'),
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', 'in', ids)
    .where('status', '<>', 'withdrawn')
    .groupBy('session_id')
    .execute()
  return new Map(rows.map(({ sessionId, ...questions }) => [sessionId, questions]))
}
