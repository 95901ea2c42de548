import { sql } from 'kysely'
import type { Count } from '#kernel/counts.ts'
import type { Day } from '#kernel/day.ts'
import type { Ctx, Tx } from '../database/context.ts'

/** What a count is kept as: its day, and by what it may be filtered. */
export type Change = {
  measure: string
  day: Day
  n: number
  region: string
  office: string | null
  environment: string | null
  industry: string | null
  channel: string | null
  who: string | null
}

type Noted = { tenantId: string; id: string; changes: Map<string, Change> }
const noted = new WeakMap<Tx, Noted>()

export function changeOf({ measure, on, n, by, exact, who }: Count): Change {
  return {
    measure,
    day: exact || who ? on : `${on.slice(0, 7)}-01`,
    n,
    region: by.regionId ?? '',
    office: by.officeId ?? null,
    environment: by.environment ?? null,
    industry: by.industry ?? null,
    channel: by.channel ?? null,
    who: who ?? null,
  }
}

/** Changes by what they change, so that equal ones add up. */
export function gather(all: Map<string, Change>, counts: readonly Count[], times = 1): void {
  for (const count of counts) {
    const { n, ...place } = changeOf(count)
    const key = JSON.stringify(place)
    const sum = (all.get(key)?.n ?? 0) + n * times
    if (sum === 0) all.delete(key)
    else all.set(key, { ...place, n: sum })
  }
}

/** Notes what a step has changed in what its record counts; it is written at the transaction's end. */
export function noteCounts(
  ctx: Ctx,
  records: readonly { before: readonly Count[]; after: readonly Count[] }[],
): void {
  const found = noted.get(ctx.tx)
  const all = found ?? { tenantId: ctx.actor.tenantId, id: ctx.newId(), changes: new Map() }
  noted.set(ctx.tx, all)
  for (const { before, after } of records) {
    gather(all.changes, before, -1)
    gather(all.changes, after)
  }
}

/**
 * Writes what this transaction has noted, as rows of its own that no other one waits for; the timekeeper adds
 * them up (decision 0024).
 */
export async function writeCounts(tx: Tx): Promise<void> {
  const all = noted.get(tx)
  noted.delete(tx)
  if (all === undefined || all.changes.size === 0) return
  const { tenantId, id } = all
  const changes = [...all.changes.values()]
  const column = <K extends keyof Change>(name: K) => changes.map((change) => change[name])
  await sql`insert into insight.change (tenant_id, change_id, nth, region_id, office_id, environment,
      industry, channel, measure, day, n, who)
    select ${tenantId}, ${id}, c.nth, c.region, c.office, c.environment, c.industry, c.channel,
      c.measure, c.day, c.n, c.who
    from unnest(${column('region')}::text[], ${column('office')}::text[],
      ${column('environment')}::text[], ${column('industry')}::text[], ${column('channel')}::text[],
      ${column('measure')}::text[], ${column('day')}::date[], ${column('n')}::int[],
      ${column('who')}::uuid[])
      with ordinality c (region, office, environment, industry, channel, measure, day, n, who, nth)`.execute(
    tx,
  )
}
