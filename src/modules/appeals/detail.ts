import type { Role } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import type { StoredEvent } from '#platform/record/tables.ts'
import { factsOf } from './commands.ts'
import type { appealsContract } from './contract.ts'
import { openAppealSteps } from './domain/appeal.ts'
import type { Appeal, AppealEvent } from './domain/types.ts'
import { selectItems, timeLeft } from './queries.ts'
import { db, deadlinesOf, storedAppeals } from './store.ts'

type Detail = OutputOf<typeof appealsContract.get>
type Moment = Detail['timeline'][number]

const handling: readonly Role[] = ['handler', 'lead']

/** One appeal as this actor may see it, with the steps open to it now. */
export async function describeAppeal(ctx: RequestCtx, appealId: string): Promise<Detail> {
  const item = await selectItems(ctx).where('a.appeal_id', '=', appealId).executeTakeFirst()
  if (item === undefined) throw recordRefusal('record/missing')
  const { state, events, version } = await load(ctx, storedAppeals, appealId)
  const facts = await factsOf(ctx)
  ctx.reply.header('etag', `"${version}"`)
  const { content, supplements, question, requirement, reply } = state
  return {
    ...item,
    version,
    ...timeLeft(facts.calendar, ctx.today, item.nextDueOn),
    body: content.body,
    place: content.place,
    project: content.project,
    peopleAffected: content.peopleAffected,
    moneyAffected: content.moneyAffected,
    supplements,
    question,
    requirement,
    reply,
    draft: seesDrafts(ctx.actor.role) ? state.draft : null,
    attempts: seesCalls(ctx.actor.role) ? state.attempts : [],
    contact: ctx.actor.role === 'caller' ? await contactOf(ctx, state.enterpriseId) : null,
    deadlines: deadlinesOf(state) as Detail['deadlines'],
    timeline: await timelineOf(ctx, events),
    open: openAppealSteps(state, facts),
  }
}

const seesDrafts = (role: Role) =>
  handling.includes(role) || role === 'coordinator' || role === 'auditor'
const seesCalls = (role: Role) => !handling.includes(role)

async function contactOf(ctx: RequestCtx, enterpriseId: Appeal['enterpriseId']) {
  const row = await db(ctx)
    .selectFrom('people.enterprise')
    .select(['contact_name as name', 'contact_phone as phone'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirst()
  return row ?? null
}

/** What happened, in the order it did; drafts and calls only for those they concern. */
async function timelineOf(ctx: RequestCtx, events: StoredEvent[]): Promise<Moment[]> {
  const { role, tenantId } = ctx.actor
  const hidden = [
    ...(seesDrafts(role) ? [] : ['drafted', 'draftReturned']),
    ...(seesCalls(role) ? [] : ['followedUp']),
  ]
  const offices = await db(ctx)
    .selectFrom('people.office')
    .select(['office_id', 'name'])
    .where('tenant_id', '=', tenantId)
    .execute()
  const names = new Map(offices.map((office) => [office.office_id, office.name]))
  return events
    .filter(({ type }) => !hidden.includes(type))
    .map(({ type, at, actorRole, officeId, body }) => {
      const event = body as unknown as AppealEvent
      const office = 'officeId' in event ? event.officeId : officeId
      return {
        type,
        on: dayOf(at),
        at: handling.includes(role) ? null : at,
        by: actorRole as Role,
        officeName: office === null ? null : (names.get(office) ?? null),
        text: textOf(event),
      }
    })
}

/** The words that go with an event in the timeline. */
function textOf(event: AppealEvent): string | null {
  switch (event.type) {
    case 'supplementAsked':
      return event.question
    case 'supplemented':
      return event.text
    case 'dispatched':
    case 'redone':
      return event.requirement
    case 'replied':
      return event.reply.text
    case 'draftReturned':
    case 'denied':
    case 'withdrawn':
      return event.reason
    case 'confirmed':
      return event.words
    case 'rated':
      return event.rating.words
    case 'closed':
      return event.end
    case 'referred':
      return `${event.destination}：${event.reason}`
    default:
      return null
  }
}
