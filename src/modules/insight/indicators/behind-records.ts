import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'
import type { Period } from '../domain/asked.ts'
import {
  type Asked,
  bounded,
  type Columns,
  given,
  type Page,
  paged,
  placeOf,
  type Row,
  type Wanted,
} from './behind-page.ts'

/** Records that are counted beside appeals: where they stand, and in which columns what they are counted by. */
type Source = {
  table: RawBuilder<unknown>
  id: RawBuilder<unknown>
  columns: Columns
  /** Whether some belong to no appeal. */
  isLoose: boolean
}

const office = sql`office_id::text`
const rectification: Source = {
  table: sql`evaluation.rectification`,
  id: sql`rectification_id`,
  columns: { office },
  isLoose: false,
}
const check: Source = {
  table: sql`checks.task`,
  id: sql`check_id`,
  columns: { office, environment: sql`environment`, channel: sql`channel` },
  isLoose: false,
}
const promise: Source = {
  table: sql`promises.promise`,
  id: sql`promise_id`,
  columns: { office },
  isLoose: true,
}
const question: Source = {
  table: sql`talks.question`,
  id: sql`question_id`,
  columns: {},
  isLoose: true,
}

/** Which records a measure counts, and in the month of which day; that day's index finds them. */
export type RecordCounts = Pick<Wanted, 'when' | 'on'> & { source: Source }

const by = (source: Source, on: RawBuilder<unknown>, when: RawBuilder<unknown>): RecordCounts => {
  return { source, on, when }
}

/** What was due by a day and is done, as `counts.ts` of the rectifications counts it. */
function due(name: string, doneOn: string, dueOn: string) {
  const [done, day] = [sql.ref(doneOn), sql.ref(dueOn)]
  const counted = (when: RawBuilder<unknown>) =>
    by(rectification, sql`least(${done}, ${day})`, sql`upheld is not true and ${when}`)
  return {
    [`${name}.due`]: counted(sql`${done} is not null and ${day} is not null`),
    [`${name}.inTime`]: counted(sql`${done} <= ${day}`),
  }
}

/** What a bad rating waits for, by the date that runs. */
const waits = (status: string) => by(rectification, sql`next_due_on`, sql`status = ${status}`)

const checked = (when: RawBuilder<unknown>) =>
  by(check, sql`closed_on`, sql`closed_on is not null and ${when}`)
const promised = (when: RawBuilder<unknown>) => by(promise, sql`first_due_on`, when)
const asked = (when: RawBuilder<unknown>) =>
  by(question, sql`asked_on`, sql`asked_on is not null and ${when}`)
const isInstruction = sql`source = 'instruction'`
const results = ['keptInTime', 'keptLate', 'broken', 'open'] as const

/** The measures of records beside appeals, as the `counts` of their loops say. */
export const recordMeasures: Readonly<Record<string, RecordCounts>> = {
  ...due('rectify', 'rectified_on', 'rectify_due_on'),
  ...due('callBack', 'closed_on', 'call_back_due_on'),
  'verify.owed': waits('verifying'),
  'rule.owed': waits('contested'),
  'rectify.owed': waits('rectifying'),
  'callBack.owed': waits('rectified'),
  'rectification.upheld': by(rectification, sql`closed_on`, sql`upheld`),
  'check.checked': checked(sql`finding is not null and finding <> 'unclear'`),
  'check.unclear': checked(sql`finding = 'unclear'`),
  'check.open': by(check, sql`drawn_on`, sql`closed_on is null`),
  'check.false': checked(sql`finding = 'false' and confirmed`),
  ...Object.fromEntries(
    results.map((result) => [
      `promise.${result}`,
      promised(sql`not ${isInstruction} and result = ${result}`),
    ]),
  ),
  'instruction.done': promised(sql`${isInstruction} and result in ('keptInTime', 'keptLate')`),
  'instruction.broken': promised(sql`${isInstruction} and result = 'broken'`),
  'instruction.open': promised(sql`${isInstruction} and result = 'open'`),
  'question.dealtWith': asked(sql`status not in ('new', 'asked', 'withdrawn')`),
  'question.onTheSpot': asked(sql`status = 'answered'`),
}

/** The day a record is counted on: that of the one measure of a sum that counts it. */
function dayOf(found: readonly Wanted[]): RawBuilder<unknown> {
  const [first] = found
  if (first === undefined || found.every(({ on }) => on === first.on)) return first?.on ?? sql`null`
  return sql`case ${sql.join(
    found.map(({ when, on }) => sql`when ${when} then ${on}`),
    sql` `,
  )} end`
}

/**
 * The appeals that counted records belong to, by the day these are counted on, the latest first. A record stands
 * for itself: an appeal of which two are counted stands twice, each with its own day. Records of no appeal (a
 * promise made at a talk, a question answered on the spot) are told by how many they are; together with the list
 * they are as many as the number says. A record of an appeal this reader may not see is left out.
 */
export async function recordsBehind(
  ctx: Ctx,
  input: Asked,
  period: Period,
  found: readonly (Wanted & { source: Source })[],
): Promise<Page> {
  const [first] = found
  if (first === undefined) throw new Error('Nothing is counted.')
  const { source } = first
  const { table, id, columns, isLoose } = source
  const on = dayOf(found)
  const { tenantId } = ctx.actor
  const wanted = sql.join(
    found.map((one) => bounded(ctx, period, one)),
    sql` or `,
  )
  // Why once more: in front of the `or` the days are looked up in the index.
  const months = bounded(ctx, period, { when: sql`true`, on, at: null, isOpen: false })
  const all = sql.join([...given(input, columns), months, sql`(${wanted})`], sql` and `)
  const after = placeOf(input.cursor)
  const further =
    after === null ? sql`true` : sql`(${on}, ${id}) < (${after.day}, ${after.id}::uuid)`
  const { rows } = await sql<Row>`select ${id} as counted, appeal_id as id, ${on} as day
    from ${table} where tenant_id = ${tenantId} and appeal_id is not null and ${all} and ${further}
    order by ${on} desc, ${id} desc limit ${input.limit + 1}`.execute(ctx.tx)
  if (!isLoose) return paged(ctx, input, rows, 0)
  const loose = await sql<{ n: number }>`select count(*)::int as n from ${table}
    where tenant_id = ${tenantId} and appeal_id is null and ${all}`.execute(ctx.tx)
  return paged(ctx, input, rows, loose.rows[0]?.n ?? 0)
}
