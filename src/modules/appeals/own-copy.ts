import { dayOf } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import { loadEvents } from '#platform/record/events.ts'
import type { StoredEvent } from '#platform/record/tables.ts'
import { db } from './store.ts'

/** What offices say among themselves is theirs; that it was said is told. */
const inside = [
  ...['drafted', 'draftReturned', 'contributed', 'letterAnswered', 'objected', 'warned'],
  'advised',
]

/** By what another appeal is known: that it was handled together with another is told, and not with which. */
const ofOthers = ['intoId', 'checkId']

const told = (body: StoredEvent['body']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => !ofOthers.includes(name))
      .map(([name, value]) => [name, name === 'along' ? withoutOthers(value) : value]),
  )

const withoutOthers = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([name]) => !ofOthers.includes(name)))
    : value

type Told = {
  version: number
  type: string
  on: string
  by: string
  body?: Record<string, unknown>
}
export type OwnAppeal = Record<string, unknown> & {
  appeal_id: string
  number: string
  events: Told[]
}

/** Every appeal of the enterprise that asks, with all that was written down of it, for its own copy. */
export async function ownAppeals(ctx: Ctx): Promise<OwnAppeal[]> {
  const rows = await db(ctx)
    .selectFrom('appeals.appeal')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', 'in', [...ctx.actor.enterpriseIds])
    .orderBy('appeal_id')
    .execute()
  const copies = []
  for (const { tenant_id, leading_id, ...row } of rows) {
    const events = await loadEvents(ctx, row.appeal_id)
    const shown = events.map(({ version, type, at, actorRole, body }) => {
      const said = inside.includes(type) ? {} : { body: told(body) }
      return { version, type, on: dayOf(at), by: actorRole, ...said }
    })
    copies.push({ ...row, events: shown })
  }
  return copies
}

/** What it answered whenever it was asked how it went (回访), by telephone or by its link: one row a call. */
export const ownCalls = (appeals: readonly OwnAppeal[]): Record<string, unknown>[] =>
  appeals.flatMap(({ appeal_id, number, events }) =>
    events.flatMap(({ type, body }) => {
      const attempt = type === 'followedUp' ? body?.attempt : null
      return typeof attempt === 'object' && attempt !== null
        ? [{ appeal_id, number, ...attempt }]
        : []
    }),
  )
