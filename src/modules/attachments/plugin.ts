import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v5 as uuidv5 } from 'uuid'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { accountRoles, type Role } from '#kernel/roles.ts'
import { actorAsking, sendBytes } from '#platform/http/files.ts'
import { refuseUnstorableText } from '#platform/http/input.ts'
import { BadInput } from '#platform/http/problems.ts'
import { keyOf } from '#platform/http/serve.ts'
import type { ServerParts } from '#platform/http/server.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { collect } from './collect.ts'
import { formAsked, nameGiven } from './contract.ts'
import { cleanName } from './domain/names.ts'
import { maxFileBytes } from './domain/words.ts'
import { fetchFile } from './fetch-file.ts'
import type { Files } from './files.ts'
import { receiveAttachment } from './receive.ts'
import { removeFile } from './remove.ts'

const at = '/api/v1/attachments'
const uploadIds = '7c1b2a52-20a4-4a35-9c3b-5f3f4a0f1d7e'
const senders: readonly Role[] = ['enterprise', 'coordinator', 'handler', 'lead']
/** What all bodies that come in at once may hold of memory. */
const mostAtOnce = 96 * 1024 ** 2

/** Files sent and fetched: bytes as they are, not JSON. */
export const attachmentsPlugin =
  (files: Files) =>
  async (app: FastifyInstance, parts: ServerParts): Promise<void> => {
    await app.register(async (scope) => {
      // Within this scope alone a body is a stream of bytes, and nothing else is taken.
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('application/octet-stream', (_request, body, done) =>
        done(null, body),
      )
      // An answer that does not wait for the whole file ends the connection the rest would come on.
      scope.addHook('onSend', async (request, reply) => {
        if (!request.raw.complete) reply.header('connection', 'close')
      })
      const enter = admission()
      scope.post(at, { bodyLimit: maxFileBytes + 1 }, async (request, reply) => {
        const actor = await actorAsking(parts, request, senders)
        const received = await upload({ parts, files, actor, enter }, request)
        return reply.status(201).send(received)
      })
      scope.post<Named>(`${at}/:attachmentId/removal`, async (request) => {
        const actor = await actorAsking(parts, request, senders)
        await removeFile(parts.db, files, actor, idOf(request))
        return { removed: true }
      })
      scope.get<Named>(`${at}/:attachmentId`, async (request, reply) => {
        const actor = await actorAsking(parts, request, accountRoles)
        return download({ parts, files, actor }, request, reply)
      })
    })
  }

type Named = { Params: { attachmentId: string } }
type With = { parts: ServerParts; files: Files; actor: Actor }

async function upload(
  { parts, files, actor, enter }: With & { enter: ReturnType<typeof admission> },
  request: FastifyRequest,
) {
  const { name } = queryOf(request, nameGiven)
  const attachmentId = uuidv5(`${actor.tenantId} ${actor.accountId} ${keyOf(request)}`, uploadIds)
  const length = Number(request.headers['content-length'] ?? maxFileBytes)
  const leave = enter(Math.min(length, maxFileBytes))
  try {
    // Why `as`: the parser above hands over the body as the stream it is; without a body it is undefined.
    const bytes = await collect(request.body as Readable | undefined, length)
    return await receiveAttachment(parts.db, files, actor, { attachmentId, name, bytes })
  } catch (error) {
    throw error instanceof Refusal ? naming(error, name) : error
  } finally {
    leave()
  }
}

/** A refusal says which file it is about. */
const naming = ({ kind, code, details }: Refusal, name: string) =>
  new Refusal(kind, code, { ...details, file: cleanName(name) })

/** Lets bodies in as long as memory for them is set aside; the others come again a little later. */
function admission() {
  let held = 0
  return (size: number) => {
    if (held + size > mostAtOnce) throw new BadInput(503, 'http/busy', [])
    held += size
    return () => {
      held -= size
    }
  }
}

async function download(
  { parts, files, actor }: With,
  request: FastifyRequest<Named>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { as, page } = queryOf(request, formAsked)
  const { names, bytes } = await fetchFile(parts.db, files, actor, {
    attachmentId: idOf(request),
    as,
    page,
  })
  // Nothing of it may run or load anything, should a browser ever show it as a page.
  reply.header('content-security-policy', "default-src 'none'; sandbox")
  reply.header('cross-origin-resource-policy', 'same-origin')
  return sendBytes(reply, names, bytes)
}

function idOf({ params }: FastifyRequest<Named>): string {
  if (!z.uuid().safeParse(params.attachmentId).success) throw recordRefusal('record/missing')
  return params.attachmentId
}

function queryOf<S extends z.ZodType>(request: FastifyRequest, shape: S): z.output<S> {
  refuseUnstorableText(request.query)
  const read = shape.safeParse(request.query)
  if (read.success) return read.data
  const errors = read.error.issues.map(({ path, message }) => {
    return { field: path.join('.') || 'query', message }
  })
  throw new BadInput(400, 'input/invalid', errors)
}
