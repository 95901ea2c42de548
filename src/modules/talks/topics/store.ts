import type { Day } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import { documentsOfTopic } from '../documents.ts'
import type { ChainPosition } from '../domain/city-words.ts'
import { type Topic, type TopicCommand, type TopicEvent, topicLoop } from '../domain/topic.ts'
import type { TopicSource, TopicStatus } from '../domain/words.ts'

export type TopicsTables = {
  'talks.topic': {
    tenant_id: string
    topic_id: string
    version: number
    status_before: TopicStatus
    status: TopicStatus
    code: string
    title: string
    environment:
      | 'entrepreneurship'
      | 'factors'
      | 'services'
      | 'integrity'
      | 'respect'
      | 'work'
      | null
    industries: string[]
    chain: string | null
    position: ChainPosition | null
    months: number[]
    lead_office_id: string | null
    source: TopicSource
    proposed_by: string
    proposed_on: Day
    times_used: number
    last_used_on: Day | null
  }
  'talks.counter': { tenant_id: string; name: 'topic' | 'period'; last: number }
  'talks.session': {
    tenant_id: string
    status: string
    region_id: string
    held_on: Day
    topic_ids: string[]
  }
  'people.office': { tenant_id: string; office_id: string; name: string }
  'people.region': {
    tenant_id: string
    region_id: string
    name: string
    venue: boolean
    sort: number
  }
}

export const db = tablesOf<TopicsTables>

/** The summary row a topic's events add up to. */
function summarize(state: Topic) {
  const { content, uses } = state
  const held = uses.filter((use) => use.held)
  return {
    status: state.status,
    code: state.code,
    title: content.title,
    environment: content.environment,
    industries: content.industries,
    chain: content.chain,
    position: content.position,
    months: content.months,
    lead_office_id: content.leadOfficeId,
    source: state.source,
    proposed_by: state.proposedBy,
    proposed_on: state.proposedOn,
    times_used: held.length,
    last_used_on: held.at(-1)?.heldOn ?? null,
  }
}

export const storedTopics: StoredLoop<
  Topic,
  TopicCommand,
  TopicEvent,
  Parameters<(typeof topicLoop)['rules']['approve']>[2]
> = {
  loop: topicLoop,
  table: 'talks.topic',
  idColumn: 'topic_id',
  summarize,
  deadlines: () => [],
  documents: documentsOfTopic,
}

type Counted = TopicsTables['talks.counter']['name']

/** The next number of a city's topics or periods; two never have one number. */
export const nextNumber = (ctx: Ctx, name: Counted): Promise<number> => count(ctx, name, 1)

/** Lets one transaction at a time plan periods, until its end. */
export const holdNumbers = (ctx: Ctx, name: Counted): Promise<number> => count(ctx, name, 0)

async function count(ctx: Ctx, name: Counted, more: number): Promise<number> {
  const { last } = await db(ctx)
    .insertInto('talks.counter')
    .values({ tenant_id: ctx.actor.tenantId, name, last: more })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'name'])
        .doUpdateSet((set) => ({ last: set('talks.counter.last', '+', more) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/** The offices that lead these topics, in the order of the topics. */
export async function leadOfficesOf(ctx: Ctx, topicIds: readonly string[]): Promise<string[]> {
  if (topicIds.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('talks.topic')
    .select(['topic_id', 'lead_office_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('topic_id', 'in', topicIds)
    .execute()
  const leads = new Map(rows.map((row) => [row.topic_id, row.lead_office_id]))
  return topicIds.flatMap((topicId) => leads.get(topicId) ?? [])
}

/** Which of these offices there are. */
export async function officesThere(ctx: Ctx, officeIds: readonly string[]): Promise<Set<string>> {
  if (officeIds.length === 0) return new Set()
  const rows = await db(ctx)
    .selectFrom('people.office')
    .select('office_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('office_id', 'in', officeIds)
    .execute()
  return new Set(rows.map((row) => row.office_id))
}

/** Whether there is such an office. */
export async function officeThere(ctx: Ctx, officeId: string): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('people.office')
    .select('office_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('office_id', '=', officeId)
    .executeTakeFirst()
  return row !== undefined
}
