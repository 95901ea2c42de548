import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '#kernel/actor.ts'
import { noteRead } from '#modules/trust/index.ts'
import { tablesOf } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { actorAsking } from '#platform/http/files.ts'
import type { ServerParts } from '#platform/http/server.ts'
import type { RecordTables } from '#platform/record/tables.ts'

const page = 1_000

/** Every event this actor may see, one JSON object a line, stream by stream in order; noted as read. */
export async function exportEvents(db: Database, actor: Actor): Promise<AsyncGenerator<string>> {
  const all = { kind: 'export', subjectKind: 'events', subjectId: 'events' } as const
  await db.as(actor, (ctx) => noteRead(ctx, all))
  return eventLines(db, actor)
}

async function* eventLines(db: Database, actor: Actor): AsyncGenerator<string> {
  let after = { stream_id: '00000000-0000-0000-0000-000000000000', version: 0 }
  while (true) {
    const rows = await db.as(actor, (ctx) =>
      tablesOf<RecordTables>(ctx)
        .selectFrom('record.event')
        .select(['stream_id', 'version', 'loop', 'type', 'at', 'actor_role', 'office_id', 'body'])
        .where('tenant_id', '=', actor.tenantId)
        .where((or) =>
          or(or.refTuple('stream_id', 'version'), '>', or.tuple(after.stream_id, after.version)),
        )
        .orderBy('stream_id')
        .orderBy('version')
        .limit(page)
        .execute(),
    )
    const last = rows.at(-1)
    if (last === undefined) return
    after = last
    for (const { stream_id, version, loop, type, at, actor_role, office_id, body } of rows) {
      yield `${JSON.stringify({ stream: stream_id, version, loop, type, at, actorRole: actor_role, officeId: office_id, body })}\n`
    }
  }
}

/** `GET /api/v1/events.jsonl`: the record as an auditor takes it home to count for itself. */
export async function serveEvents(app: FastifyInstance, parts: ServerParts): Promise<void> {
  app.get('/api/v1/events.jsonl', async (request, reply) => {
    const actor = await actorAsking(parts, request, ['auditor'])
    const lines = await exportEvents(parts.db, actor)
    reply.type('application/x-ndjson; charset=utf-8')
    reply.header('content-disposition', 'attachment; filename="events.jsonl"')
    return reply.send(Readable.from(lines))
  })
}
