import { sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'

/** How many appeals are looked up at once. */
export const page = 100

/** A merged appeal, and the one that leads it and has moved on. */
export type Behind = { appealId: string; leadingId: string }

/** How many files went with the reply; they stay with the leading appeal, for they may tell whose it is. */
export async function filesOf(ctx: Ctx, appealId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(jsonb_array_length(v.body -> 'files'), 0) as n from record.event v
    where v.tenant_id = ${ctx.actor.tenantId} and v.stream_id = ${appealId} and v.type = 'replied'
    order by v.version desc limit 1`.execute(ctx.tx)
  return rows[0]?.n ?? 0
}

/** Merged appeals that have been told less of their leading one than there is to tell; a page of them. */
export async function behind(ctx: Ctx, after: string): Promise<Behind[]> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<Behind>`
    select m.appeal_id as "appealId", m.leading_id as "leadingId"
    from appeals.appeal m
    join appeals.appeal l on l.tenant_id = ${tenantId} and l.appeal_id = m.leading_id
    where m.tenant_id = ${tenantId} and m.leading_id is not null and m.status = 'merged'
      and m.appeal_id > ${after}
      and (l.replied_on is not null or l.status = 'closed'
        or case l.status when 'drafted' then 'signed' else l.status end <> m.leading_status
        or l.office_id is distinct from m.leading_office_id or l.reply_due_on <> m.leading_due_on)
    order by m.appeal_id limit ${page}`.execute(ctx.tx)
  return rows
}
