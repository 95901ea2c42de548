import { sql } from 'kysely'
import { addDays } from '#kernel/day.ts'
import { isDuplicate, likenessTo } from '#modules/text/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { relapseDays } from '../domain/reopening.ts'
import type { Again } from '../domain/types.ts'
import { storedAppeals } from '../store.ts'

/** So many of an enterprise's own appeals are looked at; hardly any has as many solved in a quarter. */
const mostOwn = 100

type Row = { appealId: string; title: string; body: string; place: string | null }

/**
 * The appeals of the same enterprise, closed as solved within 90 days before it was submitted, that say what
 * this one says; by the index of the enterprise.
 */
export async function relapsedInto(
  ctx: Ctx,
  appealId: string,
): Promise<{ appealId: string; again: Again }[]> {
  const { state } = await load(ctx, storedAppeals, appealId)
  const { tenantId } = ctx.actor
  const { rows } = await sql<Row>`
    select a.appeal_id as "appealId", a.title, v.body #>> '{content,body}' as body,
      v.body #>> '{content,place}' as place
    from appeals.appeal a
    join record.event v on v.tenant_id = ${tenantId} and v.stream_id = a.appeal_id and v.version = 1
    where a.tenant_id = ${tenantId} and a.enterprise_id = ${state.enterpriseId}
      and a.ended = 'resolved' and a.relapsed_on is null and a.appeal_id <> ${appealId}
      and a.closed_on >= ${addDays(state.submittedOn, -relapseDays)}
    order by a.appeal_id desc limit ${mostOwn}`.execute(ctx.tx)
  const likeness = likenessTo(state.content)
  return rows.flatMap((row) => {
    const found = likeness(row)
    if (!isDuplicate(found)) return []
    const similarity = Math.round(found.similarity * 100) / 100
    return [{ appealId: row.appealId, again: { appealId, number: state.number, similarity } }]
  })
}
