import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { noteTexts, type Text } from './note-texts.ts'

const page = 500

/**
 * Notes by what the appeals of earlier releases are found, the newest first. They are older than all that
 * were submitted since: where the oldest noted one is the oldest there is, nothing is left, at two seeks.
 */
export async function fillLikeness(db: Database, clock: Actor): Promise<number> {
  for (let filled = 0; ; ) {
    const more = await db.as(clock, async (ctx) => {
      const texts = await unfilled(ctx)
      await noteTexts(ctx, texts)
      return texts.length
    })
    filled += more
    if (more === 0) return filled
  }
}

async function unfilled(ctx: Ctx): Promise<Text[]> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<Text>`
    select a.appeal_id as id, case when gone.stream_id is null then a.title else '' end as title,
      case when gone.stream_id is null then coalesce(v.body #>> '{content,body}', '') else '' end as body
    from appeals.appeal a
    join record.event v on v.tenant_id = ${tenantId} and v.stream_id = a.appeal_id and v.version = 1
    left join record.event gone on gone.tenant_id = ${tenantId} and gone.stream_id = a.appeal_id
      and gone.version = a.version and gone.type = 'erased'
    where a.tenant_id = ${tenantId} and a.appeal_id < coalesce((select l.appeal_id from appeals.likeness l
      where l.tenant_id = ${tenantId} order by l.appeal_id limit 1), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
    order by a.appeal_id desc limit ${page}`.execute(ctx.tx)
  return rows
}
