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

/** Whether a proof of so long ago is still fresh. */
export const isFreshAfter = (seconds: number) => seconds * 1_000 <= freshForMs

export const isFresh = (confirmedAt: Instant | null, now: Instant) =>
  confirmedAt !== null && isFreshAfter((Date.parse(now) - Date.parse(confirmedAt)) / 1_000)
