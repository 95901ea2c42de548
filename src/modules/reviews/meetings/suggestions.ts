import { daysBetween } from '#kernel/day.ts'
import type { OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { type Candidate, suggestAgenda } from '../domain/suggest.ts'
import { deferredProblems } from '../items/carry-over.ts'
import { db, storedReviews } from '../store.ts'
import type { meetingsContract } from './contract.ts'

type ProblemTables = {
  'problems.problem': {
    tenant_id: string
    problem_id: string
    status: string
    title: string
    office_id: string | null
    enterprises: number
    venues: number
    confirmed_on: string | null
    look_again_on: string | null
  }
}

/** The problems that wait for a review, in the order its agenda should have, each with its reasons. */
export async function suggestedAgenda(
  ctx: Ctx,
  reviewId: string,
): Promise<OutputOf<typeof meetingsContract.suggestedAgenda>> {
  const { state } = await load(ctx, storedReviews, reviewId)
  const waiting = await waitingProblems(ctx)
  const offices = new Map(waiting.map(({ problemId, officeId }) => [problemId, officeId]))
  const items = suggestAgenda(await candidates(ctx, waiting), state.heldOn)
  return {
    items: items.map(({ deferredFrom: _, lookAgainOn: __, ...item }) => ({
      ...item,
      officeId: offices.get(item.problemId) ?? null,
    })),
  }
}

type Waiting = Awaited<ReturnType<typeof waitingProblems>>[number]

async function candidates(ctx: Ctx, waiting: readonly Waiting[]): Promise<Candidate[]> {
  const deferred = await deferredProblems(ctx)
  const listed = await onAgendas(ctx)
  return waiting
    .filter(({ problemId }) => !listed.has(problemId))
    .map(({ problemId, title, heat, venues, confirmedOn, lookAgainOn }) => ({
      ...{ problemId, title, heat, venues, lookAgainOn },
      ageDays: confirmedOn === null ? 0 : Math.max(0, daysBetween(confirmedOn, ctx.today)),
      deferredFrom: deferred.get(problemId)?.month ?? null,
    }))
}

const waitingProblems = (ctx: Ctx) =>
  tablesOf<ProblemTables>(ctx)
    .selectFrom('problems.problem')
    .select([
      'problem_id as problemId',
      'title',
      'office_id as officeId',
      'enterprises as heat',
      'venues',
      'confirmed_on as confirmedOn',
      'look_again_on as lookAgainOn',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', 'in', ['confirmed', 'waiting'])
    .orderBy('enterprises', 'desc')
    .orderBy('problem_id')
    .limit(200)
    .execute()

/** The problems that stand on an agenda not yet held. */
async function onAgendas(ctx: Ctx): Promise<Set<string>> {
  const rows = await db(ctx)
    .selectFrom('reviews.item')
    .select('problem_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', 'in', ['listed', 'announced'])
    .execute()
  return new Set(rows.map((row) => row.problem_id))
}
