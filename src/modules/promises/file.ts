import type { FastifyInstance } from 'fastify'
import type { Actor, Role } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import { zh } from '#messages/desk.promises.zh.ts'
import { type Column, writeCsv, writeXlsx } from '#modules/documents/index.ts'
import { noteRead, viewerMark } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { actorAsking, sendFile } from '#platform/http/files.ts'
import type { ServerParts } from '#platform/http/server.ts'
import { type ListedPromise, listPromises } from './queries.ts'

const readers: readonly Role[] = ['coordinator', 'leader', 'auditor', 'lead', 'handler']

const words: Readonly<Record<string, string>> = zh
const word = (prefix: string, code: string | null) =>
  code === null ? null : (words[`promises.${prefix}.${code}`] ?? code)

const columns: readonly Column<ListedPromise>[] = [
  { title: '编号', width: 16, value: (row) => row.number },
  { title: '来源', width: 12, value: (row) => word('source', row.source) },
  { title: '承诺内容', width: 50, value: (row) => row.text },
  { title: '责任单位', width: 24, value: (row) => row.officeName },
  { title: '涉及', width: 20, value: (row) => row.about.label },
  { title: '作出人', width: 14, value: (row) => row.saidBy },
  { title: '作出日期', width: 12, value: (row) => row.saidOn ?? row.madeOn },
  { title: '原定期限', width: 12, value: (row) => row.firstDueOn },
  { title: '现定期限', width: 12, value: (row) => row.dueOn },
  { title: '状态', width: 12, value: (row) => word('status', row.status) },
  { title: '失约日期', width: 12, value: (row) => row.brokenOn },
  { title: '兑现日期', width: 12, value: (row) => row.keptOn },
  { title: '认定', width: 12, value: (row) => word('result', row.result) },
  { title: '撤销理由', width: 30, value: (row) => row.reason },
]

/** Every promise this actor may see, in the order of the ledger, a page at a time. */
async function* rowsOf(ctx: Ctx): AsyncGenerator<ListedPromise> {
  for (let cursor: string | undefined; ; ) {
    const page = await listPromises(ctx, { limit: 50, ...(cursor && { cursor }) })
    yield* page.items
    if (page.next === null) return
    cursor = page.next
  }
}

/** Writes the ledger of promises into a file that is marked by who takes it. */
function writePromises(db: Database, actor: Actor, path: string, format: 'xlsx' | 'csv') {
  return db.as(actor, async (ctx) => {
    const whole = { kind: 'export', subjectKind: 'promises', subjectId: format } as const
    await noteRead(ctx, whole)
    const mark = await viewerMark(ctx, whole)
    if (format === 'csv') return writeCsv(path, { columns, rows: rowsOf(ctx) }, mark)
    return writeXlsx(path, [{ name: '承诺台账', columns, rows: rowsOf(ctx) }], mark)
  })
}

/** The ledger of promises as files to download. */
export function promisesPlugin(app: FastifyInstance, parts: ServerParts): void {
  for (const format of ['xlsx', 'csv'] as const) {
    app.get(`/api/v1/promises.${format}`, async (request, reply) => {
      const actor = await actorAsking(parts, request, readers)
      const name = `承诺台账 ${dayOf(parts.db.clock.now())}.${format}`
      return sendFile(reply, { name, plain: `promises.${format}` }, (path) =>
        writePromises(parts.db, actor, path, format),
      )
    })
  }
}
