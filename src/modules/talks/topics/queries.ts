import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import type { QuestionsTables } from '../questions/store.ts'
import type { topicsContract } from './contract.ts'
import { db, storedTopics } from './store.ts'

const selectTopics = (ctx: Ctx, { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('talks.topic as t')
    .leftJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 't.lead_office_id'),
    )
    .where('t.tenant_id', '=', tenantId)
    .select([
      't.topic_id as topicId',
      't.code',
      't.status',
      't.version',
      't.title',
      't.source',
      't.environment',
      't.industries',
      't.chain',
      't.position',
      't.months',
      't.lead_office_id as leadOfficeId',
      'o.name as leadOfficeName',
      't.proposed_on as proposedOn',
      't.times_used as timesUsed',
      't.last_used_on as lastUsedOn',
    ])

/** The library, the newest topic first; row security keeps others' proposals apart. */
export async function listTopics(
  ctx: Ctx,
  { status, chain, cursor, limit }: InputOf<typeof topicsContract.topics>,
): Promise<OutputOf<typeof topicsContract.topics>> {
  const items = await selectTopics(ctx)
    .$if(status !== undefined, (query) => query.where('t.status', '=', status ?? 'new'))
    .$if(chain !== undefined, (query) => query.where('t.chain', '=', chain ?? ''))
    .$if(cursor !== undefined, (query) => query.where('t.code', '<', cursor ?? ''))
    .orderBy('t.code', 'desc')
    .limit(limit + 1)
    .execute()
  const page = items.slice(0, limit)
  return { items: page, next: items.length > limit ? (page.at(-1)?.code ?? null) : null }
}

/** One topic, with what the talks so far made of it. */
export async function describeTopic(
  ctx: Ctx,
  topicId: string,
): Promise<OutputOf<typeof topicsContract.topic>> {
  const item = await selectTopics(ctx).where('t.topic_id', '=', topicId).executeTakeFirst()
  if (item === undefined) throw recordRefusal('record/missing')
  const { state } = await load(ctx, storedTopics, topicId)
  return {
    ...item,
    summary: state.content.summary,
    retiredFor: state.retiredFor,
    lastUsed: await lastUsed(ctx, topicId),
    questions: await askedLast(ctx, topicId),
  }
}

/** What was asked when each venue last spoke of a topic, as far as this actor may see it. */
async function askedLast(ctx: Ctx, topicId: string, { tenantId } = ctx.actor) {
  const last = await lastUsed(ctx, topicId)
  if (last.length === 0) return []
  return tablesOf<QuestionsTables>(ctx)
    .selectFrom('talks.question as q')
    .innerJoin('talks.session as s', (join) =>
      join.on('s.tenant_id', '=', tenantId).onRef('s.session_id', '=', 'q.session_id'),
    )
    .leftJoin('appeals.appeal as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.appeal_id', '=', 'q.appeal_id'),
    )
    .select([
      'q.region_id as regionId',
      's.held_on as askedOn',
      'q.text',
      'q.status',
      'a.outcome',
      'a.status as appealStatus',
    ])
    .where('q.tenant_id', '=', tenantId)
    .where('q.status', '<>', 'withdrawn')
    .where(sql<boolean>`s.topic_ids @> array[${topicId}::uuid]`)
    .where(({ eb, or, and }) =>
      or(
        last.map((one) =>
          and([eb('q.region_id', '=', one.regionId), eb('s.held_on', '=', one.heldOn)]),
        ),
      ),
    )
    .orderBy('q.region_id')
    .orderBy('q.question_id')
    .limit(200)
    .execute()
}

const begun = ['underway', 'minutes', 'dispatched', 'replied', 'rated', 'archived'] as const

/** When each venue last spoke of a topic. */
function lastUsed(ctx: Ctx, topicId: string, { tenantId } = ctx.actor) {
  return db(ctx)
    .selectFrom('talks.session as s')
    .innerJoin('people.region as r', (join) =>
      join.on('r.tenant_id', '=', tenantId).onRef('r.region_id', '=', 's.region_id'),
    )
    .select(({ fn }) => [
      's.region_id as regionId',
      'r.name as regionName',
      fn.max('s.held_on').as('heldOn'),
    ])
    .where('s.tenant_id', '=', tenantId)
    .where('s.status', 'in', begun)
    .where(sql<boolean>`s.topic_ids @> array[${topicId}::uuid]`)
    .groupBy(['s.region_id', 'r.name', 'r.sort'])
    .orderBy('r.sort')
    .execute()
}
