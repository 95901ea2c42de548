import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { indexesOf, sealIdentities } from './identity.ts'
import { nameOfSealed } from './set-up-city.ts'

/** Columns in which earlier releases kept who somebody is; they are emptied as they are sealed. */
type EarlierTables = {
  'people.enterprise': {
    tenant_id: string
    enterprise_id: string
    name: string | null
    credit_code: string | null
    contact_name: string | null
    contact_phone: string | null
    name_index: Buffer | null
    name_pairs: number[] | null
    initials: boolean
    code_index: Buffer | null
    reachable: boolean
  }
  'people.account': { tenant_id: string; account_id: string; name: string; role: string }
}

const db = tablesOf<EarlierTables>
const batch = 200

/** Seals enterprises that an earlier release kept in plain, some at a time; answers how many it were. */
export async function sealEnterprises(ctx: Ctx): Promise<number> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('people.enterprise')
    .select(['enterprise_id', 'name', 'credit_code', 'contact_name', 'contact_phone'])
    .where('tenant_id', '=', tenantId)
    .where('name', 'is not', null)
    .limit(batch)
    .execute()
  const identities = rows.map((row) => {
    const identity = {
      ...{ name: row.name ?? '', creditCode: row.credit_code },
      ...{ contactName: row.contact_name, contactPhone: row.contact_phone },
    }
    return [row.enterprise_id, identity] as const
  })
  await sealIdentities(ctx, identities)
  const emptied = { name: null, credit_code: null, contact_name: null, contact_phone: null }
  for (const [id, identity] of identities) {
    await db(ctx)
      .updateTable('people.enterprise')
      .set({ ...emptied, ...(await indexesOf(ctx, identity)) })
      .set({ reachable: identity.contactPhone !== null })
      .where('tenant_id', '=', tenantId)
      .where('enterprise_id', '=', id)
      .execute()
  }
  return rows.length
}

/** The same of the names of the people who speak for enterprises. */
export async function sealAccounts(ctx: Ctx): Promise<number> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('people.account')
    .select(['account_id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('role', '=', 'enterprise')
    .where('name', '<>', nameOfSealed)
    .limit(batch)
    .execute()
  await ctx.vault.sealAll(
    ctx,
    rows.map(({ account_id, name }) => [{ kind: 'account', id: account_id }, { name }] as const),
  )
  for (const { account_id } of rows) {
    await db(ctx)
      .updateTable('people.account')
      .set({ name: nameOfSealed })
      .where('tenant_id', '=', tenantId)
      .where('account_id', '=', account_id)
      .execute()
  }
  return rows.length
}
