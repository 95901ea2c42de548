import { loadCalendar } from '#modules/calendar/index.ts'
import { loadRules, officesHandle } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { type Loaded, load, startAll, takeStep } from '#platform/record/loop-store.ts'
import { refusal } from './domain/refusals.ts'
import type { Facts, Given, Problem, ProblemCommand } from './domain/types.ts'
import type { Finding } from './domain/words.ts'
import { measureAppeals, saveMembers } from './members.ts'
import { saveShown } from './shown.ts'
import { db, nextNumber, storedProblems } from './store.ts'

/** What the rules of the loop may know. */
export async function factsOf(ctx: Ctx): Promise<Facts> {
  const { actor, now, today } = ctx
  const { version: calendarVersion } = await loadCalendar(ctx)
  const { version, lights, problems } = await loadRules(ctx)
  const rules = { ...problems, version, yellowAt: lights.yellowAt }
  return { actor, now, today, calendarVersion, rules }
}

export type Taken = Loaded<Problem>
/** Steps that change which appeals a problem has: what they come to is counted anew. */
const changing: readonly ProblemCommand['type'][] = [
  ...(['propose', 'confirm', 'addAppeals', 'removeAppeals', 'split', 'absorb'] as const),
  ...(['release', 'undo', 'unconfirm', 'restore', 'dissolve'] as const),
]

/** Every change to a problem but its first goes through here: load, decide, save, and count. */
export async function stepProblem(ctx: Ctx, problemId: string, command: ProblemCommand) {
  const facts = await factsOf(ctx)
  await refuseUnknownOffices(ctx, command)
  return answerOf(await take(ctx, problemId, command, facts))
}

/** Takes a step, and writes what follows from it beside the summary. */
export async function take(
  ctx: Ctx,
  problemId: string,
  command: ProblemCommand,
  facts: Facts,
): Promise<Taken> {
  const taken = await takeStep(ctx, storedProblems, problemId, command, facts)
  if (command.type === 'mark') return taken
  if (command.type !== 'fulfilMeasure') await saveMembers(ctx, problemId, taken.state)
  await saveShown(ctx, problemId, taken.state)
  return changing.includes(command.type) ? countAnew(ctx, taken, facts) : taken
}

/** Counts the appeals a problem has by now, and notes it where that differs. */
export async function countAnew(ctx: Ctx, taken: Taken, facts: Facts): Promise<Taken> {
  const { id, state } = taken
  const measured = await measureAppeals(ctx, state.members, facts.rules.withinDays)
  if (JSON.stringify(measured) === JSON.stringify(state.measured)) return taken
  // Why: who asked for a version asked for the one before this step.
  const { expectedVersion: _, ...inTheSame } = ctx
  return takeStep(inTheSame, storedProblems, id, { type: 'measure', measured }, facts)
}

async function refuseUnknownOffices(ctx: Ctx, command: ProblemCommand): Promise<void> {
  const officeId = 'officeId' in command ? command.officeId : null
  if (officeId !== null && !(await officesHandle(ctx, [officeId]))) {
    throw refusal('problems/unknown-office', { field: 'officeId' })
  }
  if (command.type !== 'decide') return
  const owners = command.measures.map(({ ownerOfficeId }) => ownerOfficeId)
  if (!(await officesHandle(ctx, owners))) {
    throw refusal('problems/unknown-office', { field: 'measures' })
  }
}

/** A person gives it a title; what is found has that of one of its appeals. */
export type Suggestion = {
  title?: string
  titleOf?: string
  appealIds: string[]
  found: Finding
}

/** Starts a problem from appeals that are in none. */
export async function suggestProblem(ctx: Ctx, suggestion: Suggestion) {
  const { title = '', titleOf = null, appealIds, found } = suggestion
  const facts = await factsOf(ctx)
  const accepted = found === 'hand'
  const members = appealIds.map((appealId) => ({ appealId, accepted }))
  const measured = await measureAppeals(ctx, members, facts.rules.withinDays)
  const number = await nextNumber(ctx)
  const what = { number, title, titleOf, found, appealIds, measured }
  const command = { type: 'suggest' as const, ...what }
  return answerOf(await start(ctx, ctx.newId(), command, facts))
}

async function start(ctx: Ctx, id: string, command: ProblemCommand, facts: Facts): Promise<Taken> {
  const [started] = await startAll(ctx, storedProblems, [{ id, command, facts }])
  if (started === undefined) throw new Error('A problem was decided and not saved.')
  await saveMembers(ctx, id, started.state)
  await saveShown(ctx, id, started.state)
  const { measured } = started.state
  // Why again: what it is counted as by now may be what R13 asks for.
  return takeStep(ctx, storedProblems, id, { type: 'measure', measured }, facts)
}

type Named = { appealIds: string[]; numbers: string[] }

/** Adds appeals, by their ids or by the numbers people know them by. */
export async function addToProblem(ctx: Ctx, given: Named & { problemId: string }) {
  const appealIds = await namedAppeals(ctx, given)
  return stepProblem(ctx, given.problemId, { type: 'addAppeals', appealIds })
}

/** A person suggests a problem. */
export async function suggestByHand(ctx: Ctx, given: Named & { title: string }) {
  const appealIds = await namedAppeals(ctx, given)
  return suggestProblem(ctx, { title: given.title, appealIds, found: 'hand' })
}

async function namedAppeals(ctx: Ctx, { appealIds, numbers }: Named): Promise<string[]> {
  const asked = [...new Set(numbers.map((number) => number.toUpperCase()))]
  const found = asked.length === 0 ? [] : await appealsByNumber(ctx, asked)
  if (found.length < asked.length) throw refusal('problems/unknown-appeal', { field: 'numbers' })
  return [...new Set([...appealIds, ...found])]
}

async function appealsByNumber(ctx: Ctx, numbers: readonly string[]): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('number', 'in', [...numbers])
    .execute()
  return rows.map((row) => row.appeal_id)
}

/** Makes a problem of its own of some appeals of another. */
export async function splitProblem(
  ctx: Ctx,
  problemId: string,
  { appealIds, title }: { appealIds: string[]; title: string },
) {
  const facts = await factsOf(ctx)
  const { state: before } = await load(ctx, storedProblems, problemId)
  const into = ctx.newId()
  await take(ctx, problemId, { type: 'split', appealIds, into }, facts)
  const members = before.members.filter((one) => appealIds.includes(one.appealId))
  const { expectedVersion: _, ...inTheSame } = ctx
  const given: Given = {
    members: members.map((one) => ({ ...one, accepted: true })),
    rootCause: before.rootCause,
    officeId: before.officeId,
    confirmed: before.status !== 'suggested',
    measured: await measureAppeals(ctx, members, facts.rules.withinDays),
  }
  const number = await nextNumber(ctx)
  const command = { type: 'splitOff' as const, number, title, from: problemId, given }
  return answerOf(await start(inTheSame, into, command, facts))
}

/** Puts the appeals of a problem into another one; the first is closed and says where they are. */
export async function mergeProblem(ctx: Ctx, problemId: string, intoProblemId: string) {
  if (problemId === intoProblemId) {
    throw refusal('problems/same-problem', { field: 'intoProblemId' })
  }
  const facts = await factsOf(ctx)
  const { state: into } = await load(ctx, storedProblems, intoProblemId)
  if (into.status === 'closed') {
    throw refusal('problems/not-to-merge-into', { field: 'intoProblemId' })
  }
  const { state } = await take(ctx, problemId, { type: 'merge', intoProblemId }, facts)
  const { expectedVersion: _, ...inTheSame } = ctx
  const { members } = state
  const absorb = { type: 'absorb' as const, from: problemId, members }
  return answerOf(await take(inTheSame, intoProblemId, absorb, facts))
}

export function answerOf({ id, state, version }: Taken) {
  return { problemId: id, number: state.number, status: state.status, version }
}
