import { sql } from 'kysely'
import { officeNames } from '#modules/people/index.ts'
import { storedProblems } from '#modules/problems/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import type { promisedContract } from './contract.ts'

type Asked = InputOf<typeof promisedContract.promisedMeasures>
type Measures = OutputOf<typeof promisedContract.promisedMeasures>
type Line = Measures['items'][number]

/** The most problems whose measures are read; a review decides a handful a month. */
const most = 400

/** The measures of common problems as the ledger shows them: they are followed where they were decided. */
export async function listPromisedMeasures(
  ctx: Ctx,
  { year, officeId, result }: Asked,
): Promise<Measures> {
  const { rows } = await sql<{ id: string }>`
    select problem_id as id from problems.problem
    where tenant_id = ${ctx.actor.tenantId} and measure_office_ids <> '{}'
    order by problem_id desc limit ${most}`.execute(ctx.tx)
  const names = await officeNames(ctx)
  const items: Line[] = []
  for (const { id } of rows) items.push(...(await measuresOf(ctx, id, names)))
  const of = ({ actor }: Ctx) =>
    actor.role === 'lead' || actor.role === 'handler' ? actor.officeId : (officeId ?? null)
  const office = of(ctx)
  return {
    items: items
      .filter((one) => year === undefined || one.dueOn.startsWith(String(year)))
      .filter((one) => office === null || one.officeId === office)
      .filter((one) => result === undefined || one.result === result)
      .sort(openFirst),
  }
}

const openFirst = (one: Line, other: Line): number =>
  Number(one.keptOn !== null) - Number(other.keptOn !== null) ||
  one.dueOn.localeCompare(other.dueOn)

async function measuresOf(
  ctx: Ctx,
  problemId: string,
  names: ReadonlyMap<string, string>,
): Promise<Line[]> {
  const { state } = await load(ctx, storedProblems, problemId)
  return state.measures.map(
    ({ measureId, text, ownerOfficeId, dueOn, warnAt, passesAt, ...one }) => {
      const keptOn = one.fulfilled?.on ?? null
      const passed = ctx.now >= passesAt
      const light = passed ? 'red' : ctx.now >= warnAt ? 'yellow' : 'green'
      const kept = keptOn !== null && (keptOn <= dueOn ? 'keptInTime' : 'keptLate')
      return {
        ...{ measureId, problemId, number: state.number, text, officeId: ownerOfficeId, dueOn },
        ...{ officeName: names.get(ownerOfficeId) ?? '', keptOn },
        light: keptOn === null ? light : null,
        result: kept || (passed ? 'broken' : 'open'),
      }
    },
  )
}
