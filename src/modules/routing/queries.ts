import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { loadRules } from '#modules/people/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { routingContract } from './contract.ts'
import { type RouterKind, routerKinds } from './domain/words.ts'
import { db } from './store.ts'

type Answer = OutputOf<typeof routingContract.versions>
type Followed = Answer['kinds'][number]['cold']

const mostShown = 40
const nobodyYet: Followed = { shown: 0, followedFirst: 0, followedThree: 0, automatic: 0, moved: 0 }

/** Every version with how well it did when it was tried, and how often it was followed. */
export async function describeRouting(ctx: Ctx): Promise<Answer> {
  const { routing } = await loadRules(ctx)
  const followed = await followedBy(ctx)
  const of = (kind: RouterKind, version: number): Followed =>
    followed.get(`${kind} ${version}`) ?? nobodyYet
  const versions = await rowsOf(ctx)
  const kinds = routerKinds.map((kind) => ({
    kind,
    cold: of(kind, 0),
    versions: versions
      .filter((one) => one.kind === kind)
      .slice(0, mostShown)
      .map(({ kind: _, ...one }) => ({
        ...one,
        madeOn: dayOf(one.madeAt),
        ...of(kind, one.version),
      })),
  }))
  return { ...routing, kinds }
}

const rowsOf = (ctx: Ctx, { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('routing.version as v')
    .leftJoin('people.account as a', (join) =>
      join.on('a.tenant_id', '=', tenantId).onRef('a.account_id', '=', 'v.made_by'),
    )
    .select([
      'v.kind',
      'v.version',
      'v.made_at as madeAt',
      'a.name as by',
      'v.reason',
      'v.from_version as fromVersion',
      'v.examples',
      'v.tried',
      'v.first_right as first',
      'v.three_right as three',
      'v.margins',
      sql<boolean>`v.model is not null`.as('kept'),
    ])
    .where('v.tenant_id', '=', tenantId)
    .orderBy('v.version', 'desc')
    .limit(mostShown * routerKinds.length)
    .execute()

async function followedBy(ctx: Ctx): Promise<Map<string, Followed>> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<Followed & { kind: RouterKind; version: number }>`
    select s.kind, s.version,
      count(*) filter (where s.shown_to is not null and not s.automatic)::int as shown,
      count(*) filter (where s.shown_to is not null and not s.automatic
        and s.shown #>> '{0,key}' = s.chosen)::int as "followedFirst",
      count(*) filter (where s.shown_to is not null and not s.automatic
        and s.shown @> jsonb_build_array(jsonb_build_object('key', s.chosen)))::int as "followedThree",
      count(*) filter (where s.automatic)::int as automatic,
      count(*) filter (where s.automatic and a.office_id::text <> s.chosen)::int as moved
    from routing.suggestion s
      join appeals.appeal a on a.tenant_id = ${tenantId} and a.appeal_id = s.appeal_id
    where s.tenant_id = ${tenantId} and s.chosen is not null
    group by s.kind, s.version`.execute(ctx.tx)
  return new Map(
    rows.map(({ kind, version, ...followed }) => [`${kind} ${version}`, followed] as const),
  )
}
