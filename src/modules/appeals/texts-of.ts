import type { Selectable } from 'kysely'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { replay } from '#platform/record/loop-store.ts'
import type { RecordTables, StoredEvent } from '#platform/record/tables.ts'
import { appealLoop } from './domain/appeal.ts'
import type { ContentField } from './domain/texts.ts'
import { readsUnconfirmed } from './shown-texts.ts'

/** What an appeal says, with marks in place of who it is; null is what this reader may not read yet. */
export type AppealTexts = { appealId: string; title: string | null; body: string | null }

/** The texts of several appeals as this actor may read them; an appeal it does not see is missing. */
export async function appealTexts(
  ctx: Ctx,
  appealIds: readonly string[],
): Promise<Map<string, AppealTexts>> {
  if (appealIds.length === 0) return new Map()
  const rows = await tablesOf<RecordTables>(ctx)
    .selectFrom('record.event')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('loop', '=', 'appeal')
    .where('stream_id', 'in', [...appealIds])
    .orderBy('stream_id')
    .orderBy('version')
    .execute()
  const all = readsUnconfirmed(ctx.actor.role)
  const byAppeal = Map.groupBy(rows, ({ stream_id }) => stream_id)
  return new Map(
    [...byAppeal].map(([appealId, own]) => {
      const { texts } = replay(appealLoop, own.map(eventOf))
      const read = (field: ContentField) => {
        const said = texts.find(({ key }) => key === field)
        return said !== undefined && (said.confirmed || all) ? said.text : null
      }
      return [appealId, { appealId, title: read('title'), body: read('body') }]
    }),
  )
}

const eventOf = (row: Selectable<RecordTables['record.event']>): StoredEvent => ({
  ...{ version: row.version, type: row.type, at: row.at },
  ...{ actorId: row.actor_id, actorRole: row.actor_role, officeId: row.office_id },
  body: { ...row.body, type: row.type },
})
