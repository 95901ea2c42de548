import type { Day } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import type { Deadline } from '#platform/record/tables.ts'
import { appealLoop, nextDue } from './domain/appeal.ts'
import type { Appeal, AppealCommand, AppealEvent, Due, Facts } from './domain/types.ts'
import type { Channel, End, Environment, Kind, Outcome, Status } from './domain/words.ts'

export type AppealsTables = {
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    number: string
    version: number
    status_before: Status
    status: Status
    ended: End | null
    title: string
    kind: Kind
    environment: Environment
    tags: string[]
    region_id: string
    enterprise_id: string
    channel: Channel
    source: string | null
    source_ref: string | null
    people_affected: number | null
    money_affected: number | null
    office_id: string | null
    outcome: Outcome | null
    solved: boolean | null
    rating: number | null
    redo_count: number
    attempts: number
    reached: boolean | null
    denied: boolean
    submitted_on: Day
    dispatch_due_on: Day
    dispatched_on: Day | null
    reply_due_on: Day
    first_reply_on: Day | null
    replied_on: Day | null
    closed_on: Day | null
    next_due_on: Day | null
    provisional: boolean
  }
  'people.region': { tenant_id: string; region_id: string; name: string }
  'people.office': { tenant_id: string; office_id: string; name: string; handles: boolean }
  'people.enterprise': {
    tenant_id: string
    enterprise_id: string
    name: string
    contact_name: string | null
    contact_phone: string | null
  }
}

export const db = tablesOf<AppealsTables>

/** The summary row an appeal's events add up to. */
function summarize(state: Appeal) {
  const { content } = state
  const next = nextDue(state)
  return {
    number: state.number,
    status: state.status,
    ended: state.end,
    title: content.title,
    kind: content.kind,
    environment: content.environment,
    tags: content.tags,
    region_id: content.regionId,
    enterprise_id: state.enterpriseId,
    channel: state.channel,
    source: state.source,
    source_ref: state.sourceRef,
    people_affected: content.peopleAffected,
    money_affected: content.moneyAffected,
    office_id: state.officeId,
    outcome: state.reply?.outcome ?? null,
    solved: state.solved,
    rating: state.rating?.level ?? null,
    redo_count: state.redoCount,
    attempts: state.attempts.length,
    reached: state.attempts.length === 0 ? null : state.attempts.some(({ reached }) => reached),
    denied: state.denied,
    submitted_on: state.submittedOn,
    dispatch_due_on: state.dispatchDue.dueOn,
    dispatched_on: state.dispatchedOn,
    reply_due_on: state.replyDue.dueOn,
    first_reply_on: state.firstReplyOn,
    replied_on: state.repliedOn,
    closed_on: state.closedOn,
    next_due_on: next?.dueOn ?? null,
    provisional: next?.provisional ?? false,
  }
}

/** Every date an appeal has or had, each ended by the step it waited for or by the appeal's end. */
export function deadlinesOf(state: Appeal): Deadline[] {
  const { dispatchDue, replyDue, confirmDue, redoDue, closedOn } = state
  const waitingForRedo = state.status === 'denied' || isBeingHandled(state)
  const of = (kind: string, due: Due | null, endedOn: Day | null) =>
    due === null ? [] : [{ kind, ...due, endedOn: endedOn ?? closedOn }]
  return [
    ...of('dispatch', dispatchDue, state.dispatchedOn),
    ...of('reply', replyDue, state.firstReplyOn),
    ...of('confirm', confirmDue, state.status === 'replied' ? null : state.repliedOn),
    ...of('redo', redoDue, waitingForRedo ? null : state.repliedOn),
  ]
}

const isBeingHandled = ({ status }: Appeal) =>
  status === 'dispatched' || status === 'signed' || status === 'drafted'

export const storedAppeals: StoredLoop<Appeal, AppealCommand, AppealEvent, Facts> = {
  loop: appealLoop,
  table: 'appeals.appeal',
  idColumn: 'appeal_id',
  summarize,
  deadlines: deadlinesOf,
}

/** Whether there is such an office and appeals may be dispatched to it. */
export async function officeHandles(ctx: Ctx, officeId: string): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('people.office')
    .select('office_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('office_id', '=', officeId)
    .where('handles', '=', true)
    .executeTakeFirst()
  return row !== undefined
}

/** The office, or the enterprise, with the most appeals under way; null when there are none. */
export async function busiest(
  ctx: Ctx,
  who: 'office_id' | 'enterprise_id',
): Promise<string | null> {
  const row = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(`${who} as id`)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', 'in', ['dispatched', 'signed', 'drafted', 'replied'])
    .groupBy(who)
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy(who)
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
