import { loadCalendar } from '#modules/calendar/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, startAll, takeStep } from '#platform/record/loop-store.ts'
import type { Cycle, CycleCommand, CycleFacts } from '../domain/cycle-types.ts'
import { db, storedCycles } from '../store.ts'
import type { cyclesContract } from './contract.ts'

export async function cycleFacts(ctx: Ctx): Promise<CycleFacts> {
  const { actor, now, today } = ctx
  return { actor, now, today, calendar: await loadCalendar(ctx) }
}

/** Opens a round with its days and its rules. */
export async function openCycle(ctx: Ctx, given: InputOf<typeof cyclesContract.openCycle>) {
  const command = { type: 'open' as const, ...given }
  const facts = await cycleFacts(ctx)
  const [loaded] = await startAll(ctx, storedCycles, [{ id: ctx.newId(), command, facts }])
  if (loaded === undefined) throw new Error('A round was decided and not saved.')
  return answerOf(loaded)
}

export async function stepCycle(ctx: Ctx, cycleId: string, command: CycleCommand) {
  const facts = await cycleFacts(ctx)
  return answerOf(await takeStep(ctx, storedCycles, cycleId, command, facts))
}

/** Ends a round once each of its cases was awarded or left vacant. */
export async function finishCycle(ctx: Ctx, cycleId: string) {
  const rows = await db(ctx)
    .selectFrom('awards.good_case')
    .select('status')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('cycle_id', '=', cycleId)
    .where('status', 'in', ['awarded', 'candidate', 'balloted', 'tallied'])
    .execute()
  const awarded = rows.filter(({ status }) => status === 'awarded').length
  return stepCycle(ctx, cycleId, { type: 'finish', awarded, undecided: rows.length - awarded })
}

function answerOf({ id, state, version }: Loaded<Cycle>) {
  return { cycleId: id, status: state.status, version }
}
