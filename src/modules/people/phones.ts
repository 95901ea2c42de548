import type { Ctx } from '#platform/database/context.ts'
import { identitiesOf } from './identity.ts'
import { db } from './store.ts'

/** A telephone number as it is compared: its digits alone, without the country. */
export const phoneDigits = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '')

/** By what a telephone is found without being read. */
export const phoneIndex = async (ctx: Ctx, phone: string): Promise<string> =>
  (await ctx.vault.index(ctx, 'phone', phoneDigits(phone))).toString('hex')

/** Says which telephone each enterprise has from now on; null is none any more. */
export async function setPhones(
  ctx: Ctx,
  given: readonly (readonly [enterpriseId: string, phone: string | null])[],
): Promise<void> {
  for (const [enterprise_id, phone] of given) {
    if (phone === null) {
      await forgetPhone(ctx, enterprise_id)
      continue
    }
    const found = { phone_index: await phoneIndex(ctx, phone), set_at: ctx.now }
    await db(ctx)
      .insertInto('people.phone')
      .values({ tenant_id: ctx.actor.tenantId, enterprise_id, ...found })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'enterprise_id']).doUpdateSet(found))
      .execute()
  }
}

const forgetPhone = (ctx: Ctx, enterpriseId: string) =>
  db(ctx)
    .deleteFrom('people.phone')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', '=', enterpriseId)
    .execute()

const batch = 200

/** Indexes the telephones that an earlier release sealed without; answers which are left to be written. */
export async function phonesUnindexed(ctx: Ctx): Promise<[enterpriseId: string, phone: string][]> {
  const rows = await db(ctx)
    .selectFrom('people.enterprise as e')
    .leftJoin('people.phone as p', (join) =>
      join
        .on('p.tenant_id', '=', ctx.actor.tenantId)
        .onRef('p.enterprise_id', '=', 'e.enterprise_id'),
    )
    .select('e.enterprise_id')
    .where('e.tenant_id', '=', ctx.actor.tenantId)
    .where('e.reachable', '=', true)
    .where('p.enterprise_id', 'is', null)
    .limit(batch)
    .execute()
  const ids = rows.map((row) => row.enterprise_id)
  const identities = await identitiesOf(ctx, ids, { purpose: 'notice' })
  return [...identities].flatMap(([id, { contactPhone }]) =>
    contactPhone === null ? [] : [[id, contactPhone]],
  )
}
