import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Role } from '#kernel/actor.ts'
import { actorAsking, sendBytes } from '#platform/http/files.ts'
import type { ServerParts } from '#platform/http/server.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { filesOfReceipt } from './queries.ts'

const readers: readonly Role[] = ['enterprise', 'auditor']

type Asked = { Params: { appealId: string; version: string } }

/**
 * `GET /api/v1/appeals/{appealId}/receipts/{version}/receipt.tlog-proof`, which has the opening in it,
 * and `…/opening.json`, the opening alone.
 */
export function receiptPlugin(app: FastifyInstance, parts: ServerParts): void {
  const serve =
    (file: 'proof' | 'opening') => async (request: FastifyRequest<Asked>, reply: FastifyReply) => {
      const { appealId, version } = request.params
      const actor = await actorAsking(parts, request, readers)
      if (!isId(appealId) || !/^\d{1,6}$/.test(version)) throw recordRefusal('record/missing')
      const files = await parts.db.as(actor, (ctx) =>
        filesOfReceipt(ctx, appealId, Number(version)),
      )
      const ending = file === 'proof' ? 'tlog-proof' : 'opening.json'
      const names = { name: `${files.name}.${ending}`, plain: `receipt.${ending}` }
      return sendBytes(reply, names, Buffer.from(files[file]))
    }
  const at = '/api/v1/appeals/:appealId/receipts/:version'
  app.get<Asked>(`${at}/receipt.tlog-proof`, serve('proof'))
  app.get<Asked>(`${at}/opening.json`, serve('opening'))
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
