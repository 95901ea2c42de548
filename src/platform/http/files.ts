import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Role } from '#kernel/actor.ts'
import { authorize } from './serve.ts'
import type { ServerParts } from './server.ts'

/** Who asks for a file; refused when nobody is signed in, or somebody in another role. */
export async function actorAsking(
  { db, authenticate }: ServerParts,
  request: FastifyRequest,
  by: readonly Role[],
): Promise<Actor> {
  const actor = await db.transact(
    (tx, now) => authenticate.actorOf(tx, request, now),
    authenticate.classOf(request),
  )
  authorize(actor, by)
  return actor
}

/**
 * Sends a file that is written first: whatever goes wrong is told as a problem, not as half a file.
 * `name` is what a browser saves it as, `plain` the same for those that know ASCII only.
 */
export async function sendFile(
  reply: FastifyReply,
  { name, plain }: FileNames,
  write: (path: string) => Promise<void>,
): Promise<FastifyReply> {
  const folder = await mkdtemp(join(tmpdir(), 'kentan-file-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'file')
    await write(path)
    const content = createReadStream(path)
    content.once('close', remove)
    return asFile(reply, { name, plain })
      .header('content-length', (await stat(path)).size)
      .send(content)
  } catch (error) {
    await remove()
    throw error
  }
}

/** Sends a file that is small enough to be made in memory. */
export function sendBytes(reply: FastifyReply, names: FileNames, bytes: Uint8Array): FastifyReply {
  return asFile(reply, names).send(Buffer.from(bytes))
}

type FileNames = { name: string; plain: string }

function asFile(reply: FastifyReply, { name, plain }: FileNames): FastifyReply {
  return reply
    .header('content-disposition', dispositionOf(name, plain))
    .header('x-content-type-options', 'nosniff')
    .type(typeOf[plain.slice(plain.lastIndexOf('.') + 1)] ?? 'application/octet-stream')
}

const office = 'application/vnd.openxmlformats-officedocument'
const typeOf: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  xlsx: `${office}.spreadsheetml.sheet`,
  docx: `${office}.wordprocessingml.document`,
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** A download's name by RFC 6266: percent-encoded UTF-8, beside a plain one. */
const dispositionOf = (name: string, plain: string) => {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
