import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Actor, Role } from '#kernel/actor.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { zh } from '#messages/common.zh.ts'
import { zh as duty } from '#messages/duty.zh.ts'
import { type Column, writeCsv, writeXlsx } from '#modules/documents/index.ts'
import { noteRead, viewerMark } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { contextFor, type Database } from '#platform/database/database.ts'
import { classOf } from '#platform/database/user-classes.ts'
import { actorAsking, sendFile } from '#platform/http/files.ts'
import type { ServerParts } from '#platform/http/server.ts'
import { selectItems, withComplainants } from './queries.ts'

const readers: readonly Role[] = ['coordinator', 'leader', 'auditor']
const pageRows = 500

const selectRows = (ctx: Ctx) =>
  selectItems(ctx).select([
    'a.outcome',
    'a.solved',
    'a.dispatched_on as dispatchedOn',
    'a.dispatch_due_on as dispatchDueOn',
    'a.reply_due_on as replyDueOn',
    'a.first_reply_on as firstReplyOn',
  ])

type LedgerRow = Awaited<ReturnType<typeof withComplainants<SelectedRow>>>[number]
type SelectedRow = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number]
type Columns = readonly Column<LedgerRow>[]

/** Every appeal this actor may see, in the order they came in, a page at a time. */
async function* ledgerRows(ctx: Ctx): AsyncGenerator<LedgerRow> {
  for (let after: string | null = null; ; ) {
    const page: SelectedRow[] = await selectRows(ctx)
      .$if(after !== null, (query) => query.where('a.appeal_id', '>', after ?? ''))
      .orderBy('a.appeal_id')
      .limit(pageRows)
      .execute()
    yield* await withComplainants(ctx, page)
    after = page.at(-1)?.appealId ?? null
    if (page.length < pageRows) return
  }
}

/** The Chinese word of a code; nothing for none. */
const word = (prefix: string, code: string | number | null): string | null =>
  code === null ? null : (words[`${prefix}.${code}`] ?? String(code))
const words: Readonly<Record<string, string>> = { ...zh, ...duty }

const number: Column<LedgerRow> = { title: '编号', width: 16, value: (row) => row.number }
const title: Column<LedgerRow> = { title: '标题', width: 44, value: (row) => row.title }
const enterprise: Column<LedgerRow> = {
  title: '企业代号',
  width: 12,
  value: (row) => row.enterpriseCode,
}

/** 问题清单. Only coordinators have the column of code names; no list says who an enterprise is. */
const problemColumns = ({ role }: Actor): Columns => [
  number,
  title,
  { title: '类型', width: 12, value: (row) => word('kind', row.kind) },
  { title: '所属环境', width: 12, value: (row) => word('environment', row.environment) },
  { title: '区县', width: 12, value: (row) => row.regionName },
  ...(role === 'coordinator' ? [enterprise] : []),
  { title: '渠道', width: 14, value: (row) => word('channel', row.channel) },
  { title: '提交日期', width: 12, value: (row) => row.submittedOn },
  { title: '状态', width: 14, value: (row) => word('status', row.status) },
  { title: '结果', width: 16, value: (row) => word('end', row.end) },
  { title: '答复结论', width: 22, value: (row) => word('outcome', row.outcome) },
  { title: '企业认定', width: 12, value: (row) => solvedWord(row.solved) },
  { title: '评价', width: 12, value: (row) => word('rating', row.rating) },
]

const solvedWord = (solved: boolean | null) =>
  solved === null ? null : solved ? '已解决' : '未解决'

/** 责任清单. */
const dutyColumns = (today: Day): Columns => [
  number,
  title,
  { title: '承办单位', width: 22, value: (row) => row.officeName },
  { title: '交办日期', width: 12, value: (row) => row.dispatchedOn },
  { title: '交办时限', width: 12, value: (row) => row.dispatchDueOn },
  { title: '答复时限', width: 12, value: (row) => row.replyDueOn },
  { title: '首次答复日期', width: 14, value: (row) => row.firstReplyOn },
  { title: '是否按期', width: 12, value: (row) => onTimeWord(row, today) },
  { title: '重办次数', width: 10, value: (row) => row.redoCount },
  { title: '办结日期', width: 12, value: (row) => row.closedOn },
]

/** An appeal that ended without a reply, or whose reply is not due yet, is neither. */
function onTimeWord({ firstReplyOn, replyDueOn, closedOn }: LedgerRow, today: Day): string | null {
  if (firstReplyOn !== null) return firstReplyOn <= replyDueOn ? '按期' : '超期'
  if (closedOn !== null) return null
  return today > replyDueOn ? '超期未答复' : '未到期'
}

/** One moment's view of the whole ledger: every page and both sheets agree with each other. */
function atOneMoment(db: Database, actor: Actor, work: (ctx: Ctx) => Promise<void>) {
  return db.transact(async (tx, now) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx)
    await work(await contextFor(tx, actor, now))
  }, classOf(actor.role))
}

/** Writes the ledger into a file: a workbook of both lists, or a CSV that joins their columns. */
export async function writeLedger(
  db: Database,
  actor: Actor,
  path: string,
  format: 'xlsx' | 'csv',
): Promise<void> {
  // Why apart: the ledger itself is read in a transaction that cannot write.
  const whole = { kind: 'export', subjectKind: 'ledger', subjectId: format } as const
  const mark = await db.as(actor, async (ctx) => {
    await noteRead(ctx, whole)
    return viewerMark(ctx, whole)
  })
  return atOneMoment(db, actor, (ctx) => {
    const problems = problemColumns(ctx.actor)
    const duties = dutyColumns(ctx.today)
    if (format === 'csv') {
      const columns = [...problems, ...duties.filter((one) => one !== number && one !== title)]
      return writeCsv(path, { columns, rows: ledgerRows(ctx) }, mark)
    }
    const sheets = [
      { name: '问题清单', columns: problems, rows: ledgerRows(ctx) },
      { name: '责任清单', columns: duties, rows: ledgerRows(ctx) },
    ]
    return writeXlsx(path, sheets, mark)
  })
}

/** The ledger as files to download. */
export function ledgerPlugin(app: FastifyInstance, parts: ServerParts): void {
  for (const format of ['xlsx', 'csv'] as const) {
    app.get(`/api/v1/ledger.${format}`, async (request, reply) => {
      const actor = await actorAsking(parts, request, readers)
      const name = `问题清单和责任清单 ${dayOf(parts.db.clock.now())}.${format}`
      return sendFile(reply, { name, plain: `ledger.${format}` }, (path) =>
        writeLedger(parts.db, actor, path, format),
      )
    })
  }
}
