import type { OutputOf } from '#platform/contract.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { RecordTables } from '#platform/record/tables.ts'
import type { appealsContract } from './contract.ts'
import { toldKinds } from './domain/words.ts'
import { storedAppeals } from './store.ts'

type Item = OutputOf<typeof appealsContract.list>['items'][number]
type Waiting = Pick<Item, 'appealId' | 'status' | 'nextDueOn' | 'overdue' | 'provisional'>

const db = tablesOf<RecordTables>
const paused: readonly string[] = ['dispatch', 'reply']

/**
 * Appeals with the date their reader waits for. An enterprise waits for its own: a ruling that is late
 * among offices makes its appeal neither urgent nor overdue.
 */
export async function withDatesTold<Row extends Waiting>(ctx: Ctx, rows: Row[]): Promise<Row[]> {
  if (ctx.actor.role !== 'enterprise' || rows.length === 0) return rows
  const dates = Map.groupBy(await runningDates(ctx, rows), ({ appealId }) => appealId)
  return rows.map((row) => {
    const all = dates.get(row.appealId) ?? []
    const own =
      row.status === 'supplementing' ? all.filter((date) => !paused.includes(date.kind)) : all
    const { nextDueOn = null, overdue = false, provisional = false } = own[0] ?? {}
    return { ...row, nextDueOn, overdue, provisional }
  })
}

/** The dates that run and are told to enterprises, the first to pass first. */
const runningDates = (ctx: Ctx, rows: readonly Waiting[]) =>
  db(ctx)
    .selectFrom('record.deadline')
    .select((date) => [
      'subject_id as appealId',
      'kind',
      'due_on as nextDueOn',
      'provisional',
      date('passes_at', '<=', ctx.now).as('overdue'),
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('loop', '=', storedAppeals.loop.name)
    .where(
      'subject_id',
      'in',
      rows.map(({ appealId }) => appealId),
    )
    .where('kind', 'in', [...toldKinds])
    .where('ended_on', 'is', null)
    .orderBy('passes_at')
    .$narrowType<{ overdue: boolean }>()
    .execute()
