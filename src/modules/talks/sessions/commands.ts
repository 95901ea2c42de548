import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, load, startAll, takeStep } from '#platform/record/loop-store.ts'
import { refusal } from '../domain/refusals.ts'
import type { Arrangement, Session, SessionCommand } from '../domain/session-types.ts'
import { talkFacts } from '../facts.ts'
import { holdSeating, layOutSeats, saveSeating } from '../seats/store.ts'
import { officeThere } from '../topics/store.ts'
import { storedSessions } from './store.ts'

/** Every change to a session but its first goes through here. */
export async function stepSession(ctx: Ctx, sessionId: string, command: SessionCommand) {
  const facts = await talkFacts(ctx)
  const loaded = await takeStep(ctx, storedSessions, sessionId, command, facts)
  if (command.type === 'arrange') await keepArrangement(ctx, sessionId, command)
  return answerOf(loaded)
}

/** The offices must be there, and nobody who has a seat loses it. */
async function keepArrangement(
  ctx: Ctx,
  sessionId: string,
  { officeIds, quota }: Pick<Arrangement, 'officeIds' | 'quota'>,
) {
  await refuseUnknownOffices(ctx, officeIds)
  const seating = await holdSeating(ctx, sessionId)
  if (quota < seating.taken) throw refusal('talks/seats-taken', { field: 'quota', ...seating })
  await saveSeating(ctx, sessionId, { ...seating, quota })
}

/** One session for each venue of a period. */
export async function planSessions(
  ctx: Ctx,
  period: { periodId: string; number: number; heldOn: string },
  regionIds: readonly string[],
): Promise<void> {
  const facts = await talkFacts(ctx)
  const sessions = await startAll(
    ctx,
    storedSessions,
    regionIds.map((regionId) => ({
      id: ctx.newId(),
      command: { type: 'plan' as const, regionId, ...period },
      facts,
    })),
  )
  const empty = sessions.map(({ id, state }) => ({ sessionId: id, quota: state.quota }))
  await layOutSeats(ctx, empty)
}

/** Lets two sessions of one venue change hosts; each keeps the reason and the other's name. */
export async function swapHosts(
  ctx: Ctx,
  sessionId: string,
  { withSessionId, reason }: { withSessionId: string; reason: string },
) {
  const one = await load(ctx, storedSessions, sessionId)
  const other = await load(ctx, storedSessions, withSessionId)
  if (sessionId === withSessionId || one.state.regionId !== other.state.regionId) {
    throw refusal('talks/swap-elsewhere', { field: 'withSessionId' })
  }
  const swap = (withId: string, host: Session['host']): SessionCommand => {
    return { type: 'swapHost', withSessionId: withId, host, reason }
  }
  // Why the version is not asked of the other: the caller has looked at the first alone.
  const { expectedVersion: _version, ...unversioned } = ctx
  await stepSession(unversioned, withSessionId, swap(sessionId, one.state.host))
  return stepSession(ctx, sessionId, swap(withSessionId, other.state.host))
}

async function refuseUnknownOffices(ctx: Ctx, officeIds: readonly string[]): Promise<void> {
  for (const officeId of officeIds) {
    if (!(await officeThere(ctx, officeId))) {
      throw refusal('talks/unknown-office', { field: 'officeIds' })
    }
  }
}

function answerOf({ id, state, version }: Loaded<Session>) {
  return { sessionId: id, status: state.status, heldOn: state.heldOn, version }
}
