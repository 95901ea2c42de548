import { type SqlBool, sql } from 'kysely'
import { type Day, daysBetween } from '#kernel/day.ts'
import { storedAppeals } from '#modules/appeals/index.ts'
import { officeNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import type { AppealLine, Lists, ProblemLine } from './domain/lists.ts'
import { db } from './store.ts'

/** A stretch of days, and a region where only one is asked for. */
type Asked = { from: Day; to: Day; region?: string | undefined }

const most = 10

/** The few appeals and problems a leader is shown: each list is the first rows of an index, however many there are. */
export async function readLists(ctx: Ctx, asked: Asked): Promise<Lists> {
  const offices = await officeNames(ctx)
  const lineOf = (row: Row): AppealLine => ({
    appealId: row.appealId,
    number: row.number,
    title: row.titleOpen ? '（标题待核定）' : row.title,
    office: offices.get(row.officeId ?? '') ?? null,
    days: daysBetween(row.submittedOn, row.repliedOn ?? ctx.today),
    redone: row.redone,
    reason: null,
  })
  const refused = await refusedRows(ctx, asked)
  return {
    oldest: (await oldestRows(ctx, asked)).map(lineOf),
    redone: (await redoneRows(ctx, asked)).map(lineOf),
    refused: await Promise.all(
      refused.map(async (row) => ({ ...lineOf(row), reason: await reasonOf(ctx, row.appealId) })),
    ),
    problems: await problemLines(ctx, asked),
  }
}

const selectRows = (ctx: Ctx, { region }: Asked) =>
  db(ctx)
    .selectFrom('appeals.appeal as a')
    .select([
      'a.appeal_id as appealId',
      'a.number',
      'a.title',
      'a.title_open as titleOpen',
      // Why either: what is handled together lies with the office of the leading appeal.
      sql<string | null>`coalesce(a.office_id, a.leading_office_id)`.as('officeId'),
      'a.submitted_on as submittedOn',
      'a.replied_on as repliedOn',
      'a.redo_count as redone',
    ])
    .where('a.tenant_id', '=', ctx.actor.tenantId)
    .$if(region !== undefined, (query) => query.where('a.region_id', '=', region ?? ''))
    .limit(most)

type Row = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number]

/** Why not until they were answered: what is open is counted to today. */
const oldestRows = async (ctx: Ctx, asked: Asked): Promise<Row[]> => {
  const rows = await selectRows(ctx, asked)
    .where('a.status', '<>', 'closed')
    .orderBy('a.submitted_on')
    .orderBy('a.appeal_id')
    .execute()
  return rows.map((row) => ({ ...row, repliedOn: null }))
}

const redoneRows = (ctx: Ctx, asked: Asked): Promise<Row[]> =>
  selectRows(ctx, asked)
    .where('a.status', '<>', 'closed')
    .where('a.redo_count', '>', 0)
    .orderBy('a.redo_count', 'desc')
    .orderBy('a.submitted_on')
    .orderBy('a.appeal_id')
    .execute()

const refusedRows = (ctx: Ctx, { from, to, ...asked }: Asked): Promise<Row[]> =>
  selectRows(ctx, { from, to, ...asked })
    .where('a.outcome', '=', 'refused')
    .where('a.replied_on', '>=', from)
    .where('a.replied_on', '<=', to)
    .orderBy('a.replied_on', 'desc')
    .orderBy('a.appeal_id')
    .execute()

/** By what it was refused: the clause where one is named, otherwise how the answer begins. */
async function reasonOf(ctx: Ctx, appealId: string): Promise<string | null> {
  const { state } = await load(ctx, storedAppeals, appealId)
  const { reply } = state
  if (reply === null) return null
  return [...(reply.legalBasis ?? reply.text).replaceAll('\n', ' ')].slice(0, 80).join('')
}

/** The common problems that run, the hottest first; what nobody has named yet has no title to print. */
async function problemLines(ctx: Ctx, { region }: Asked): Promise<ProblemLine[]> {
  const running = ['carrying', 'scheduled', 'confirmed', 'observed', 'waiting']
  return await db(ctx)
    .selectFrom('problems.problem as p')
    .select([
      'p.problem_id as problemId',
      'p.number',
      'p.title',
      'p.status',
      'p.enterprises',
      'p.appeals',
      'p.decision',
      'p.found_on as foundOn',
    ])
    .where('p.tenant_id', '=', ctx.actor.tenantId)
    .where('p.status', 'in', running)
    .where('p.named', '=', true)
    .$if(region !== undefined, (query) =>
      query.where(sql<SqlBool>`p.region_ids @> array[${region ?? ''}]`),
    )
    .orderBy('p.enterprises', 'desc')
    .orderBy('p.problem_id')
    .limit(most)
    .execute()
}

/** So many overdue ones are counted and no more. */
const mostLights = 1_000

/** How many dates have passed, and of how many the reminder was left unanswered too: an index read from its beginning. */
export async function countLights(ctx: Ctx, region?: string) {
  const passed = db(ctx)
    .selectFrom('appeals.appeal')
    .select(sql<boolean>`black_at <= ${ctx.now} is true`.as('black'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', '<>', 'closed')
    .where('passes_at', '<=', ctx.now)
    .$if(region !== undefined, (query) => query.where('region_id', '=', region ?? ''))
    .orderBy('passes_at')
    .limit(mostLights)
  const rows = await passed.execute()
  const black = rows.filter((row) => row.black).length
  return { red: rows.length - black, black, more: rows.length === mostLights }
}

/** How many appeals came and were closed in a week: the rows of seven days of an index. */
export async function countWeek(ctx: Ctx, { from, to }: { from: Day; to: Day }) {
  const counted = async (column: 'submitted_on' | 'closed_on') => {
    const { n } = await db(ctx)
      .selectFrom('appeals.appeal')
      .select((one) => one.fn.countAll<number>().as('n'))
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where(column, '>=', from)
      .where(column, '<=', to)
      .executeTakeFirstOrThrow()
    return Number(n)
  }
  return { submitted: await counted('submitted_on'), closed: await counted('closed_on') }
}
