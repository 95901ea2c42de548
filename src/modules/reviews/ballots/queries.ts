import { officeNames } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { refusal } from '../domain/refusals.ts'
import { db, type ReviewsTables } from '../store.ts'
import type { ballotsContract } from './contract.ts'
import { cast } from './store.ts'

type Ballots = OutputOf<typeof ballotsContract.ballots>
type Measure = {
  text: string
  officeId: string
  dueOn: string
  fulfilledOn: string | null
  words: string | null
  ruleChanged: boolean
}
type ShownTables = {
  'problems.shown': { tenant_id: string; problem_id: string; measures: Measure[] }
}

/** The common problems this enterprise raised that came before a review, the latest first. */
export async function listBallots(ctx: Ctx): Promise<Ballots> {
  const rows = await selectBallots(ctx)
    .orderBy('r.month', 'desc')
    .orderBy('i.item_id')
    .limit(100)
    .execute()
  const offices = await officeNames(ctx)
  const measures = await measuresOf(
    ctx,
    rows.flatMap(({ decision, problemId }) => (decision?.kind === 'measures' ? [problemId] : [])),
  )
  return {
    items: rows.map(({ problemId, decision, decidedOn, score, ...row }) => ({
      ...row,
      score,
      open: score === null && row.reviewStatus === 'agenda' && row.itemStatus === 'announced',
      decision: decision === null ? null : decisionShown(decision, decidedOn ?? ctx.today),
      measures: (measures.get(problemId) ?? []).map(({ officeId, ...measure }) => ({
        ...measure,
        officeName: offices.get(officeId) ?? '',
      })),
    })),
  }
}

const selectBallots = (ctx: Ctx, { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('reviews.ballot as b')
    .innerJoin('reviews.item as i', (join) =>
      join.on('i.tenant_id', '=', tenantId).onRef('i.item_id', '=', 'b.item_id'),
    )
    .innerJoin('reviews.review as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.review_id', '=', 'b.review_id'),
    )
    .select([
      'i.item_id as itemId',
      'i.problem_id as problemId',
      'i.title',
      'r.month',
      'r.held_on as heldOn',
      'r.status as reviewStatus',
      'i.status as itemStatus',
      'i.reason',
      'i.decision',
      'i.decided_on as decidedOn',
      'b.score',
    ])
    .where('b.tenant_id', '=', tenantId)

type Decided = NonNullable<ReviewsTables['reviews.item']['decision']>

function decisionShown(decision: Decided, on: string) {
  return {
    kind: decision.kind,
    reason: 'reason' in decision ? decision.reason : null,
    lookAgainOn: 'lookAgainOn' in decision ? decision.lookAgainOn : null,
    on,
  }
}

/** The measures of problems as their enterprises may read them, with what became of each. */
async function measuresOf(
  ctx: Ctx,
  problemIds: readonly string[],
): Promise<Map<string, Measure[]>> {
  if (problemIds.length === 0) return new Map()
  const rows = await tablesOf<ShownTables>(ctx)
    .selectFrom('problems.shown')
    .select(['problem_id', 'measures'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('problem_id', 'in', [...problemIds])
    .execute()
  return new Map(rows.map((row) => [row.problem_id, row.measures]))
}

/** Scores a problem this enterprise raised: once, and before the review begins. */
export async function scoreItem(
  ctx: Ctx,
  { itemId, score }: { itemId: string; score: number },
): Promise<{ itemId: string; score: number }> {
  if (await cast(ctx, itemId, score)) return { itemId, score }
  const found = await selectBallots(ctx).where('b.item_id', '=', itemId).executeTakeFirst()
  if (found === undefined) throw recordRefusal('record/missing')
  throw refusal(found.score === null ? 'reviews/scoring-closed' : 'reviews/scored-already')
}
