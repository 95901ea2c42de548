import type { Day } from '#kernel/day.ts'
import { loadCalendar } from '#modules/calendar/index.ts'
import { officesHandle } from '#modules/people/index.ts'
import { type Making, makePromises } from '#modules/promises/index.ts'
import { proposeTopic } from '#modules/talks/index.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { type Loaded, load, startAll, takeStep } from '#platform/record/loop-store.ts'
import { type Period, usualMeeting } from '../domain/packs/period.ts'
import type {
  Decision,
  Retrospective,
  RetrospectiveCommand,
  RetrospectiveFacts,
  Topic,
} from '../domain/packs/types.ts'
import { refusal } from '../domain/refusals.ts'
import { unversioned } from '../meetings/facts.ts'
import { gatherPack } from './gather.ts'
import { foundBefore, sampleOfPeriod } from './sample.ts'
import { db, storedRetrospectives } from './store.ts'

async function factsOf(ctx: Ctx): Promise<RetrospectiveFacts> {
  const { actor, now, today } = ctx
  return { actor, now, today, calendar: await loadCalendar(ctx) }
}

/** Plans the review of a half-year or a year; its meeting is on the usual day where none is given. */
export async function planPack(ctx: Ctx, given: { period: Period; meetsOn: string | null }) {
  const { period } = given
  if (await periodTaken(ctx, period)) throw refusal('reviews/period-taken', { field: 'period' })
  const facts = await factsOf(ctx)
  const meetsOn = given.meetsOn ?? usualMeeting(facts.calendar, period)
  const command = { type: 'plan' as const, period, meetsOn }
  const [loaded] = await startAll(ctx, storedRetrospectives, [{ id: ctx.newId(), command, facts }])
  if (loaded === undefined) throw new Error('A review was decided and not saved.')
  return answerOf(loaded)
}

/** Whether the period has a review that was not called off. */
async function periodTaken(ctx: Ctx, period: Period): Promise<boolean> {
  return (await packsOf(ctx, period)).some(({ status }) => status !== 'cancelled')
}

/** The reviews that were ever planned for a period. */
export const packsOf = (ctx: Ctx, period: Period) =>
  db(ctx)
    .selectFrom('reviews.retrospective')
    .select('status')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('period', '=', period)
    .execute()

/** Every change to a review but its first goes through here. */
export async function stepPack(ctx: Ctx, id: string, command: RetrospectiveCommand) {
  return answerOf(await takeStep(ctx, storedRetrospectives, id, command, await factsOf(ctx)))
}

/** Draws the pack: what it rests on is frozen as it stands now. */
export async function drawPack(ctx: Ctx, id: string) {
  const { period } = (await load(ctx, storedRetrospectives, id)).state
  const pack = await gatherPack(ctx, period)
  const sample = await sampleOfPeriod(ctx, period)
  return stepPack(ctx, id, { type: 'draw', pack, sample, found: await foundBefore(ctx, period) })
}

/** Draws the files for a second look, once the log has published a head after the period. */
export async function drawSample(ctx: Ctx, id: string) {
  const { period } = (await load(ctx, storedRetrospectives, id)).state
  return stepPack(ctx, id, { type: 'drawSample', sample: await sampleOfPeriod(ctx, period) })
}

/** Puts a topic into the library as a proposal of this review. */
export async function adoptTopic(ctx: Ctx, id: string, topicKey: string) {
  const { state } = await load(ctx, storedRetrospectives, id)
  const topic = state.topics.find((one) => one.topicKey === topicKey)
  if (topic === undefined) throw refusal('reviews/no-such-topic', { field: 'topicKey' })
  if (topic.topicId !== null) throw refusal('reviews/topic-adopted')
  const { topicId } = await proposeTopic(unversioned(ctx), contentOf(topic, state.period))
  return stepPack(ctx, id, { type: 'adoptTopic', topicKey, topicId })
}

// Why `as`: an environment of an appeal is one of the city's list, as a topic's is.
const contentOf = ({ title, environment, leadOfficeId }: Topic, period: Period) =>
  ({
    ...{ title: title.slice(0, 80), environment, leadOfficeId, source: 'plan' },
    summary: `${period} 复盘提出`,
    ...{ industries: [], chain: null, position: null, months: [] },
  }) as Parameters<typeof proposeTopic>[1]

type Decided = Omit<Decision, 'decisionId'>

/** Decides, or decides more later: each decision is a promise of its office from now on. */
export async function decidePack(
  ctx: Ctx,
  id: string,
  { decisions: given, note }: { decisions: readonly Decided[]; note: string | null },
) {
  if (
    !(await officesHandle(
      ctx,
      given.map(({ officeId }) => officeId),
    ))
  ) {
    throw refusal('reviews/unknown-office', { field: 'decisions' })
  }
  const decisions = given.map((one) => ({ decisionId: ctx.newId(), ...one }))
  const answer = await stepPack(ctx, id, { type: 'decide', decisions, note })
  const { state } = await load(ctx, storedRetrospectives, id)
  await makePromises(
    unversioned(ctx),
    decisions.map((one) => promiseOf(id, state, one, ctx.today)),
  )
  return answer
}

function promiseOf(
  id: string,
  { period, meeting }: Retrospective,
  { text, officeId, dueOn }: Decision,
  today: Day,
): Making {
  const about = { kind: 'retrospective' as const, id, label: period }
  const content = { officeId, text, dueOn, about, source: 'decision' as const }
  const said = meeting && { by: meeting.chair, on: today, words: null }
  return { content: { ...content, regionId: null, appealId: null }, said }
}

/** Closes a review whose decisions have all ended. */
export async function closePack(ctx: Ctx, id: string) {
  return stepPack(ctx, id, { type: 'close', decisionsOpen: (await followed(ctx, id)).open })
}

type FollowedTables = {
  'promises.promise': {
    tenant_id: string
    about_id: string | null
    source: string
    ended_on: string | null
  }
}

/** How many of the promises that a review made are still owed. */
async function followed(ctx: Ctx, id: string): Promise<{ open: number }> {
  const rows = await tablesOf<FollowedTables>(ctx)
    .selectFrom('promises.promise')
    .select('ended_on')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('about_id', '=', id)
    .where('source', '=', 'decision')
    .where('ended_on', 'is', null)
    .execute()
  return { open: rows.length }
}

function answerOf({ id, state, version }: Loaded<Retrospective>) {
  return { retrospectiveId: id, status: state.status, meetsOn: state.meetsOn, version }
}
