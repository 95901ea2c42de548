import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** Whether a request shows this token (`Authorization: Bearer …`); nothing is shown of one that is not set. */
export function showsToken({ headers }: FastifyRequest, token: string | undefined): boolean {
  const shown = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  // Why hashes: the time it takes to compare them tells nothing of the token, nor of its length.
  return shown !== undefined && token !== undefined && timingSafeEqual(hash(shown), hash(token))
}

const hash = (text: string) => createHash('sha256').update(text).digest()
