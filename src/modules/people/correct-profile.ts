import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import { checkCreditCode } from './domain/credit-code.ts'
import { divisions } from './domain/industries.ts'
import { codeIndex, nameIndex, partsOf } from './identity.ts'
import { db, selectEnterprises } from './store.ts'

const refusal = declareRefusals({ 'people/value-unfit': 'invalid' })

export type ProfileField = 'name' | 'creditCode' | 'regionId' | 'industry'

/** Puts one field of an enterprise right; refuses a value that the field does not take. */
export async function correctProfile(
  ctx: Ctx,
  enterpriseId: string,
  field: ProfileField,
  value: string,
): Promise<void> {
  const changed = await columnsOf(ctx, field, value)
  if (field === 'name' || field === 'creditCode') {
    await ctx.vault.seal(ctx, { kind: 'enterprise', id: enterpriseId }, { [field]: changed.value })
  }
  const taken =
    'code_index' in changed.columns &&
    (await selectEnterprises(ctx)
      .where('code_index', '=', changed.columns.code_index)
      .executeTakeFirst())
  if (taken) throw refusal('people/value-unfit', { field: 'value' })
  await db(ctx)
    .updateTable('people.enterprise')
    .set(changed.columns)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', '=', enterpriseId)
    .execute()
}

async function columnsOf(ctx: Ctx, field: ProfileField, value: string) {
  const unfit = () => refusal('people/value-unfit', { field: 'value' })
  switch (field) {
    case 'name': {
      const parts = await partsOf(ctx, value)
      return { value, columns: { name_index: await nameIndex(ctx, value), ...parts } }
    }
    case 'creditCode': {
      const checked = checkCreditCode(value)
      if (!checked.ok) throw unfit()
      const { code, warning } = checked
      const code_index = await codeIndex(ctx, code)
      return {
        value: code,
        columns: { code_index, provisional: false, code_warning: warning ?? null },
      }
    }
    case 'regionId': {
      const regions = await db(ctx)
        .selectFrom('people.region')
        .select(['region_id', 'name'])
        .where('tenant_id', '=', ctx.actor.tenantId)
        .execute()
      const found = regions.find((one) => [one.region_id, one.name].includes(value))
      if (found === undefined) throw unfit()
      return { value, columns: { region_id: found.region_id } }
    }
    case 'industry': {
      const found = divisions.find(({ code, zh }) => [code, zh].includes(value))
      if (found === undefined) throw unfit()
      return { value, columns: { industry: found.code } }
    }
  }
}
