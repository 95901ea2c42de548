import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'
import { type Period, periodOf } from '../domain/asked.ts'
import { type Definition, definitions, type Sum } from '../domain/definitions.ts'
import { refusal } from '../domain/refusals.ts'
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
import { recordMeasures, recordsBehind } from './behind-records.ts'

/** Which appeals a measure counts, and in the month of which day; `walk` is the day whose index finds them. */
type Counts = { when: RawBuilder<unknown>; on: RawBuilder<unknown>; walk: Walk }
type Walk = 'submitted_on' | 'dispatched_on' | 'replied_on' | 'closed_on'

const by = (walk: Walk, when: RawBuilder<unknown>, on = sql.ref<unknown>(walk)): Counts => {
  return { walk, when, on }
}
const closed = (when: RawBuilder<unknown>) =>
  by('closed_on', sql`closed_on is not null and ${when}`)
const replied = (when: RawBuilder<unknown>) =>
  by('replied_on', sql`replied_on is not null and ${when}`)
const came = (when: RawBuilder<unknown>) => by('submitted_on', when)
const answered = (when: RawBuilder<unknown>) => by('replied_on', when, sql`first_reply_on`)
const dispatched = (when: RawBuilder<unknown>) =>
  by('dispatched_on', sql`dispatched_on is not null and ${when}`)

const every = sql`true`
const concluded = sql`ended in ('resolved', 'unconfirmed', 'unresolved', 'defaulted')`
const reached = sql`(solved is not null or rating is not null or coalesce(reached, false))`
const own = sql`(outcome is not null and not answered_along)`
const judged = sql`(solved is not null or denied)`

/** What was due by a day, as `domain/counts.ts` of the appeals counts it. */
function due(name: string, dueOn: string, doneOn: string, walk: Walk): Record<string, Counts> {
  const [day, done] = [sql.ref(dueOn), sql.ref(doneOn)]
  const on = sql`least(${done}, ${day})`
  return {
    [`${name}.due`]: by(walk, sql`${done} is not null and ${day} is not null`, on),
    [`${name}.inTime`]: by(walk, sql`${done} <= ${day}`, on),
    [`${name}.owed`]: by(
      'submitted_on',
      sql`${done} is null and ${day} is not null and closed_on is null`,
      day,
    ),
    [`${name}.ended`]: closed(sql`${done} is null and ${day} is not null`),
  }
}

const measures: Readonly<Record<string, Counts>> = {
  submitted: came(every),
  'size.known': came(sql`size_class is not null`),
  'size.unknown': came(sql`size_class is null`),
  'size.smallMicro': came(sql`size_class in ('small', 'micro')`),
  open: came(sql`closed_on is null`),
  shelved: came(sql`status = 'shelved'`),
  merged: came(sql`(status = 'merged' or answered_along)`),
  ...due('dispatch', 'dispatch_due_on', 'dispatched_on', 'dispatched_on'),
  ...due('sign', 'sign_due_on', 'taken_on', 'submitted_on'),
  ...due('respond', 'sign_due_on', 'heard_on', 'submitted_on'),
  ...due('reply', 'reply_due_on', 'first_reply_on', 'replied_on'),
  ...due('promised', 'reply_promised_on', 'first_reply_on', 'replied_on'),
  dispatched: dispatched(every),
  lifted: dispatched(sql`level > 0`),
  transfers: dispatched(every),
  answered: answered(sql`first_reply_on is not null`),
  redone: answered(sql`first_reply_on is not null and redo_count > 0`),
  judged: replied(sql`solved is not null`),
  'judged.solved': replied(sql`solved`),
  'judged.ever': replied(judged),
  'judged.never': replied(sql`not ${judged}`),
  'judged.denied': replied(sql`denied`),
  'unjudged.open': replied(sql`solved is null and ended is null`),
  'unjudged.unconfirmed': replied(sql`solved is null and ended = 'unconfirmed'`),
  'unjudged.defaulted': replied(sql`solved is null and ended = 'defaulted'`),
  'unjudged.withdrawn': replied(sql`solved is null and ended = 'withdrawn'`),
  reached: replied(reached),
  unreached: replied(sql`not ${reached}`),
  'rated.satisfied': replied(sql`coalesce(rating, call_rating) >= 3`),
  'pressure.asked': replied(sql`pressured is not null`),
  'pressure.unasked': replied(sql`pressured is null`),
  'pressure.felt': replied(sql`pressured`),
  closed: closed(every),
  ...Object.fromEntries(
    ['resolved', 'unconfirmed', 'unresolved', 'defaulted', 'withdrawn', 'referred'].map((end) => [
      `ended.${end}`,
      closed(sql`ended = ${end}`),
    ]),
  ),
  'ended.unreached': closed(sql`ended = 'unconfirmed' and not coalesce(reached, false)`),
  'outcome.own': closed(own),
  'outcome.resolved': closed(sql`${own} and outcome = 'resolved'`),
  'outcome.along': closed(sql`outcome is not null and answered_along`),
  'outcome.none': closed(sql`outcome is null`),
  concluded: closed(concluded),
  followedUp: closed(sql`${concluded} and (${reached} or ended = 'unconfirmed')`),
  solvedFirst: closed(sql`ended = 'resolved' and redo_count = 0`),
  days: closed(sql`${concluded} and working_days is not null`),
  'days.unknown': closed(sql`${concluded} and working_days is null`),
  'ended.ever': by(
    'submitted_on',
    sql`(closed_on is not null or reopened_on is not null)`,
    sql`coalesce(reopened_on, closed_on)`,
  ),
  'appeal.reopened': by('submitted_on', sql`reopened_on is not null`, sql`reopened_on`),
  'appeal.relapsed': closed(sql`${concluded} and relapsed_on is not null`),
  linked: came(sql`exists (select 1 from problems.member m where m.tenant_id = appeal.tenant_id
    and m.appeal_id = appeal.appeal_id and m.standing = 'accepted')`),
}

/** What a part of an indicator is a sum of. */
function sumOf(made: Definition, part: Asked['part']): Sum {
  const without = 'without' in made ? (made.without ?? []) : []
  if (part === 'excluded') return without.flatMap(({ of }) => of)
  switch (made.kind) {
    case 'count':
      return made.n
    case 'rate':
      return part === 'numerator' ? made.n : made.of
    case 'median':
      return [made.of]
    case 'read':
      return made.what === 'linked' ? [part === 'numerator' ? 'linked' : 'submitted'] : []
    default:
      return []
  }
}

const columns = {
  channel: sql`channel`,
  environment: sql`environment`,
  industry: sql`industry`,
  office: sql`office_id::text`,
} as const satisfies Columns

/**
 * The appeals behind a number, the latest first: as many as the number says. Where it counts records beside
 * appeals, `recordsBehind` lists the appeals of these. Refused where no appeal is counted: talks held, enterprises,
 * industries, invitations, a difference of two numbers, and what counts common problems, each of many appeals.
 */
export async function appealsBehind(ctx: Ctx, asked: Asked): Promise<Page> {
  const names = sumOf(definitions[asked.code], asked.part)
  const period = periodOf(asked, ctx.today)
  const ofAppeals = wantedOf(names, measures)
  if (ofAppeals !== null) return page(ctx, asked, period, ofAppeals)
  const ofRecords = wantedOf(names, recordMeasures)
  if (ofRecords !== null) return recordsBehind(ctx, asked, period, ofRecords)
  throw refusal('insight/no-appeals-behind')
}

/** How each of a sum is found; null where nothing, or not all of it, is counted by these. */
function wantedOf<C extends object>(names: Sum, known: Readonly<Record<string, C>>) {
  const found = names.flatMap((name) => {
    const [, at = null, measure = ''] = /^(?:(past|coming):)?(.*)$/.exec(name) ?? []
    const counts = known[measure]
    if (counts === undefined) return []
    // Why `as`: the expression takes these two alone.
    return [{ ...counts, at: at as 'past' | 'coming' | null, isOpen: name === 'open' }]
  })
  return found.length === 0 || found.length < names.length ? null : found
}

async function page(
  ctx: Ctx,
  asked: Asked,
  period: Period,
  found: readonly (Wanted & Counts)[],
): Promise<Page> {
  // Why: sums of one indicator that are found by several days are walked by the day all have.
  const walks = new Set(found.map(({ walk }) => walk))
  const [only] = walks
  const day = sql.ref(walks.size === 1 && only ? only : 'submitted_on')
  const wanted = sql.join(
    found.map((one) => bounded(ctx, period, one)),
    sql` or `,
  )
  const after = placeOf(asked.cursor)
  const conditions = [
    ...given(asked, columns),
    ...(after === null ? [] : [sql`(${day}, appeal_id) < (${after.day}, ${after.id}::uuid)`]),
    sql`(${wanted})`,
  ]
  const { rows } = await sql<Row>`select appeal_id as counted, appeal_id as id, ${day} as day
    from appeals.appeal
    where tenant_id = ${ctx.actor.tenantId} and ${sql.join(conditions, sql` and `)}
    order by ${day} desc, appeal_id desc limit ${asked.limit + 1}`.execute(ctx.tx)
  return paged(ctx, asked, rows, 0)
}
