import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { codeIn } from '../domain/draw.ts'
import { findingsOf } from '../domain/fairness.ts'
import { selectSessions } from '../sessions/queries.ts'
import type { drawsContract } from './contract.ts'
import { drawsOf, loadDraw } from './store.ts'

type Draw = OutputOf<typeof drawsContract.draw>

/** A draw as anybody may read and redo it; it names no enterprise but to itself. */
export async function describeDraw(ctx: Ctx, drawId: string): Promise<Draw> {
  const row = await loadDraw(ctx, drawId, false)
  if (row === null) throw recordRefusal('record/missing')
  const session = await sessionOf(ctx, row.session_id)
  const codes = new Set(row.candidates.map(({ code }) => code))
  const own = ctx.actor.enterpriseIds.map((enterpriseId) => codeIn(drawId, enterpriseId))
  return {
    rule: row.rule,
    drawId,
    sessionId: row.session_id,
    session,
    seats: row.seats,
    candidates: row.candidates,
    listHash: row.list_hash,
    fixedAt: row.fixed_at,
    targets: row.targets,
    already: row.already,
    seed: row.seed,
    seedSource: row.seed_source,
    drawnAt: row.drawn_at,
    roster: row.roster,
    leftOut: row.left_out,
    fairness: fairnessOfDraw(row),
    yours: own.filter((code) => codes.has(code)),
  }
}

async function sessionOf(ctx: Ctx, sessionId: string): Promise<Draw['session']> {
  const { number, heldOn, regionId, regionName } = await selectSessions(ctx)
    .where('s.session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return { number, heldOn, regionId, regionName }
}

/** The draws of a session, the latest first. */
export async function listDraws(
  ctx: Ctx,
  { sessionId }: { sessionId: string },
): Promise<OutputOf<typeof drawsContract.draws>> {
  return { items: await drawsOf(ctx, sessionId) }
}

type Row = NonNullable<Awaited<ReturnType<typeof loadDraw>>>

function fairnessOfDraw({ already, roster, left_out, candidates, targets }: Row): Draw['fairness'] {
  if (already === null || roster === null) return null
  const came = candidates.filter(({ code }) => roster.includes(code) && !left_out?.includes(code))
  const count = (mark: 'smallMicro' | 'neverInvited' | 'dissatisfied') =>
    already[mark] + came.filter((one) => one[mark]).length
  const whole = {
    size: already.size + came.length,
    smallMicro: count('smallMicro'),
    neverInvited: count('neverInvited'),
    dissatisfied: count('dissatisfied'),
  }
  return findingsOf(whole, targets)
}
