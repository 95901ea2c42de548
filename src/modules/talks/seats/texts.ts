import { type KnownNames, knownNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { redactSeat, type Written } from '../domain/seat-texts.ts'
import type { SeatCommand } from '../domain/seat-types.ts'

const nobody: KnownNames = { names: [], people: [] }

/** What is said of a seat as it may be kept, the names of its enterprise known. */
export async function redactedFor(
  ctx: Ctx,
  enterpriseId: string,
  command: SeatCommand,
): Promise<Written> {
  const says =
    'contribution' in command || command.type === 'decline' || command.type === 'withdraw'
  if (!says) return { command, originals: {} }
  const known = await knownNames(ctx, [enterpriseId])
  return redactSeat(command, known.get(enterpriseId) ?? nobody)
}

const subjectOf = (id: string) => ({ kind: 'seat', id })

/** Seals word for word what was said of a seat, in the transaction that keeps it with marks. */
export async function sealWords(ctx: Ctx, seatId: string, { originals }: Written): Promise<void> {
  if (Object.keys(originals).length > 0) await ctx.vault.seal(ctx, subjectOf(seatId), originals)
}

/** The words of seats for their own enterprise, and for a coordinator who meets those who speak. */
export async function wordsOf(
  ctx: Ctx,
  seatIds: readonly string[],
  sessionId?: string,
): Promise<ReadonlyMap<string, Record<string, string>>> {
  const { role } = ctx.actor
  if (role !== 'enterprise' && role !== 'coordinator') return new Map()
  const purpose = role === 'enterprise' ? 'own' : 'roster'
  const why = { purpose, ...(sessionId !== undefined && { about: sessionId }) }
  return ctx.vault.open(ctx, seatIds.map(subjectOf), why)
}

/** Seats with who speaks for them; nobody else is told so. */
export async function withSpeakers<Row extends { seatId: string; speaker: string | null }>(
  ctx: Ctx,
  seats: readonly Row[],
  sessionId?: string,
): Promise<Row[]> {
  const said = seats.filter(({ speaker }) => speaker !== null)
  const words = await wordsOf(
    ctx,
    said.map(({ seatId }) => seatId),
    sessionId,
  )
  return seats.map((seat) => ({ ...seat, speaker: words.get(seat.seatId)?.speaker ?? null }))
}
