import type { Day } from '#kernel/day.ts'
import type { OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { RecordTables } from '#platform/record/tables.ts'
import type { appealsContract } from './contract.ts'
import { pausedKinds } from './domain/standing.ts'
import { toldKinds } from './domain/words.ts'
import { storedAppeals } from './store.ts'

type Item = OutputOf<typeof appealsContract.list>['items'][number]
type Waiting = Pick<Item, 'appealId' | 'status' | 'nextDueOn' | 'overdue' | 'provisional'>
type Told = { nextDueKind: string | null }
export type RunningDate = { kind: string; dueOn: Day; provisional: boolean; overdue: boolean }

const db = tablesOf<RecordTables>
const told: readonly string[] = toldKinds

/** A date's kind as it is shown: whose part a co-handler's is stands beside it. */
export const shownKind = (kind: string): string => (kind.startsWith('co:') ? 'co' : kind)

/**
 * Appeals with the date their reader waits for, and which it is. An enterprise waits for its own: a
 * ruling that is late among offices makes its appeal neither urgent nor overdue.
 */
export async function withDatesTold<Row extends Waiting>(
  ctx: Ctx,
  rows: Row[],
): Promise<(Row & Told)[]> {
  const dates = await runningDates(ctx, rows)
  return rows.map((row) => {
    const running = dates.get(row.appealId) ?? []
    if (ctx.actor.role !== 'enterprise') return { ...row, nextDueKind: kindOf(running[0]) }
    const own = running.find(({ kind }) => told.includes(kind))
    const { dueOn: nextDueOn = null, overdue = false, provisional = false } = own ?? {}
    return { ...row, nextDueOn, nextDueKind: kindOf(own), overdue, provisional }
  })
}

const kindOf = (date: RunningDate | undefined) => (date ? shownKind(date.kind) : null)

/** The dates of these appeals that run, the first to pass first; none that stands still. */
export async function runningDates(
  ctx: Ctx,
  rows: readonly Pick<Waiting, 'appealId' | 'status'>[],
): Promise<Map<string, RunningDate[]>> {
  if (rows.length === 0) return new Map()
  const stopped = new Set(rows.filter(isStopped).map(({ appealId }) => appealId))
  const found = await selectDates(
    ctx,
    rows.map(({ appealId }) => appealId),
  )
  const running = found.filter(
    ({ appealId, kind }) => !(stopped.has(appealId) && pausedKinds.includes(kind)),
  )
  return Map.groupBy(running, ({ appealId }) => appealId)
}

const isStopped = ({ status }: Pick<Waiting, 'status'>) => status === 'supplementing'

const selectDates = (ctx: Ctx, appealIds: string[]) =>
  db(ctx)
    .selectFrom('record.deadline')
    .select((date) => [
      'subject_id as appealId',
      'kind',
      'due_on as dueOn',
      'provisional',
      date('passes_at', '<=', ctx.now).as('overdue'),
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('loop', '=', storedAppeals.loop.name)
    .where('subject_id', 'in', appealIds)
    .where('ended_on', 'is', null)
    .orderBy('passes_at')
    .orderBy('kind')
    .$narrowType<{ overdue: boolean }>()
    .execute()
