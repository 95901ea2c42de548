import type { Day } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { QuestionsTables } from '../questions/store.ts'
import type { TopicsTables } from '../topics/store.ts'

type SuggestionTables = Pick<TopicsTables, 'talks.topic'> &
  Pick<QuestionsTables, 'talks.question' | 'talks.session'> & {
    'appeals.appeal': {
      tenant_id: string
      appeal_id: string
      enterprise_id: string
      environment: string
      status: string
      submitted_on: Day
    }
    'people.enterprise': { tenant_id: string; enterprise_id: string; industry: string | null }
  }

const db = tablesOf<SuggestionTables>

/** The topics a period may be about. */
export const approvedTopics = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('talks.topic')
    .select([
      'topic_id as topicId',
      'code',
      'title',
      'source',
      'environment',
      'industries',
      'months',
      'last_used_on as lastUsedOn',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', '=', 'approved')
    .orderBy('code')
    .execute()

/** How many appeals came in since a day, by their environment. */
export async function appealsByEnvironment(ctx: Ctx, since: Day): Promise<Map<string, number>> {
  const rows = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(({ fn }) => ['environment', fn.countAll<number>().as('n')])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('submitted_on', '>=', since)
    .groupBy('environment')
    .execute()
  return new Map(rows.map(({ environment, n }) => [environment, n]))
}

/** The same by the industry of who raised them. */
export async function appealsByIndustry(ctx: Ctx, since: Day): Promise<Map<string, number>> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('appeals.appeal as a')
    .innerJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 'a.enterprise_id'),
    )
    .select(({ fn }) => ['e.industry', fn.countAll<number>().as('n')])
    .where('a.tenant_id', '=', tenantId)
    .where('a.submitted_on', '>=', since)
    .where('e.industry', 'is not', null)
    .groupBy('e.industry')
    .execute()
  return new Map(rows.map(({ industry, n }) => [industry ?? '', n]))
}

/** How many commitments made at talks have not ended, by topic. */
export async function openPromises(ctx: Ctx): Promise<Map<string, number>> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('talks.question as q')
    .innerJoin('talks.session as s', (join) =>
      join.on('s.tenant_id', '=', tenantId).onRef('s.session_id', '=', 'q.session_id'),
    )
    .innerJoin('appeals.appeal as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.appeal_id', '=', 'q.appeal_id'),
    )
    .select(({ fn }) => ['s.topic_ids as topicIds', fn.countAll<number>().as('n')])
    .where('q.tenant_id', '=', tenantId)
    .where('a.status', '<>', 'closed')
    .groupBy('s.topic_ids')
    .execute()
  const open = new Map<string, number>()
  for (const { topicIds, n } of rows) {
    for (const topicId of topicIds) open.set(topicId, (open.get(topicId) ?? 0) + n)
  }
  return open
}
