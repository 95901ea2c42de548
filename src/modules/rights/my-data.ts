import { sql } from 'kysely'
import { ownAppeals, ownCalls } from '#modules/appeals/index.ts'
import { ownBallots, ownGoodCases, ownWordsOnCases } from '#modules/awards/index.ts'
import { ownRectificationCopies } from '#modules/evaluation/index.ts'
import { identitiesOf, requireFresh } from '#modules/people/index.ts'
import { ownPromises } from '#modules/promises/index.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { rightsContract } from './contract.ts'
import { listCorrections } from './corrections/queries.ts'

type Section = { name: string; table: string; own: 'enterprise' | 'account' | 'appeal' }

/** What is kept of an enterprise beside its appeals, by the column that says it is its own. */
const sections: readonly Section[] = [
  { name: 'enterprise', table: 'people.enterprise', own: 'enterprise' },
  { name: 'accounts', table: 'people.account', own: 'enterprise' },
  { name: 'notice-settings', table: 'notices.address', own: 'account' },
  { name: 'notices', table: 'notices.delivery', own: 'account' },
  { name: 'notices-by-telephone', table: 'notices.delivery', own: 'enterprise' },
  { name: 'talk-seats', table: 'talks.seat', own: 'enterprise' },
  { name: 'talk-questions', table: 'talks.question', own: 'enterprise' },
  { name: 'consents', table: 'rights.consent', own: 'enterprise' },
  { name: 'contact-changes', table: 'people.contact_change', own: 'enterprise' },
  { name: 'erasures', table: 'rights.erasure', own: 'enterprise' },
  { name: 'who-read-what', table: 'trust.unit_read', own: 'appeal' },
]

/** More than an enterprise ever asks for. */
const mostCorrections = 10_000

/** Everything about the enterprise that asks, as rows; hashes and the city's own column left out. */
export async function gatherMyData(ctx: Ctx): Promise<OutputOf<typeof rightsContract.myData>> {
  requireFresh(ctx)
  const appeals = await ownAppeals(ctx)
  const identities = await identitiesOf(ctx, ctx.actor.enterpriseIds, { purpose: 'own' })
  const account = { kind: 'account', id: ctx.actor.accountId }
  const own = await ctx.vault.open(ctx, [account], { purpose: 'own' })
  const opened: Record<string, unknown>[] = [...identities.values(), ...own.values()]
  const found = [{ name: 'identity', rows: opened }]
  for (const section of sections)
    found.push({ name: section.name, rows: await rowsOf(ctx, section) })
  const corrections = await listCorrections(ctx, { limit: mostCorrections })
  found.push({ name: 'corrections', rows: corrections.items })
  found.push(...(await judged(ctx, appeals)))
  return { madeAt: ctx.now, sections: [{ name: 'appeals', rows: appeals }, ...found] }
}

/** How its appeals were judged, and what was learned from them, as far as it is told. */
async function judged(ctx: Ctx, appeals: Awaited<ReturnType<typeof ownAppeals>>) {
  const ids = appeals.map(({ appeal_id }) => appeal_id)
  return [
    { name: 'follow-up-calls', rows: ownCalls(appeals) },
    { name: 'rectifications', rows: await ownRectificationCopies(ctx) },
    { name: 'promises', rows: await ownPromises(ctx, ids) },
    { name: 'good-cases', rows: await ownGoodCases(ctx) },
    { name: 'words-on-good-cases', rows: await ownWordsOnCases(ctx) },
    { name: 'ballots', rows: await ownBallots(ctx) },
  ]
}

async function rowsOf(ctx: Ctx, { table, own }: Section): Promise<Record<string, unknown>[]> {
  const { tenantId, accountId, enterpriseIds } = ctx.actor
  const mine =
    own === 'account'
      ? sql`t.account_id = ${accountId}`
      : own === 'enterprise'
        ? sql`t.enterprise_id = any (${enterpriseIds}::uuid[])`
        : sql`t.appeal_id in (select a.appeal_id from appeals.appeal a
            where a.tenant_id = ${tenantId} and a.enterprise_id = any (${enterpriseIds}::uuid[]))`
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) - '{tenant_id,was,undo_hash}'::text[] as row from ${sql.table(table)} t
    where t.tenant_id = ${tenantId} and ${mine}`.execute(ctx.tx)
  return rows.map(({ row }) => row)
}
