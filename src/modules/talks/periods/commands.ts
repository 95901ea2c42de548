import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, load, startAll, takeStep } from '#platform/record/loop-store.ts'
import type { Period, PeriodCommand } from '../domain/period.ts'
import { refusal } from '../domain/refusals.ts'
import { sessionSteps } from '../domain/session.ts'
import type { SessionCommand } from '../domain/session-types.ts'
import { talkFacts } from '../facts.ts'
import { planSessions, stepSession } from '../sessions/commands.ts'
import { sessionIdsOf } from '../sessions/store.ts'
import { stepTopic } from '../topics/commands.ts'
import { holdNumbers, nextNumber } from '../topics/store.ts'
import type { periodsContract } from './contract.ts'
import { plannedDays, storedPeriods, venueIds } from './store.ts'

type Plan = InputOf<typeof periodsContract.planPeriod>

/** Plans a period with one session a venue, or skips its day with a reason. */
export async function planPeriod(ctx: Ctx, { plannedOn, heldOn, skip, reason }: Plan) {
  await holdNumbers(ctx, 'period')
  if ((await plannedDays(ctx, plannedOn, plannedOn)).has(plannedOn)) {
    throw refusal('talks/day-taken', { field: 'plannedOn' })
  }
  if (skip) return startPeriod(ctx, { type: 'skip', plannedOn, reason: neededReason(reason) })
  const number = await nextNumber(ctx, 'period')
  const day = heldOn ?? plannedOn
  const answer = await startPeriod(ctx, { type: 'plan', number, plannedOn, heldOn: day, reason })
  const { periodId } = answer
  await planSessions(ctx, { periodId, number, heldOn: day }, await venueIds(ctx))
  return answer
}

async function startPeriod(ctx: Ctx, command: PeriodCommand) {
  const facts = await talkFacts(ctx)
  const [loaded] = await startAll(ctx, storedPeriods, [{ id: ctx.newId(), command, facts }])
  if (loaded === undefined) throw new Error('A period was decided and not saved.')
  return answerOf(loaded)
}

function neededReason(reason: string | null): string {
  if (reason === null) throw refusal('talks/reason-needed', { field: 'reason' })
  return reason
}

/** Sets what a period is about: one or two topics, the same at every venue. */
export async function setTopics(ctx: Ctx, periodId: string, topicIds: string[]) {
  const before = await load(ctx, storedPeriods, periodId)
  const answer = await stepPeriod(ctx, periodId, { type: 'setTopics', topicIds })
  const { expectedVersion: _version, ...rest } = ctx
  const { heldOn } = before.state
  for (const topicId of before.state.topicIds.filter((one) => !topicIds.includes(one))) {
    await stepTopic(rest, topicId, { type: 'release', held: false })
  }
  for (const topicId of topicIds.filter((one) => !before.state.topicIds.includes(one))) {
    await stepTopic(rest, topicId, { type: 'schedule', periodId, heldOn })
  }
  await stepSessions(rest, periodId, { type: 'setTopics', topicIds })
  return answer
}

/** Puts a period off to another day, with all its sessions that have not begun. */
export async function postponePeriod(
  ctx: Ctx,
  periodId: string,
  move: { heldOn: string; reason: string },
) {
  const { state } = await load(ctx, storedPeriods, periodId)
  const answer = await stepPeriod(ctx, periodId, { type: 'postpone', ...move })
  const { expectedVersion: _version, ...rest } = ctx
  for (const topicId of state.topicIds) {
    await stepTopic(rest, topicId, { type: 'move', heldOn: move.heldOn })
  }
  await stepSessions(rest, periodId, { type: 'postpone', ...move })
  return answer
}

/** Cancels a period with a reason: its sessions too, and its topics are free again. */
export async function cancelPeriod(ctx: Ctx, periodId: string, reason: string) {
  const { state } = await load(ctx, storedPeriods, periodId)
  const answer = await stepPeriod(ctx, periodId, { type: 'cancel', reason })
  const { expectedVersion: _version, ...rest } = ctx
  for (const topicId of state.topicIds) {
    await stepTopic(rest, topicId, { type: 'release', held: false })
  }
  await stepSessions(rest, periodId, { type: 'cancel', reason })
  return answer
}

/** Lets a period whose day has passed be held or not, and its topics go back to the library. */
export async function passPeriod(ctx: Ctx, periodId: string, sessions: number): Promise<void> {
  const { state } = await load(ctx, storedPeriods, periodId)
  await stepPeriod(ctx, periodId, { type: 'pass', sessions })
  for (const topicId of state.topicIds) {
    await stepTopic(ctx, topicId, { type: 'release', held: sessions > 0 })
  }
}

async function stepPeriod(ctx: Ctx, periodId: string, command: PeriodCommand) {
  return answerOf(await takeStep(ctx, storedPeriods, periodId, command, await talkFacts(ctx)))
}

async function stepSessions(ctx: Ctx, periodId: string, command: SessionCommand): Promise<void> {
  const from = sessionSteps[command.type].from.filter((status) => status !== 'new')
  for (const sessionId of await sessionIdsOf(ctx, periodId, from)) {
    await stepSession(ctx, sessionId, command)
  }
}

function answerOf({ id, state, version }: Loaded<Period>) {
  return { periodId: id, number: state.number, status: state.status, heldOn: state.heldOn, version }
}
