import { addDays } from '#kernel/day.ts'
import { loopRefusal } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { loadRules } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { codeIn, draw, drawRule, listHash } from '../domain/draw.ts'
import { refusal } from '../domain/refusals.ts'
import { inviteToTalk } from '../seats/commands.ts'
import { holdSeating } from '../seats/store.ts'
import { storedSessions } from '../sessions/store.ts'
import type { drawsContract } from './contract.ts'
import {
  alreadyThere,
  enterprisesBehind,
  enterprisesFor,
  fixList,
  loadDraw,
  saveResult,
} from './store.ts'

const mostCandidates = 5_000

/** Fixes and publishes who may be drawn, before anybody knows the seed. */
export async function fixCandidates(
  ctx: Ctx,
  { sessionId, seats, wholeCity, ...along }: InputOf<typeof drawsContract.fixCandidates>,
) {
  const { heldOn, regionId } = await ownSession(ctx, sessionId)
  if (along.position !== null && along.chain === null) {
    throw refusal('talks/position-without-chain', { field: 'chain' })
  }
  const { invitations, fairness, quota } = (await loadRules(ctx)).talks
  const { aYear, daysApart } = invitations
  if (seats > quota.most) throw refusal('talks/quota', { field: 'seats', ...quota })
  const year = heldOn.slice(0, 4)
  const found = await enterprisesFor(
    ctx,
    { ...along, regionId: wholeCity ? null : regionId, sessionId },
    {
      near: [addDays(heldOn, -daysApart), addDays(heldOn, daysApart)],
      ...{ from: `${year}-01-01`, to: `${year}-12-31`, most: aYear },
    },
  )
  if (found.length === 0) throw refusal('talks/nobody-to-draw')
  if (found.length > mostCandidates) throw refusal('talks/too-many-to-draw', { mostCandidates })
  const drawId = ctx.newId()
  const candidates = found
    .map((one) => ({ code: codeIn(drawId, one.enterpriseId), ...one }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const published = candidates.map(({ enterpriseId: _id, ...candidate }) => candidate)
  const hash = listHash(published)
  const { source: _source, ...targets } = fairness
  const fixed = { drawId, sessionId, rule: drawRule, seats, targets }
  await fixList(ctx, { ...fixed, listHash: hash, candidates })
  return { drawId, listHash: hash, candidates: candidates.length }
}

/** Draws by a seed, once; whoever is drawn is invited in the same transaction. */
export async function drawRoster(
  ctx: Ctx,
  { drawId, seed, seedSource }: InputOf<typeof drawsContract.drawRoster>,
) {
  const fixed = await holdDraw(ctx, drawId)
  const { session_id: sessionId, seats, candidates, targets } = fixed
  await ownSession(ctx, sessionId)
  const seating = await holdSeating(ctx, sessionId)
  if (seating.quota - seating.taken < seats) throw refusal('talks/session-full', seating)
  const already = await alreadyThere(ctx, sessionId)
  const roster = draw({ seed, seats, targets, already, candidates })
  const leftOut = await inviteAll(ctx, { drawId, sessionId, roster })
  await saveResult(ctx, drawId, { already, seed, seedSource, roster, leftOut })
  return { drawId, roster, leftOut }
}

/** A list that waits for its seed; row security holds none that was drawn from. */
async function holdDraw(ctx: Ctx, drawId: string) {
  const fixed = await loadDraw(ctx, drawId, true)
  if (fixed !== null) return fixed
  const drawn = await loadDraw(ctx, drawId, false)
  throw drawn === null ? recordRefusal('record/missing') : refusal('talks/drawn-already')
}

/** Invites those who were drawn; tells the codes of those whom it was too late to invite. */
async function inviteAll(
  ctx: Ctx,
  { drawId, sessionId, roster }: { drawId: string; sessionId: string; roster: string[] },
): Promise<string[]> {
  const behind = await enterprisesBehind(ctx, drawId, roster)
  const leftOut: string[] = []
  for (const code of roster) {
    const enterpriseId = behind.get(code)
    if (enterpriseId === undefined) throw new Error('A candidate without an enterprise.')
    try {
      await inviteToTalk(ctx, sessionId, { enterpriseId, reason: 'random' })
    } catch (error) {
      const late = error instanceof Refusal && isLate.has(error.code)
      if (!late) throw error
      leftOut.push(code)
    }
  }
  return leftOut
}

/** Since the list was fixed it has registered itself, or was invited elsewhere. */
const isLate = new Set(['talks/there-already', 'talks/invited-lately', 'talks/invited-enough'])

async function ownSession(ctx: Ctx, sessionId: string) {
  const { state } = await load(ctx, storedSessions, sessionId)
  const { regionId } = ctx.actor
  if (regionId !== null && regionId !== state.regionId) throw loopRefusal('loop/not-yours')
  return state
}
