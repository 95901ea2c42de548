import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { v5 as uuidv5 } from 'uuid'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import { openTable } from '#modules/documents/index.ts'
import { key, line } from '#platform/contract.ts'
import { actorAsking, sendFile } from '#platform/http/files.ts'
import { refuseUnstorableText } from '#platform/http/input.ts'
import { BadInput } from '#platform/http/problems.ts'
import { httpRefusal, keyOf } from '#platform/http/serve.ts'
import type { ServerParts } from '#platform/http/server.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { beginImport } from './begin-import.ts'
import { describeImport, writeRefusals } from './describe-import.ts'
import { fieldList, fieldNames } from './fields.ts'
import { importQueue } from './queue.ts'
import { maxFile, type Received, receiveFile, sweepReceived } from './receive-file.ts'
import { findBatch } from './store.ts'
import { suggestMapping } from './suggest-mapping.ts'

const at = '/api/v1/imports'
const importIds = 'c0a2f3de-6c54-4d0f-9f0e-3f6f6b1d8c11'

const mapping = z
  .string()
  .max(20_000)
  .transform((text, issues): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      issues.addIssue({ code: 'custom', message: 'not JSON' })
      return z.NEVER
    }
  })
  .pipe(z.partialRecord(z.enum(fieldNames), z.string().min(1)))

const query = z.strictObject({
  name: line(200),
  source: line(60),
  mapping: mapping.optional(),
  region: key.optional(),
})

/** Lists of problems from other channels: columns, the import itself, how far it is, what it refused. */
export async function importPlugin(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const queue = importQueue(parts.db, app.log)
  app.addHook('onClose', () => queue.stop())
  await sweepReceived()
  await app.register(async (files) => {
    // Within this scope alone a body is a stream of bytes, and nothing else is taken.
    files.removeAllContentTypeParsers()
    files.addContentTypeParser('application/octet-stream', (_request, body, done) =>
      done(null, body),
    )
    // An answer that does not wait for the whole file ends the connection the rest would come on.
    files.addHook('onSend', async (request, reply) => {
      if (!request.raw.complete) reply.header('connection', 'close')
    })
    const limits = { bodyLimit: maxFile }
    files.post(`${at}/columns`, limits, async (request) => {
      await importer(parts, request)
      return withFile(request, async ({ path }) => {
        const { columns, close } = await openTable(path)
        await close()
        return { columns, mapping: suggestMapping(columns), fields: fieldList }
      })
    })
    files.post(at, limits, async (request, reply) => {
      const actor = await importer(parts, request)
      return reply.status(202).send({ importId: await take(parts, queue, actor, request) })
    })
    files.get<{ Params: { importId: string } }>(`${at}/:importId`, async (request) => {
      const actor = await importer(parts, request)
      return describeImport(parts.db, actor, idOf(request.params.importId))
    })
    files.get<{ Params: { importId: string } }>(
      `${at}/:importId/refusals.csv`,
      async (request, reply) => {
        const actor = await importer(parts, request)
        const importId = idOf(request.params.importId)
        return sendFile(reply, { name: '退回的行.csv', plain: 'refusals.csv' }, (path) =>
          writeRefusals(parts.db, actor, importId, path),
        )
      },
    )
  })
}

const importer = (parts: ServerParts, request: FastifyRequest) =>
  actorAsking(parts, request, ['coordinator'])

function idOf(text: string): string {
  if (!z.uuid().safeParse(text).success) throw recordRefusal('record/missing')
  return text
}

/** Takes a list in once per idempotency key; its import goes on after the answer. */
async function take(
  { db }: ServerParts,
  queue: ReturnType<typeof importQueue>,
  actor: Actor,
  request: FastifyRequest,
): Promise<string> {
  const given = queryOf(request)
  const importId = idForKey(actor, request)
  const earlier = await db.as(actor, (ctx) => findBatch(ctx, importId))
  if (earlier !== undefined) {
    if (earlier.name === given.name && earlier.source === given.source) return importId
    throw httpRefusal('http/key-reused', { field: 'Idempotency-Key' })
  }
  const file = await received(request)
  try {
    const { region: regionId, ...rest } = given
    const run = await beginImport(db, actor, { ...rest, regionId, path: file.path, importId })
    if (run === null) await file.remove()
    else queue.add(actor, run, file.remove)
    return importId
  } catch (error) {
    await file.remove()
    throw error
  }
}

/** The import that an idempotency key stands for: a repeat of the request finds it again. */
function idForKey({ tenantId, accountId }: Actor, request: FastifyRequest): string {
  return uuidv5(`${tenantId} ${accountId} ${keyOf(request)}`, importIds)
}

function queryOf(request: FastifyRequest): z.infer<typeof query> {
  refuseUnstorableText(request.query)
  const read = query.safeParse(request.query)
  if (read.success) return read.data
  const errors = read.error.issues.map(({ path, message }) => {
    return { field: path.join('.') || 'query', message }
  })
  throw new BadInput(400, 'input/invalid', errors)
}

function received(request: FastifyRequest): Promise<Received> {
  // Why `as`: the parser above hands over the body as the stream it is; without a body it is undefined.
  const body = request.body as Readable | undefined
  if (body === undefined) throw new BadInput(400, 'input/unreadable', [])
  return receiveFile(body, Number(request.headers['content-length'] ?? 0))
}

async function withFile<T>(
  request: FastifyRequest,
  work: (file: Received) => Promise<T>,
): Promise<T> {
  const file = await received(request)
  try {
    return await work(file)
  } finally {
    await file.remove()
  }
}
