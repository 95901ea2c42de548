import type { Role } from '#kernel/actor.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Profile } from './domain/profile.ts'
import { presetOf } from './presets/index.ts'
import { addVersion } from './rules/store.ts'
import { db } from './store.ts'

/** Puts a new city's regions, offices and rules in place, once; false when it is there already. */
export async function setUpCity(
  ctx: Ctx,
  profile: Profile,
  { demo }: { demo: boolean },
): Promise<boolean> {
  const tenant_id = ctx.actor.tenantId
  const added = await db(ctx)
    .insertInto('people.tenant')
    .values({ tenant_id, name: profile.name, profile: profile.key, demo })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  // Why before the return: a city set up by an earlier release has no rules of its own yet.
  await beginRules(ctx, profile)
  if (Number(added.numInsertedOrUpdatedRows) === 0) return false
  const regions = profile.regions.map((region, sort) => ({
    tenant_id,
    region_id: region.key,
    name: region.name,
    division_code: region.divisionCode,
    kind: region.kind,
    venue: region.venue,
    sort,
  }))
  await db(ctx).insertInto('people.region').values(regions).execute()
  const region_id = profile.regions[0]?.key ?? ''
  const offices = profile.offices.map(({ takesLifted = false, ...office }) => ({
    tenant_id,
    office_id: ctx.newId(),
    region_id,
    handles: true,
    takes_lifted: takesLifted,
    ...office,
  }))
  await db(ctx).insertInto('people.office').values(offices).execute()
  return true
}

/** The first version of a city's rules: those its profile begins with. */
async function beginRules(ctx: Ctx, profile: Profile): Promise<void> {
  const { version: _version, ...rules } = presetOf(profile.preset).rules
  await addVersion(ctx, { version: 1, preset: profile.preset, rules, reason: '建立城市时的预设' })
}

export type NewAccount = {
  name: string
  role: Exclude<Role, 'public' | 'clock'>
  officeId?: string
  enterpriseId?: string
  regionId?: string
  staffNumber?: string
}

/** What stands for the name of whoever speaks for an enterprise. */
export const nameOfSealed = '企业账号'

/** Opens an account. It has no password: its first session is opened by a one-time link. */
export async function openAccount(ctx: Ctx, account: NewAccount): Promise<string> {
  const account_id = ctx.newId()
  const sealed = account.role === 'enterprise'
  await db(ctx)
    .insertInto('people.account')
    .values({
      tenant_id: ctx.actor.tenantId,
      account_id,
      name: sealed ? nameOfSealed : account.name,
      role: account.role,
      office_id: account.officeId ?? null,
      enterprise_id: account.enterpriseId ?? null,
      region_id: account.regionId ?? null,
      disabled: false,
      staff_number: account.staffNumber ?? null,
      created_at: ctx.now,
    })
    .execute()
  if (sealed) {
    await ctx.vault.seal(ctx, { kind: 'account', id: account_id }, { name: account.name })
  }
  return account_id
}

/** The city's offices by the key their profile gave them. */
export async function officesByKey(
  ctx: Ctx,
): Promise<Map<string, { officeId: string; name: string; handles: boolean }>> {
  const rows = await db(ctx)
    .selectFrom('people.office')
    .select(['key', 'office_id as officeId', 'name', 'handles'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .execute()
  return new Map(rows.map(({ key, ...office }) => [key, office]))
}

/** Accounts of the city, for the operator of the machine who hands out sign-in links. */
export function listAccounts(ctx: Ctx) {
  return db(ctx)
    .selectFrom('people.account')
    .select([
      'account_id as accountId',
      'name',
      'role',
      'office_id as officeId',
      'enterprise_id as enterpriseId',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .orderBy('account_id')
    .execute()
}
