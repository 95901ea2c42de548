import pg from 'pg'
import type { City } from '../city.ts'

const statuses = ['drawn', 'assigned', 'checked', 'closed'] as const
const before = { drawn: 'new', assigned: 'drawn', checked: 'assigned', closed: 'assigned' } as const

/**
 * Checks of every status of each city's appeals, and a week: they are drawn by the root of a published log, which
 * these cities have not. Half of them are a caller's.
 */
export async function leaveChecks(city: City): Promise<void> {
  const owner = new pg.Client(city.owner)
  await owner.connect()
  await owner.query(
    `insert into checks.week (tenant_id, period, drawn_at, head_size, ended, sampled, flagged)
    values ($1, '2026-W39', '2026-09-28T01:00:00Z', 10, 4, 4, 0)`,
    [city.tenantId],
  )
  const { rows } = await owner.query(
    `select appeal_id, number, region_id, office_id from appeals.appeal
    where tenant_id = $1 and replied_on is not null order by appeal_id limit 8`,
    [city.tenantId],
  )
  for (const [nth, row] of rows.entries()) {
    const status = statuses[nth % statuses.length] ?? 'drawn'
    const checker = status === 'drawn' ? null : city.staff.callers[nth < 4 ? 0 : 1]
    await owner.query(
      `insert into checks.task (tenant_id, check_id, version, status_before, status, period, appeal_id,
        number, region_id, office_id, reason, flagged, checker_id, checker_name, drawn_on)
      values ($1, gen_random_uuid(), 1, $2, $3, '2026-W39', $4, $5, $6, $7, 'drawn', false, $8, '回访',
        '2026-09-28')`,
      [
        ...[city.tenantId, before[status], status, row.appeal_id, row.number],
        ...[row.region_id, row.office_id, checker],
      ],
    )
  }
  await owner.query(
    `insert into record.event select c.tenant_id, c.check_id, 1, 'check', 'drawn', e.at, e.actor_id,
      e.actor_role, e.office_id, '{}' from checks.task c
    join record.event e on e.tenant_id = c.tenant_id and e.stream_id = c.appeal_id and e.version = 1
    where c.tenant_id = $1`,
    [city.tenantId],
  )
  await owner.end()
}
