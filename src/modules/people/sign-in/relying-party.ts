import type { FastifyRequest } from 'fastify'
import { declareRefusals } from '#kernel/refusal.ts'

const refusal = declareRefusals({ 'people/origin-unknown': 'forbidden' })

/** Where a passkey is made or used: the page's origin, which must be of the host that was asked. */
export function relyingParty({ headers, host }: FastifyRequest): { id: string; origin: string } {
  const origin = URL.parse(String(headers.origin ?? ''))
  if (origin === null || origin.host !== host) throw refusal('people/origin-unknown')
  return { id: origin.hostname, origin: origin.origin }
}
