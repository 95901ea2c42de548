import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Role } from '#kernel/actor.ts'
import { FormatFault, utf8 } from '#kernel/log/bytes.ts'
import { type Tile, tileOf, widthIn } from '#kernel/log/tiles.ts'
import { actorWithoutAccount } from '../database/actors.ts'
import type { Ctx } from '../database/context.ts'
import { showsToken } from '../http/bearer.ts'
import { actorAsking } from '../http/files.ts'
import { BadInput } from '../http/problems.ts'
import type { ServerParts } from '../http/server.ts'
import { readTile } from './read-tree.ts'
import { newestCheckpoint, newestPolicy } from './signer-store.ts'

/** Whose the record is, and who audits it; a program shows the token of the installation. */
const readers: readonly Role[] = ['enterprise', 'auditor']

type Options = { tenantId: string; token: string | undefined }
type File = { type: string; bytes: Uint8Array; forever: boolean }

/**
 * `GET /log/{origin}/checkpoint`, `/policy`, `/tile/…` (c2sp.org/tlog-tiles). Tiles tell how much is
 * recorded and when, so they are for participants, witnesses and auditors.
 */
export function serveLog({ tenantId, token }: Options) {
  return (app: FastifyInstance, parts: ServerParts): void => {
    app.get<{ Params: { '*': string } }>('/log/*', async (request, reply) => {
      const actor = await readerOf(parts, request, { tenantId, token })
      const file = await parts.db.as(actor, (ctx) => fileAt(ctx, request.params['*']))
      if (file === null) throw new BadInput(404, 'http/404', [])
      return send(request, reply, file)
    })
  }
}

async function readerOf(
  parts: ServerParts,
  request: FastifyRequest,
  { tenantId, token }: Options,
): Promise<Actor> {
  return showsToken(request, token)
    ? actorWithoutAccount(tenantId, 'public')
    : actorAsking(parts, request, readers)
}

async function fileAt(ctx: Ctx, path: string): Promise<File | null> {
  const { tx } = ctx
  const { tenantId } = ctx.actor
  const newest = await newestCheckpoint(tx, tenantId)
  if (newest === null || !path.startsWith(`${newest.origin}/`)) return null
  const name = path.slice(newest.origin.length + 1)
  if (name === 'checkpoint') return textFile(newest.note)
  if (name === 'policy') return textFile((await newestPolicy(tx, tenantId)) ?? '')
  const tile = tileNamed(name)
  if (tile === null || widthIn(newest.size, tile.level, tile.index) < tile.width) return null
  const bytes = await readTile(tx, tenantId, tile)
  return { type: 'application/octet-stream', bytes, forever: true }
}

const textFile = (text: string): File => ({
  type: 'text/plain; charset=utf-8',
  bytes: utf8(text),
  forever: false,
})

function tileNamed(path: string): Tile | null {
  try {
    return tileOf(path)
  } catch (error) {
    if (error instanceof FormatFault) return null
    throw error
  }
}

function send(request: FastifyRequest, reply: FastifyReply, { type, bytes, forever }: File) {
  reply.type(type)
  reply.header('vary', 'cookie, authorization, accept-encoding')
  reply.header('cache-control', forever ? 'private, max-age=31536000, immutable' : 'no-store')
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    return reply.send(Buffer.from(bytes))
  }
  return reply.header('content-encoding', 'gzip').send(gzipSync(bytes))
}
