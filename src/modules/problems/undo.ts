import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { answerOf, factsOf, type Taken, take } from './commands.ts'
import { refusal } from './domain/refusals.ts'
import type { Facts, Member, Problem } from './domain/types.ts'
import { lastOf } from './domain/undo.ts'
import { db, storedProblems } from './store.ts'

/** Takes the last thing back that a person did to a problem, in the other problem too. */
export async function undoProblem(ctx: Ctx, problemId: string) {
  const facts = await factsOf(ctx)
  const { state } = await load(ctx, storedProblems, problemId)
  const last = lastOf(state)
  if (last === null) throw refusal('problems/nothing-to-undo')
  switch (last.step) {
    case 'confirm':
      return answerOf(await take(ctx, problemId, { type: 'unconfirm' }, facts))
    case 'dismiss':
      return answerOf(await restore(ctx, problemId, state, facts))
    case 'merge':
      return answerOf(await unmerge(ctx, problemId, facts))
    case 'absorb':
      await unmerge(anyVersion(ctx), last.other ?? '', facts)
      return answerOf(await load(ctx, storedProblems, problemId))
    case 'split':
      return answerOf(await unsplit(ctx, problemId, last.other ?? '', facts))
    default:
      return answerOf(await take(ctx, problemId, { type: 'undo' }, facts))
  }
}

/** A problem that was dismissed, with those of its appeals that have gone nowhere else. */
async function restore(ctx: Ctx, id: string, { members }: Problem, facts: Facts): Promise<Taken> {
  const elsewhere = await inOthers(ctx, id, members)
  const kept = members.map((one) => one.appealId).filter((appealId) => !elsewhere.has(appealId))
  return take(ctx, id, { type: 'restore', kept }, facts)
}

/** The problem that was merged into another, with all that the other has of it and what is free. */
async function unmerge(ctx: Ctx, id: string, facts: Facts): Promise<Taken> {
  const { state } = await load(ctx, storedProblems, id)
  const intoId = state.into ?? ''
  const { state: into } = await load(ctx, storedProblems, intoId)
  if (state.end !== 'merged' || into.end === 'merged') throw refusal('problems/moved-on')
  const own = new Set(state.members.map(({ appealId }) => appealId))
  const held = into.members.map((one) => one.appealId).filter((appealId) => own.has(appealId))
  await take(anyVersion(ctx), intoId, { type: 'release', to: id, appealIds: held }, facts)
  return restore(ctx, id, state, facts)
}

/** Closes the problem that was split off, and gives all its appeals back. */
async function unsplit(ctx: Ctx, id: string, otherId: string, facts: Facts): Promise<Taken> {
  const { state: other } = await load(ctx, storedProblems, otherId)
  await take(anyVersion(ctx), otherId, { type: 'dissolve' }, facts)
  return take(ctx, id, { type: 'undo', also: other.members }, facts)
}

/** Who asked for a version asked for that of one problem, not of the other. */
function anyVersion({ expectedVersion: _, ...ctx }: Ctx): Ctx {
  return ctx
}

/** Those of these appeals that are in another problem by now. */
async function inOthers(ctx: Ctx, id: string, members: readonly Member[]): Promise<Set<string>> {
  if (members.length === 0) return new Set()
  const rows = await db(ctx)
    .selectFrom('problems.member')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('problem_id', '<>', id)
    .where('standing', '<>', 'apart')
    .where(
      'appeal_id',
      'in',
      members.map(({ appealId }) => appealId),
    )
    .execute()
  return new Set(rows.map((row) => row.appeal_id))
}
