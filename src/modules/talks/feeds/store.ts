import type { Role } from '#kernel/actor.ts'
import type { Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'

type FeedsTables = {
  'talks.feed': {
    tenant_id: string
    feed_id: string
    token_hash: string
    account_id: string
    /** Who the account was when it asked: what the feed is read as. */
    role: Role
    office_id: string | null
    actor_region_id: string | null
    enterprise_ids: string[]
    region_id: string | null
    created_at: Instant
    revoked_at: Instant | null
  }
  'people.region': { tenant_id: string; region_id: string }
  'people.account': { tenant_id: string; account_id: string; role: Role; disabled: boolean }
}

const db = tablesOf<FeedsTables>

export type Feed = FeedsTables['talks.feed']

export async function saveFeed(
  ctx: Ctx,
  { feedId, hash, regionId }: { feedId: string; hash: string; regionId: string | null },
): Promise<void> {
  const { actor } = ctx
  await db(ctx)
    .insertInto('talks.feed')
    .values({
      tenant_id: actor.tenantId,
      feed_id: feedId,
      token_hash: hash,
      account_id: actor.accountId,
      role: actor.role,
      office_id: actor.officeId,
      actor_region_id: actor.regionId,
      enterprise_ids: [...actor.enterpriseIds],
      region_id: regionId,
      created_at: ctx.now,
      revoked_at: null,
    })
    .execute()
}

/** The feed a token opens; only a context that knows the token's hash finds it. */
export async function feedOf(ctx: Ctx, hash: string): Promise<Feed | null> {
  const row = await db(ctx)
    .selectFrom('talks.feed')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Whether the account may still act, in the role it had. */
export async function accountActs(ctx: Ctx): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('people.account')
    .select('account_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', ctx.actor.accountId)
    .where('role', '=', ctx.actor.role)
    .where('disabled', '=', false)
    .executeTakeFirst()
  return row !== undefined
}

export async function ownFeeds(ctx: Ctx) {
  const rows = await db(ctx)
    .selectFrom('talks.feed')
    .select(['feed_id as feedId', 'region_id as regionId', 'created_at as createdAt'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', ctx.actor.accountId)
    .where('revoked_at', 'is', null)
    .orderBy('feed_id')
    .execute()
  return rows.map((row) => ({ ...row, scope: row.regionId === null ? 'person' : 'venue' }) as const)
}

/** Revokes a feed of this account; false when it has none such. */
export async function revoke(ctx: Ctx, feedId: string): Promise<boolean> {
  const done = await db(ctx)
    .updateTable('talks.feed')
    .set({ revoked_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', ctx.actor.accountId)
    .where('feed_id', '=', feedId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export async function regionThere(ctx: Ctx, regionId: string): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('people.region')
    .select('region_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('region_id', '=', regionId)
    .executeTakeFirst()
  return row !== undefined
}
