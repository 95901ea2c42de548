import type { Actor, ActorSession, Role } from '#kernel/actor.ts'
import { type Instant, later } from '#kernel/day.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx, Tx } from '#platform/database/context.ts'
import { classOf } from '#platform/database/user-classes.ts'
import { classOfToken, contextOfSecret, hashOf, newToken } from './secrets.ts'
import { type AccountRow, actorOf, db, selectAccounts } from './store.ts'

const minutes = (count: number) => count * 60_000
/** A session ends after 12 hours, or after a time without a request (D6; ASVS 7.3). */
const sessionLasts = minutes(12 * 60)
const idleAfter = (role: Role) => minutes(role === 'enterprise' ? 30 : 15)
const touchEvery = minutes(1)

/** What a request says of the person at the other end. */
export type Seen = {
  /** Whether somebody is there: a page that asks by itself keeps no session alive. */
  active: boolean
}

/** Who a session belongs to; null when it has ended or never was. */
export async function actorOfSession(
  tx: Tx,
  token: string,
  now: Instant,
  { active }: Seen,
): Promise<Actor | null> {
  const ctx = await contextOfSecret(tx, token, now)
  const row = await selectAccounts(ctx)
    .innerJoin('people.session as s', (join) =>
      join.on('s.tenant_id', '=', ctx.actor.tenantId).onRef('s.account_id', '=', 'a.account_id'),
    )
    .select(['s.session_id', 's.last_seen_at', 's.confirmed_at', 's.restricted', 's.recovers'])
    .select('s.held_until')
    .where('s.token_hash', '=', hashOf(token))
    .where('s.expires_at', '>', now)
    .executeTakeFirst()
  if (row === undefined || classOf(row.role) !== classOfToken(token)) return null
  if (row.last_seen_at <= later(now, -idleAfter(row.role))) return null
  if (active && row.last_seen_at < later(now, -touchEvery)) await touch(ctx, token)
  return actingIn(ctx, row, {
    sessionId: row.session_id,
    accountId: row.account_id,
    confirmedAt: row.confirmed_at,
    restricted: row.restricted,
    recovers: row.recovers,
    heldUntil: row.held_until !== null && row.held_until > now ? row.held_until : null,
  })
}

/**
 * Why the public: whoever has shown one factor of two, or came in by contacts that have just changed, is
 * nobody yet, to row security too.
 */
function actingIn({ actor }: Ctx, account: AccountRow, session: ActorSession): Actor {
  const who =
    session.restricted || session.heldUntil !== null
      ? actorWithoutAccount(actor.tenantId, 'public')
      : actorOf(actor.tenantId, account)
  return { ...who, session }
}

async function touch(ctx: Ctx, token: string): Promise<void> {
  await db(ctx)
    .updateTable('people.session')
    .set({ last_seen_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('token_hash', '=', hashOf(token))
    .execute()
}

/** How a session begins: what was proved, and on which device. */
export type Opening = {
  confirmed: boolean
  restricted: boolean
  recovers: boolean
  heldUntil: Instant | null
  device: string
  deviceHash: string
}

/** Opens a session of an account that has shown who it is; always under an id nobody knew before. */
export async function openSession(
  ctx: Ctx,
  account: AccountRow,
  { confirmed, restricted, recovers, heldUntil, device, deviceHash }: Opening,
): Promise<{ actor: Actor; token: string }> {
  const { now } = ctx
  const token = newToken(ctx.actor.tenantId, classOf(account.role))
  const session: ActorSession = {
    sessionId: ctx.newId(),
    accountId: account.account_id,
    confirmedAt: confirmed ? now : null,
    restricted,
    recovers,
    heldUntil,
  }
  await db(ctx)
    .insertInto('people.session')
    .values({
      tenant_id: ctx.actor.tenantId,
      token_hash: hashOf(token),
      session_id: session.sessionId,
      account_id: session.accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: later(now, sessionLasts),
      confirmed_at: session.confirmedAt,
      restricted,
      recovers,
      held_until: heldUntil,
      device: device.slice(0, 200),
      device_hash: deviceHash,
    })
    .execute()
  return { actor: actingIn(ctx, account, session), token }
}

/** Notes that the person of a session has just proved who they are. */
export async function confirmSession(ctx: Ctx, token: string): Promise<void> {
  await db(ctx)
    .updateTable('people.session')
    .set({ confirmed_at: ctx.now, last_seen_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('token_hash', '=', hashOf(token))
    .execute()
}

/** Ends a session; ending one that has ended is no error. */
export async function endSession(tx: Tx, token: string, now: Instant): Promise<void> {
  const ctx = await contextOfSecret(tx, token, now)
  await db(ctx)
    .deleteFrom('people.session')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('token_hash', '=', hashOf(token))
    .execute()
}

/** Ends every session of an account, but for one where that is named; answers how many there were. */
export async function endSessionsOf(ctx: Ctx, accountId: string, but?: string): Promise<number> {
  const ended = await db(ctx)
    .deleteFrom('people.session')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .$if(but !== undefined, (query) => query.where('session_id', '!=', but ?? ''))
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}

/** The sessions of an account that have not ended, the one seen last first. */
export const liveSessions = (
  ctx: Ctx,
  { account_id, role }: Pick<AccountRow, 'account_id' | 'role'>,
) =>
  db(ctx)
    .selectFrom('people.session')
    .select([
      'session_id as sessionId',
      'device',
      'device_hash as deviceHash',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', account_id)
    .where('expires_at', '>', ctx.now)
    .where('last_seen_at', '>', later(ctx.now, -idleAfter(role)))
    .orderBy('last_seen_at', 'desc')
    .limit(50)
    .execute()
