import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Filter, Other, Period, Places } from '../domain/asked.ts'
import { standings } from '../domain/definitions.ts'

/** What was counted of a value of a dimension; of all, the key is empty. */
export type CountedRow = { key: string; measure: string; day: Day; n: number }

export type Asked = {
  filter: Filter
  places: Places
  period: Period
  /** What it is broken down by. */
  along?: Other | 'region' | undefined
  /** Whether each month stands by itself. */
  monthly?: boolean
  /** Only these, where not all are wanted. */
  measures?: readonly string[]
}

const columns = {
  channel: sql`channel`,
  environment: sql`environment`,
  industry: sql`industry`,
  office: sql`office_id`,
  region: sql`region_id`,
} as const satisfies Record<Other | 'region', RawBuilder<unknown>>

/**
 * What was counted: sums, and what was noted since they were added up; in one statement, so that nothing is seen
 * twice or missed while they are.
 */
export async function readCounted(ctx: Ctx, asked: Asked): Promise<CountedRow[]> {
  const { along, monthly } = asked
  const day = monthly
    ? sql`day`
    : sql`case when measure = any (${[...standings]}::text[]) then day else '1970-01-01'::date end`
  const key = along === undefined ? sql`''` : sql`key`
  const { rows } = await sql<CountedRow>`
    select ${key} as key, measure, ${day} as day, sum(n)::int as n from (
      select ${keyOfCell(asked)} as key, measure, day, n from insight.cell
        where tenant_id = ${ctx.actor.tenantId} and ${ofCells(asked)} and ${common(asked)}
      union all
      select ${along ? columns[along] : sql`''`} as key, measure, day, n from insight.change
        where tenant_id = ${ctx.actor.tenantId} and who is null and ${ofChanges(asked)}
          and ${common(asked)}
    ) counted group by 1, 2, 3 having sum(n) <> 0`.execute(ctx.tx)
  return rows
}

const all = (conditions: RawBuilder<unknown>[]) =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)

function common({ filter, period: { first, last }, measures }: Asked): RawBuilder<unknown> {
  return all([
    ...(filter.region === undefined ? [] : [sql`region_id = ${filter.region}`]),
    // What came before is open too.
    ...(first === null ? [] : [sql`(day >= ${first} or measure = 'open')`]),
    ...(last === null ? [] : [sql`day <= ${last}`]),
    ...(measures === undefined ? [] : [sql`measure = any (${[...measures]}::text[])`]),
  ])
}

/** The sums that are kept by what is asked: their values stand in `a` and `b` in the order of their names. */
function ofCells({ places: { names, values } }: Asked): RawBuilder<unknown> {
  const places = [sql`a`, sql`b`] as const
  const known = names.flatMap((name, nth) => {
    const value = values[name]
    return value === undefined ? [] : [sql`${places[nth]} = ${value}`]
  })
  return all([sql`dims = ${names.join('+')}`, ...known])
}

function keyOfCell({ along, places: { names } }: Asked): RawBuilder<unknown> {
  if (along === undefined) return sql`''`
  if (along === 'region') return sql`region_id`
  return names.indexOf(along) === 0 ? sql`a` : sql`b`
}

function ofChanges({ along, places: { values } }: Asked): RawBuilder<unknown> {
  // Why `as`: the keys of values are names of dimensions.
  const given = Object.entries(values) as [Other, string][]
  const known = given.map(([name, value]) => sql`${columns[name]} = ${value}`)
  return all([
    ...known,
    ...(along === undefined || along === 'region' ? [] : [sql`${columns[along]} is not null`]),
  ])
}
