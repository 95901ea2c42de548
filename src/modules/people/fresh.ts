import type { Instant } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'

const refusal = declareRefusals({ 'people/confirm-again': 'unauthenticated' })

const freshForMs = 10 * 60_000

/**
 * Refuses whoever has not proved who they are within ten minutes (D7). The desk then asks for the
 * passkey or the code and repeats the request.
 */
export function requireFresh({ actor, now }: Ctx): void {
  if (!isFresh(actor.session?.confirmedAt ?? null, now)) throw refusal('people/confirm-again')
}

export const isFresh = (confirmedAt: Instant | null, now: Instant) =>
  confirmedAt !== null && Date.parse(now) - Date.parse(confirmedAt) <= freshForMs
