import { loadRules } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, load, startAll, takeStep } from '#platform/record/loop-store.ts'
import { refusal } from '../domain/refusals.ts'
import { seatingAfter } from '../domain/seat-rules.ts'
import type { Seat, SeatCommand, SeatFacts, Standing } from '../domain/seat-types.ts'
import type { InviteReason } from '../domain/words.ts'
import { storedSessions } from '../sessions/store.ts'
import type { seatsContract } from './contract.ts'
import {
  holdSeating,
  invitedTo,
  isThere,
  marksOf,
  noteInvitation,
  saveSeating,
  storedSeats,
} from './store.ts'
import { redactedFor, sealWords } from './texts.ts'

type Registration = InputOf<typeof seatsContract.registerForTalk>

/** Signs an enterprise up: a seat while there is one, otherwise a place in the waiting list. */
export async function registerForTalk(ctx: Ctx, given: Registration) {
  const { sessionId, enterpriseId: named, presence, ...contribution } = given
  const enterpriseId = ctx.actor.enterpriseId ?? named
  if (enterpriseId === undefined || (ctx.actor.enterpriseId !== null && named !== undefined)) {
    throw refusal('talks/unknown-enterprise', { field: 'enterpriseId' })
  }
  const days = await invitedTo(ctx, enterpriseId, false)
  return startSeat(ctx, sessionId, days, {
    type: 'register',
    enterpriseId,
    presence,
    contribution,
    standing: await standingOf(ctx, enterpriseId, days.length),
  })
}

export type Invitation = { enterpriseId: string; reason: InviteReason }

/** Invites an enterprise (点名) within its budget; the seat is kept for it until it answers. */
export async function inviteToTalk(ctx: Ctx, sessionId: string, invitation: Invitation) {
  const { enterpriseId } = invitation
  const marks = await marksOf(ctx, enterpriseId)
  if (marks === null) throw refusal('talks/unknown-enterprise', { field: 'enterpriseId' })
  const days = await invitedTo(ctx, enterpriseId, true)
  const standing = { ...marks, neverInvited: days.length === 0 }
  const answer = await startSeat(ctx, sessionId, days, { type: 'invite', ...invitation, standing })
  const { heldOn } = (await load(ctx, storedSessions, sessionId)).state
  await noteInvitation(ctx, enterpriseId, [...days, heldOn])
  return answer
}

async function standingOf(ctx: Ctx, enterpriseId: string, invitations: number): Promise<Standing> {
  const marks = await marksOf(ctx, enterpriseId)
  if (marks === null) throw refusal('talks/unknown-enterprise', { field: 'enterpriseId' })
  return { ...marks, neverInvited: invitations === 0 }
}

async function startSeat(
  ctx: Ctx,
  sessionId: string,
  days: readonly string[],
  command: Extract<SeatCommand, { type: 'register' | 'invite' }>,
) {
  const facts = await factsOf(ctx, sessionId, days)
  if (await isThere(ctx, sessionId, command.enterpriseId)) {
    throw refusal('talks/there-already', { field: 'enterpriseId' })
  }
  const written = await redactedFor(ctx, command.enterpriseId, command)
  const seat = { id: ctx.newId(), command: written.command, facts }
  const [loaded] = await startAll(ctx, storedSeats, [seat])
  if (loaded === undefined) throw new Error('A seat was decided and not saved.')
  await sealWords(ctx, loaded.id, written)
  const after = seatingAfter(facts.seating, storedSeats.loop.initial, loaded.state)
  await saveSeating(ctx, sessionId, after)
  return answerOf(loaded)
}

/** Every change to a seat but its first: what it frees or takes is counted in the same transaction. */
export async function stepSeat(ctx: Ctx, seatId: string, command: SeatCommand) {
  const { sessionId } = (await load(ctx, storedSeats, seatId)).state
  const facts = await factsOf(ctx, sessionId, [])
  // Why again: somebody else may have taken a step while the session's seats were waited for.
  const before = await load(ctx, storedSeats, seatId)
  const written = await redactedFor(ctx, before.state.enterpriseId, command)
  const loaded = await takeStep(ctx, storedSeats, seatId, written.command, facts)
  await sealWords(ctx, seatId, written)
  await saveSeating(ctx, sessionId, seatingAfter(facts.seating, before.state, loaded.state))
  return answerOf(loaded)
}

async function factsOf(
  ctx: Ctx,
  sessionId: string,
  invitedToDays: readonly string[],
): Promise<SeatFacts> {
  const { state } = await load(ctx, storedSessions, sessionId)
  const { regionId, status, heldOn, dues } = state
  const { actor, now, today } = ctx
  const dates = { opensOn: dues?.open.dueOn ?? '', locksOn: dues?.lock.dueOn ?? '' }
  return {
    ...{ actor, now, today, invitedTo: invitedToDays, rules: await loadRules(ctx) },
    session: { sessionId, regionId, status, heldOn, ...dates },
    seating: await holdSeating(ctx, sessionId),
  }
}

function answerOf({ id, state, version }: Loaded<Seat>) {
  const { sessionId, status, queue } = state
  return { seatId: id, sessionId, status, queue, version }
}
