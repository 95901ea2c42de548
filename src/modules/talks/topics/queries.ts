import { sql } from 'kysely'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
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
    questions: [],
  }
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
