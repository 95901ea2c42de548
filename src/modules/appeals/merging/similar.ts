import { sql } from 'kysely'
import { codeNameOf, knownNames } from '#modules/people/index.ts'
import { isDuplicate, likenessTo } from '#modules/text/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { asKept } from '../domain/along.ts'
import { leadsIn } from '../domain/merge-rules.ts'
import type { End, Status } from '../domain/words.ts'
import { candidates, hashesOfAppeal } from '../likeness/store.ts'
import { storedAppeals } from '../store.ts'
import type { mergingContract } from './contract.ts'

type SimilarOwn = OutputOf<typeof mergingContract.similarOwn>
type Similar = OutputOf<typeof mergingContract.similar>

const mostOwn = 200
const mostShown = 10

type Row = {
  appealId: string
  number: string
  title: string
  body: string
  place: string | null
  status: Status
  submittedOn: string
}

/**
 * The enterprise's own appeals that say the same as what it is about to send: never another's, nor that
 * there is one. What it typed is compared as it would be kept, with marks in place of names.
 */
export async function similarOwn(
  ctx: Ctx,
  typed: InputOf<typeof mergingContract.similarOwn>,
): Promise<SimilarOwn> {
  const { enterpriseId, tenantId } = ctx.actor
  const known = enterpriseId ? (await knownNames(ctx, [enterpriseId])).get(enterpriseId) : undefined
  const { rows } = await sql<Row & { end: End | null; officeName: string | null }>`
    select a.appeal_id as "appealId", a.number, a.title, v.body #>> '{content,body}' as body, a.status,
      a.submitted_on as "submittedOn", v.body #>> '{content,place}' as place, a.ended as "end",
      o.name as "officeName"
    from appeals.appeal a
    join record.event v on v.tenant_id = ${tenantId} and v.stream_id = a.appeal_id and v.version = 1
    left join people.office o on o.tenant_id = ${tenantId}
      and o.office_id = coalesce(a.office_id, a.leading_office_id)
    where a.tenant_id = ${tenantId} and a.enterprise_id = any (${[...ctx.actor.enterpriseIds]}::uuid[])
      and a.ended is distinct from 'withdrawn'
    order by a.appeal_id desc limit ${mostOwn}`.execute(ctx.tx)
  const alike = mostAlike(
    { title: asKept(typed.title, known), body: asKept(typed.body, known) },
    rows,
  )
  return { items: alike.slice(0, 3).map(({ body: _, place: _place, ...item }) => item) }
}

function mostAlike<R extends Row>(
  text: { title: string; body: string; place?: string | null },
  rows: readonly R[],
): (R & { similarity: number })[] {
  const likeness = likenessTo(text)
  return rows
    .map((row) => ({ row, found: likeness(row) }))
    .filter(({ found }) => isDuplicate(found))
    .map(({ row, found }) => ({ ...row, similarity: Math.round(found.similarity * 100) / 100 }))
    .sort((a, b) => b.similarity - a.similarity || (a.appealId < b.appealId ? 1 : -1))
}

/** The appeals near-equal to one, of those this coordinator may see, the most alike first. */
export async function similarAppeals(
  ctx: Ctx,
  { appealId }: InputOf<typeof mergingContract.similar>,
): Promise<Similar> {
  const { state } = await load(ctx, storedAppeals, appealId)
  const ids = await candidates(ctx, await hashesOfAppeal(ctx, appealId), appealId)
  const alike = mostAlike(state.content, await rowsOf(ctx, ids)).slice(0, mostShown)
  const items = alike.map(async ({ body: _, enterpriseId, answered, ...row }) => ({
    ...row,
    enterpriseCode: await codeNameOf(ctx, enterpriseId),
    sameEnterprise: enterpriseId === state.enterpriseId,
    blockedBy: blockedBy(row, answered, state.otherMatters),
  }))
  return { items: await Promise.all(items) }
}

/** Why this one may not lead, as the rule would say. */
function blockedBy(
  { appealId, status }: Pick<Row, 'appealId' | 'status'>,
  answered: boolean,
  otherMatters: readonly string[],
) {
  if (answered || !leadsIn.includes(status)) return 'appeals/leading-not-open'
  return otherMatters.includes(appealId) ? 'appeals/another-matter' : null
}

type Found = Row & {
  regionName: string
  officeName: string | null
  enterpriseId: string
  answered: boolean
}

async function rowsOf(ctx: Ctx, ids: readonly string[]): Promise<Found[]> {
  if (ids.length === 0) return []
  const { tenantId } = ctx.actor
  const { rows } = await sql<Found>`
    select a.appeal_id as "appealId", a.number, a.title, v.body #>> '{content,body}' as body, a.status,
      a.submitted_on as "submittedOn", r.name as "regionName", o.name as "officeName",
      v.body #>> '{content,place}' as place, a.enterprise_id as "enterpriseId",
      a.replied_on is not null as answered
    from appeals.appeal a
    join record.event v on v.tenant_id = ${tenantId} and v.stream_id = a.appeal_id and v.version = 1
    join people.region r on r.tenant_id = ${tenantId} and r.region_id = a.region_id
    left join people.office o on o.tenant_id = ${tenantId} and o.office_id = a.office_id
    where a.tenant_id = ${tenantId} and a.appeal_id = any (${[...ids]}::uuid[])
      and a.ended is distinct from 'withdrawn'`.execute(ctx.tx)
  return rows
}
