import { sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'

/** What was decided of whatever was suggested, from the record itself. */
export async function noteChosen(ctx: Ctx): Promise<void> {
  const { tenantId } = ctx.actor
  await sql`
    update routing.suggestion s
    set chosen = coalesce(v.body ->> (case s.kind when 'office' then 'officeId' else s.kind end), ''),
      chosen_at = v.at, chosen_by = v.actor_id, automatic = v.actor_role = 'clock'
    from record.event v
    where s.tenant_id = ${tenantId} and s.chosen is null
      and v.tenant_id = ${tenantId} and v.stream_id = s.appeal_id
      and v.type = case s.kind when 'office' then 'dispatched' else 'registered' end`.execute(
    ctx.tx,
  )
}
