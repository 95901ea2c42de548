import { declareRefusals } from '#kernel/refusal.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { peopleContract } from './contract.ts'
import { checkCreditCode } from './domain/credit-code.ts'
import { sizeClass } from './domain/size-class.ts'
import type { ChainPosition } from './domain/words.ts'
import { codeIndex, type Identity, indexesOf, nameIndex, sealIdentities } from './identity.ts'
import { setPhones } from './phones.ts'
import { db, selectEnterprises } from './store.ts'

const refusal = declareRefusals({
  'people/code-invalid': 'invalid',
  'people/code-taken': 'conflict',
  'people/unknown-region': 'invalid',
  'people/unknown-enterprise': 'missing',
  'people/not-provisional': 'conflict',
  'people/position-without-chain': 'invalid',
  'people/no-such-office': 'missing',
})

export type NewEnterprise = InputOf<typeof peopleContract.registerEnterprise>

/** Registers enterprises; those without a credit code are provisional and merged later. */
export async function registerEnterprises(
  ctx: Ctx,
  given: readonly NewEnterprise[],
): Promise<string[]> {
  if (given.length === 0) return []
  const regions = await regionIds(ctx)
  const made = await Promise.all(
    given.map((one) => {
      if (!regions.has(one.regionId)) throw refusal('people/unknown-region', { field: 'regionId' })
      return rowOf(ctx, one)
    }),
  )
  const rows = made.map(({ row }) => row)
  const added = await db(ctx)
    .insertInto('people.enterprise')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'code_index']).doNothing())
    .returning('enterprise_id')
    .execute()
  if (added.length < rows.length) throw refusal('people/code-taken', { field: 'creditCode' })
  await sealIdentities(
    ctx,
    made.map(({ row, identity }) => [row.enterprise_id, identity]),
  )
  await setPhones(
    ctx,
    made.flatMap(({ row, identity: { contactPhone } }) =>
      contactPhone === null ? [] : [[row.enterprise_id, contactPhone] as const],
    ),
  )
  return rows.map((row) => row.enterprise_id)
}

async function rowOf(ctx: Ctx, one: NewEnterprise) {
  const code = one.creditCode === undefined ? null : checkCreditCode(one.creditCode)
  if (code !== null && !code.ok) {
    throw refusal('people/code-invalid', { field: 'creditCode', reason: code.reason })
  }
  const identity = identityOf(one, code?.code ?? null)
  const row = {
    tenant_id: ctx.actor.tenantId,
    enterprise_id: ctx.newId(),
    ...(await indexesOf(ctx, identity)),
    reachable: identity.contactPhone !== null,
    code_warning: code?.warning ?? null,
    provisional: code === null,
    region_id: one.regionId,
    industry: one.industry ?? null,
    ...chainOf(one.chain ?? null, one.chainPosition ?? null),
    employees: one.employees ?? null,
    revenue: one.revenue ?? null,
    assets: one.assets ?? null,
    figures_as_of: one.figuresAsOf ?? null,
    size_class: sizeOf(ctx, one),
    created_at: ctx.now,
  }
  return { row, identity }
}

/** What of a registration tells who it is, as the vault keeps it. */
export const identityOf = (
  { name, contactName, contactPhone }: NewEnterprise,
  creditCode: string | null,
): Identity => ({
  name,
  creditCode,
  contactName: contactName ?? null,
  contactPhone: contactPhone ?? null,
})

function chainOf(chain: string | null, chainPosition: ChainPosition | null) {
  if (chain === null && chainPosition !== null) {
    throw refusal('people/position-without-chain', { field: 'chain' })
  }
  return { chain, chain_position: chainPosition }
}

/** Says which chain an enterprise belongs to, and where in it. */
export async function setChain(
  ctx: Ctx,
  enterpriseId: string,
  { chain, chainPosition }: { chain: string | null; chainPosition: ChainPosition | null },
): Promise<void> {
  if ((await find(ctx, enterpriseId)) === undefined) throw refusal('people/unknown-enterprise')
  await db(ctx)
    .updateTable('people.enterprise')
    .set(chainOf(chain, chainPosition))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', '=', enterpriseId)
    .execute()
}

/** Says what an office is responsible for: what is suggested to it is found by these words. */
export async function describeOffice(
  ctx: Ctx,
  { officeId, duties }: InputOf<typeof peopleContract.describeOffice>,
): Promise<void> {
  const changed = await db(ctx)
    .updateTable('people.office')
    .set({ duties })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('office_id', '=', officeId)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw refusal('people/no-such-office', { field: 'officeId' })
}

/** The size class is never typed in: it follows from the figures (domain.md 1.2). */
function sizeOf(ctx: Ctx, { industry, employees, revenue, assets, figuresAsOf }: NewEnterprise) {
  if (industry === undefined) return null
  const sizing = sizeClass({
    division: industry,
    ...(employees === undefined ? {} : { employees }),
    ...(revenue === undefined ? {} : { revenue }),
    ...(assets === undefined ? {} : { assets }),
    asOf: figuresAsOf ?? ctx.today,
  })
  return sizing.result === 'sized' ? sizing.size : null
}

async function regionIds(ctx: Ctx): Promise<Set<string>> {
  const rows = await db(ctx)
    .selectFrom('people.region')
    .select('region_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .execute()
  return new Set(rows.map((row) => row.region_id))
}

/** Merges a provisional record into the enterprise it turned out to be; its history stays its own. */
export async function mergeEnterprise(ctx: Ctx, from: string, into: string): Promise<void> {
  const [one, other] = await Promise.all([find(ctx, from), find(ctx, into)])
  if (one === undefined || other === undefined) throw refusal('people/unknown-enterprise')
  if (!one.provisional || one.mergedInto !== null || other.provisional) {
    throw refusal('people/not-provisional', { field: 'enterpriseId' })
  }
  await db(ctx)
    .updateTable('people.enterprise')
    .set({ merged_into: into })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', '=', from)
    .execute()
}

const find = (ctx: Ctx, enterpriseId: string) =>
  selectEnterprises(ctx).where('enterprise_id', '=', enterpriseId).executeTakeFirst()

/** An enterprise that was found, with the code or the name that it was found by. */
export type Found = {
  enterpriseId: string
  provisional: boolean
  creditCode: string | null
  name: string | null
}

/** Finds enterprises by code or by exact name; used where lists of them come in. */
export async function findEnterprises(
  ctx: Ctx,
  { codes, names }: { codes: readonly string[]; names: readonly string[] },
): Promise<Found[]> {
  if (codes.length + names.length === 0) return []
  const codeIndexes = await Promise.all(codes.map((code) => codeIndex(ctx, code)))
  const nameIndexes = await Promise.all(names.map((name) => nameIndex(ctx, name)))
  const rows = await selectEnterprises(ctx)
    .where('merged_into', 'is', null)
    .where((or) =>
      or.or([
        ...(codes.length ? [or('code_index', 'in', codeIndexes)] : []),
        ...(names.length ? [or('name_index', 'in', nameIndexes)] : []),
      ]),
    )
    .select(['name_index', 'code_index'])
    .execute()
  // Why not opened: what an index equals is known already, from the list that is looked up.
  const called = new Map(names.map((name, at) => [nameIndexes[at]?.toString('hex'), name]))
  const coded = new Map(codes.map((code, at) => [codeIndexes[at]?.toString('hex'), code]))
  return rows.map(({ enterpriseId, provisional, name_index, code_index }) => ({
    enterpriseId,
    provisional,
    name: called.get(name_index?.toString('hex')) ?? null,
    creditCode: coded.get(code_index?.toString('hex')) ?? null,
  }))
}
