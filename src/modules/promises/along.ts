import { sql } from 'kysely'
import type { Day, Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { PromiseSource, PromiseStatus, Result } from './domain/words.ts'
import { type ListedPromise, lightOf } from './queries.ts'

type Row = {
  promiseId: string
  version: number
  status: PromiseStatus
  number: string
  source: PromiseSource
  officeId: string
  madeOn: Day
  firstDueOn: Day
  dueOn: Day
  warnAt: Instant
  passesAt: Instant
  reportedOn: Day | null
  brokenOn: Day | null
  keptOn: Day | null
  endedOn: Day | null
  result: Result | null
  /** The number of the appeal that was answered along. */
  label: string
}

type Known = { names: ReadonlyMap<string, string>; now: Instant }
export type AlongPromise = ListedPromise & { report: null; open: string[] }

/**
 * What was promised in the reply that an appeal was answered along with, for the enterprise of that appeal: in the
 * words of its own copy of the reply, which tell nothing of the leading one. It follows the promise; whose
 * appeal leads judges it, and the office's report is told to that one alone.
 */
export async function promisesAlong(
  ctx: Ctx,
  appealId: string,
  { names, now }: Known,
): Promise<AlongPromise[]> {
  if (ctx.actor.role !== 'enterprise') return []
  const rows = await rowsAlong(ctx, appealId)
  const left = rows.length > 0 ? await leftOf(ctx, appealId) : null
  const row = rows.find(({ firstDueOn }) => firstDueOn === left?.remainsBy)
  if (left === null || row === undefined) return []
  const { warnAt: _w, passesAt: _p, endedOn: _e, label, ...plain } = row
  return [
    {
      ...plain,
      text: left.remains,
      officeName: names.get(row.officeId) ?? '',
      about: { kind: 'appeal', id: appealId, label },
      light: lightOf(row, now),
      ...{ saidBy: null, saidOn: null, askedDueOn: null, reason: null, report: null },
      open: [],
    },
  ]
}

/** The last that was made first. */
async function rowsAlong({ tx, actor }: Ctx, appealId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select promise_id as "promiseId", version, status, number, source, office_id as "officeId",
      made_on as "madeOn", first_due_on as "firstDueOn", due_on as "dueOn", warn_at as "warnAt",
      passes_at as "passesAt", reported_on as "reportedOn", broken_on as "brokenOn", kept_on as "keptOn",
      ended_on as "endedOn", result,
      (select a.number from appeals.appeal a
        where a.tenant_id = ${actor.tenantId} and a.appeal_id = ${appealId}) as label
    from promises.along(${appealId}) order by made_on desc, promise_id desc`.execute(tx)
  return rows
}

type Left = { remains: string; remainsBy: Day }

/** What the last reply to an appeal left to be done; null where it left nothing. */
async function leftOf({ tx, actor }: Ctx, appealId: string): Promise<Left | null> {
  const { rows } = await sql<{ remains: string | null; remainsBy: Day | null }>`
    select v.body -> 'reply' ->> 'remains' as remains, v.body -> 'reply' ->> 'remainsBy' as "remainsBy"
    from record.event v
    where v.tenant_id = ${actor.tenantId} and v.stream_id = ${appealId} and v.type = 'replied'
    order by v.version desc limit 1`.execute(tx)
  const { remains, remainsBy } = rows[0] ?? {}
  return remains && remainsBy ? { remains, remainsBy } : null
}

type AppealTables = {
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    enterprise_id: string
    number: string
    leading_id: string | null
    answered_along: boolean
  }
}

/** Whose appeal a promise is told to, and the words it is told in. */
export type Follower = { enterpriseId: string; appealId: string; number: string; words: string }

/** The enterprise of the appeal something was promised about, and those that were answered along with it. */
export async function followersOf(
  ctx: Ctx,
  appealId: string,
  promised: { text: string; firstDueOn: Day },
): Promise<Follower[]> {
  const rows = await tablesOf<AppealTables>(ctx)
    .selectFrom('appeals.appeal')
    .select(['appeal_id as appealId', 'enterprise_id as enterpriseId', 'number'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where((one) =>
      one.or([
        one('appeal_id', '=', appealId),
        one.and([one('leading_id', '=', appealId), one('answered_along', '=', true)]),
      ]),
    )
    .orderBy('appeal_id')
    .execute()
  const found: Follower[] = []
  for (const row of rows) {
    if (row.appealId === appealId) found.push({ ...row, words: promised.text })
    else {
      const left = await leftOf(ctx, row.appealId)
      if (left?.remainsBy === promised.firstDueOn) found.push({ ...row, words: left.remains })
    }
  }
  return found
}
