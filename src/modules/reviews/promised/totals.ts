import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Result } from '#modules/promises/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { promisedContract } from './contract.ts'
import { listPromisedMeasures } from './measures.ts'

type Filter = InputOf<typeof promisedContract.promiseTotals>
/** Of a year, or of the days between two, by the day promised at first. */
type Asked = Filter & { from?: Day; to?: Day }
type Totals = OutputOf<typeof promisedContract.promiseTotals>
export type Five = Totals['all']
/** Without a result is what was withdrawn before it was broken: told beside what is due. */
type Counted = { key: string; result: Result | null; n: number }

const none: Five = { due: 0, keptInTime: 0, keptLate: 0, broken: 0, open: 0, withdrawn: 0 }

/** Adds up what was counted by result, under each key. */
export function addUp(counted: readonly Counted[]): Map<string, Five> {
  const sums = new Map<string, Five>()
  for (const { key, result, n } of counted) {
    const sum = sums.get(key) ?? none
    const told = result ?? 'withdrawn'
    const due = sum.due + (result === null ? 0 : n)
    sums.set(key, { ...sum, due, [told]: sum[told] + n })
  }
  return sums
}

/** How many promises were kept in time, kept late, broken, or are open: of all, by source and by year. */
export async function promiseTotals(ctx: Ctx, asked: Asked): Promise<Totals> {
  const ofPromises = await counted(ctx, asked)
  const days = daysOf(asked)
  const { items } = await listPromisedMeasures(ctx, { officeId: asked.officeId })
  const measures = asked.source === undefined ? items.filter((one) => within(one, days)) : []
  const ofMeasures = measures.map(({ result, dueOn }) => ({
    ...{ source: 'measure', year: Number(dueOn.slice(0, 4)), result, n: 1 },
  }))
  const all = [...ofPromises, ...ofMeasures]
  const bySource = addUp(all.map((one) => ({ ...one, key: one.source })))
  const byYear = addUp(all.map((one) => ({ ...one, key: String(one.year) })))
  return {
    all: addUp(all.map((one) => ({ ...one, key: '' }))).get('') ?? none,
    // Why `as`: the keys are the sources that were counted.
    bySource: [...bySource].map(([source, sum]) => ({
      ...{ source: source as Totals['bySource'][number]['source'], ...sum },
    })),
    byYear: [...byYear]
      .map(([year, sum]) => ({ year: Number(year), ...sum }))
      .sort((one, other) => other.year - one.year),
  }
}

type Days = { from: Day; to: Day }

const daysOf = ({ year, from = '0001-01-01', to = '9999-12-31' }: Asked): Days =>
  year === undefined ? { from, to } : { from: `${year}-01-01`, to: `${year}-12-31` }

const within = ({ dueOn }: { dueOn: Day }, { from, to }: Days) => dueOn >= from && dueOn <= to

async function counted(ctx: Ctx, { source, officeId, ...asked }: Asked) {
  const { from, to } = daysOf(asked)
  const { rows } = await sql<{ source: string; year: number; result: Result | null; n: number }>`
    select source, extract(year from first_due_on)::int as year, result, count(*)::int as n
    from promises.promise
    where tenant_id = ${ctx.actor.tenantId}
      and first_due_on between ${from} and ${to}
      and (${source ?? null}::text is null or source = ${source ?? null})
      and (${officeId ?? null}::uuid is null or office_id = ${officeId ?? null}::uuid)
    group by 1, 2, 3 order by 1, 2, 3`.execute(ctx.tx)
  return rows
}
