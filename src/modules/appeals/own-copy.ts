import { dayOf } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import { loadEvents } from '#platform/record/events.ts'
import { db } from './store.ts'

/** What offices say among themselves is theirs; that it was said is told. */
const inside = [
  ...['drafted', 'draftReturned', 'contributed', 'letterAnswered', 'objected', 'warned'],
  'advised',
]

/** Every appeal of the enterprise that asks, with all that was written down of it, for its own copy. */
export async function ownAppeals(ctx: Ctx): Promise<Record<string, unknown>[]> {
  const rows = await db(ctx)
    .selectFrom('appeals.appeal')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', 'in', [...ctx.actor.enterpriseIds])
    .orderBy('appeal_id')
    .execute()
  const copies = []
  for (const { tenant_id, ...row } of rows) {
    const events = await loadEvents(ctx, row.appeal_id)
    const told = events.map(({ version, type, at, actorRole, body }) => {
      const said = inside.includes(type) ? {} : { body }
      return { version, type, on: dayOf(at), by: actorRole, ...said }
    })
    copies.push({ ...row, events: told })
  }
  return copies
}
