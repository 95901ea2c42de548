import { sql } from 'kysely'
import { itemsOf } from '#modules/appeals/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { searchContract } from './contract.ts'
import type { SearchKind } from './domain/words.ts'

/** What a page shows of something found beside the words themselves. */
export type Shown = Pick<
  OutputOf<typeof searchContract.search>['items'][number],
  'title' | 'number' | 'status' | 'sessionId' | 'regionName' | 'officeName'
>

const nothing = { number: null, status: null, sessionId: null, regionName: null, officeName: null }

/** The titles and standings of what was found, by kind and id; row security leaves out what is hidden. */
export async function shownOf(
  ctx: Ctx,
  found: readonly { kind: SearchKind; id: string }[],
): Promise<ReadonlyMap<string, Shown>> {
  const idsOf = (...kinds: SearchKind[]) => [
    ...new Set(found.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)),
  ]
  const appeals = (await itemsOf(ctx, idsOf('appeal', 'reply'))).map((one) => ({
    ...nothing,
    ...{ id: one.appealId, title: one.title, number: one.number, status: one.status },
    ...{ regionName: one.regionName, officeName: one.officeName },
  }))
  const of = (kind: SearchKind, rows: readonly (Shown & { id: string })[]) =>
    rows.map(({ id, ...shown }) => [`${kind} ${id}`, shown] as const)
  return new Map([
    ...of('appeal', appeals),
    ...of('reply', appeals),
    ...of('topic', await topics(ctx, idsOf('topic'))),
    ...of('question', await questions(ctx, idsOf('question'))),
    ...of('session', await sessions(ctx, idsOf('session'))),
  ])
}

type Rows = Promise<(Shown & { id: string })[]>

async function topics({ tx, actor: { tenantId } }: Ctx, ids: readonly string[]): Rows {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; title: string; number: string; status: string }>`
    select t.topic_id as id, t.title, t.code as number, t.status, o.name as "officeName"
    from talks.topic t
      left join people.office o on o.tenant_id = ${tenantId} and o.office_id = t.lead_office_id
    where t.tenant_id = ${tenantId} and t.topic_id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows.map((row) => ({ ...nothing, ...row }))
}

async function questions({ tx, actor: { tenantId } }: Ctx, ids: readonly string[]): Rows {
  if (ids.length === 0) return []
  const { rows } = await sql<Shown & { id: string }>`
    select q.question_id as id, coalesce(q.subject, left(q.text, 40)) as title, q.status,
      q.session_id as "sessionId", r.name as "regionName", o.name as "officeName"
    from talks.question q
      join people.region r on r.tenant_id = ${tenantId} and r.region_id = q.region_id
      left join people.office o on o.tenant_id = ${tenantId} and o.office_id = q.office_id
    where q.tenant_id = ${tenantId} and q.question_id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows.map((row) => ({ ...nothing, ...row }))
}

async function sessions({ tx, actor: { tenantId } }: Ctx, ids: readonly string[]): Rows {
  if (ids.length === 0) return []
  const { rows } = await sql<Shown & { id: string }>`
    select s.session_id as id, s.session_id as "sessionId", s.status, r.name as "regionName",
      '第' || s.number || '期' || r.name as title
    from talks.session s
      join people.region r on r.tenant_id = ${tenantId} and r.region_id = s.region_id
    where s.tenant_id = ${tenantId} and s.session_id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows.map((row) => ({ ...nothing, ...row }))
}

/** All offices of the city, which everybody may know. */
export async function officesOf(ctx: Ctx) {
  const { tenantId } = ctx.actor
  const { rows } = await sql<{ id: string; name: string; regionId: string; regionName: string }>`
    select o.office_id as id, o.name, o.region_id as "regionId", r.name as "regionName"
    from people.office o
      join people.region r on r.tenant_id = ${tenantId} and r.region_id = o.region_id
    where o.tenant_id = ${tenantId} order by o.name`.execute(ctx.tx)
  return rows
}

/** The appeal with this number, if this actor may see it. */
export async function idOfNumber(ctx: Ctx, number: string) {
  const { rows } = await sql<{ id: string; day: string }>`
    select appeal_id as id, submitted_on as day from appeals.appeal
    where tenant_id = ${ctx.actor.tenantId} and number = ${number}`.execute(ctx.tx)
  return rows[0] ?? null
}
