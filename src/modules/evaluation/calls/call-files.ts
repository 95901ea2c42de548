import type { FastifyInstance } from 'fastify'
import type { Actor } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import { type Column, writeCsv, writeXlsx } from '#modules/documents/index.ts'
import { noteRead, viewerMark } from '#modules/trust/index.ts'
import type { Database } from '#platform/database/database.ts'
import { actorAsking, sendFile } from '#platform/http/files.ts'
import type { ServerParts } from '#platform/http/server.ts'
import type { Call, ToAsk } from '../domain/call-list.ts'
import { callsNow } from './list.ts'

type Row = { nth: number; call: Call; ask: ToAsk }

/** Without anybody's name or telephone: who calls opens them one by one, and that is written down. */
const columns: readonly Column<Row>[] = [
  { title: '序号', width: 8, value: ({ nth }) => nth },
  { title: '编号', width: 16, value: ({ ask }) => ask.number },
  { title: '标题', width: 44, value: ({ ask }) => ask.title },
  { title: '事项', width: 12, value: ({ ask }) => (ask.rectificationId ? '整改回访' : '答复回访') },
  { title: '承办单位', width: 22, value: ({ ask }) => ask.officeName },
  { title: '已拨打次数', width: 12, value: ({ ask }) => ask.attempts },
  {
    title: '上次拨打',
    width: 12,
    value: ({ ask }) => ask.attemptedAt && dayOf(ask.attemptedAt),
  },
  { title: '应于', width: 12, value: ({ ask }) => ask.dueOn },
  { title: '解决了吗', width: 12, value: () => null },
  { title: '满意度', width: 12, value: () => null },
  { title: '是否被要求好评', width: 16, value: () => null },
  { title: '备注', width: 30, value: () => null },
]

async function* rowsOf(calls: readonly Call[]): AsyncGenerator<Row> {
  for (const [at, call] of calls.entries()) {
    for (const ask of call.asks) yield { nth: at + 1, call, ask }
  }
}

async function writeCalls(db: Database, actor: Actor, path: string, format: 'xlsx' | 'csv') {
  const whole = { kind: 'export', subjectKind: 'calls', subjectId: format } as const
  const { mark, calls } = await db.as(actor, async (ctx) => {
    await noteRead(ctx, whole)
    return { mark: await viewerMark(ctx, whole), calls: await callsNow(ctx) }
  })
  const sheet = { name: '回访名单', columns, rows: rowsOf(calls) }
  return format === 'csv' ? writeCsv(path, sheet, mark) : writeXlsx(path, [sheet], mark)
}

/** The list of calls as files to download. */
export function callsPlugin(app: FastifyInstance, parts: ServerParts): void {
  for (const format of ['xlsx', 'csv'] as const) {
    app.get(`/api/v1/calls.${format}`, async (request, reply) => {
      const actor = await actorAsking(parts, request, ['caller'])
      const name = `回访名单 ${dayOf(parts.db.clock.now())}.${format}`
      return sendFile(reply, { name, plain: `calls.${format}` }, (path) =>
        writeCalls(parts.db, actor, path, format),
      )
    })
  }
}
