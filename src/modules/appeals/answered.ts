import { type NotNull, sql } from 'kysely'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { RecordTables } from '#platform/record/tables.ts'
import type { AppealsTables } from './store.ts'

const db = tablesOf<AppealsTables & RecordTables>

/** The beginning of what was written is enough to compare by. */
const charactersCompared = 500

/**
 * What was answered last, with its beginning and with whose it is, so that the name can be taken out of
 * the text. Whoever may not know the enterprise finds none.
 */
export function recentlyAnswered(ctx: Ctx, most: number, { tenantId } = ctx.actor) {
  return db(ctx)
    .selectFrom('appeals.appeal as a')
    .innerJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 'a.enterprise_id'),
    )
    .innerJoin('people.office as o', (join) =>
      join.on('o.tenant_id', '=', tenantId).onRef('o.office_id', '=', 'a.office_id'),
    )
    .innerJoin('record.event as v', (join) =>
      join
        .on('v.tenant_id', '=', tenantId)
        .onRef('v.stream_id', '=', 'a.appeal_id')
        .on('v.version', '=', 1),
    )
    .select([
      'a.appeal_id as appealId',
      'a.number',
      'a.title',
      sql<string>`left(v.body #>> '{content,body}', ${charactersCompared})`.as('body'),
      'e.enterprise_id as enterpriseId',
      'o.office_id as officeId',
      'o.name as officeName',
      'a.outcome',
      'a.replied_on as repliedOn',
    ])
    .where('a.tenant_id', '=', tenantId)
    .where('a.replied_on', 'is not', null)
    .where('a.outcome', 'is not', null)
    .orderBy('a.replied_on', 'desc')
    .orderBy('a.appeal_id', 'desc')
    .limit(most)
    .$narrowType<{ outcome: NotNull; repliedOn: NotNull }>()
    .execute()
}

/** What an office answered last, as far as this actor sees it: each appeal with the reply to it. */
export async function answeredBy(
  ctx: Ctx,
  { officeId, except }: { officeId: string; except: string },
  most: number,
): Promise<{ title: string; body: string; reply: string }[]> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('appeals.appeal as a')
    .innerJoin('record.event as v', (join) =>
      join
        .on('v.tenant_id', '=', tenantId)
        .onRef('v.stream_id', '=', 'a.appeal_id')
        .on('v.version', '=', 1),
    )
    .select(['a.appeal_id as appealId', 'a.title'])
    .select(sql<string>`left(v.body #>> '{content,body}', ${charactersCompared})`.as('body'))
    .where('a.tenant_id', '=', tenantId)
    .where('a.office_id', '=', officeId)
    .where('a.appeal_id', '<>', except)
    .where('a.replied_on', 'is not', null)
    .orderBy('a.replied_on', 'desc')
    .orderBy('a.appeal_id')
    .limit(most)
    .execute()
  const answers = await answersOf(
    ctx,
    rows.map(({ appealId }) => appealId),
  )
  return rows.flatMap(({ appealId, ...row }) => {
    const reply = answers.get(appealId)
    return reply === undefined ? [] : [{ ...row, reply }]
  })
}

/** The text of the latest reply to each of these appeals. */
export async function answersOf(
  ctx: Ctx,
  appealIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (appealIds.length === 0) return new Map()
  const rows = await db(ctx)
    .selectFrom('record.event')
    .select(['stream_id as appealId', sql<string>`body #>> '{reply,text}'`.as('answer')])
    .distinctOn('stream_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('stream_id', 'in', appealIds)
    .where('type', '=', 'replied')
    .orderBy('stream_id')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map(({ appealId, answer }) => [appealId, answer]))
}
