import { createHash, randomBytes } from 'node:crypto'
import type { Actor, ActorSession, Role } from '#kernel/actor.ts'
import type { Instant } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx, Tx } from '#platform/database/context.ts'
import { contextFor } from '#platform/database/database.ts'
import { classOf, type UserClass } from '#platform/database/user-classes.ts'
import { later } from './later.ts'
import { type AccountRow, actorOf, db, selectAccounts } from './store.ts'

const refusal = declareRefusals({ 'people/link-spent': 'unauthenticated' })

const minutes = (count: number) => count * 60_000
const hours = (count: number) => minutes(60 * count)
/** A session ends after 12 hours, or after a time without a request (D6; ASVS 7.3). */
const sessionLasts = hours(12)
const idleAfter = (role: Role) => minutes(role === 'enterprise' ? 30 : 15)
const linkLasts = hours(24)
const touchEvery = minutes(1)

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * A secret that names its city, so that it is found by a key that begins with the city, and the class of
 * its account, so that the database is asked by that class's door before it is known who asks.
 */
const newToken = (tenantId: string, userClass: UserClass) =>
  `${tenantId}.${userClass}.${randomBytes(32).toString('base64url')}`

/** The city a session, link or feed says it is of; what names none is of a city that is not there. */
export const tenantOfToken = (token: string): string => /^([0-9a-z-]+)\./.exec(token)?.[1] ?? '-'

/** The class a session or link says it is of; what says nothing is the public's. */
export function classOfToken(token: string): UserClass {
  const said = token.split('.')[1]
  return said === 'enterprise' || said === 'staff' ? said : 'public'
}

/** A context that knows one secret's hash and sees only what that secret opens. */
function contextOfSecret(tx: Tx, token: string, now: Instant): Promise<Ctx> {
  // Why `as`: `session` is a role of the database context only; no account ever has it.
  const nobody = actorWithoutAccount(tenantOfToken(token), 'session' as 'public')
  return contextFor(tx, nobody, now, hashOf(token))
}

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
    .select(['s.session_id', 's.last_seen_at', 's.confirmed_at', 's.restricted'])
    .where('s.token_hash', '=', hashOf(token))
    .where('s.expires_at', '>', now)
    .executeTakeFirst()
  if (row === undefined || classOf(row.role) !== classOfToken(token)) return null
  if (row.last_seen_at <= later(now, -idleAfter(row.role))) return null
  if (active && row.last_seen_at < later(now, -touchEvery)) await touch(ctx, token)
  const session: ActorSession = {
    sessionId: row.session_id,
    accountId: row.account_id,
    confirmedAt: row.confirmed_at,
    restricted: row.restricted,
  }
  // Why the public: whoever has shown one factor of two is nobody yet, to row security too.
  const actor = row.restricted
    ? actorWithoutAccount(ctx.actor.tenantId, 'public')
    : actorOf(ctx.actor.tenantId, row)
  return { ...actor, session }
}

async function touch(ctx: Ctx, token: string): Promise<void> {
  await db(ctx)
    .updateTable('people.session')
    .set({ last_seen_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('token_hash', '=', hashOf(token))
    .execute()
}

/** Spends a one-time link and opens a session; a second use, or one too late, is refused. */
export async function redeemLink(
  tx: Tx,
  link: string,
  now: Instant,
  device: string,
): Promise<OpenedSession> {
  const ctx = await contextOfSecret(tx, link, now)
  const spent = await db(ctx)
    .updateTable('people.sign_in_link')
    .set({ used_at: now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('token_hash', '=', hashOf(link))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('account_id')
    .executeTakeFirst()
  if (spent === undefined) throw refusal('people/link-spent')
  const account = await selectAccounts(ctx)
    .where('a.account_id', '=', spent.account_id)
    .executeTakeFirst()
  if (account === undefined || classOf(account.role) !== classOfToken(link)) {
    throw refusal('people/link-spent')
  }
  return openSession(ctx, account, { confirmed: true, restricted: false, device })
}

export type OpenedSession = { actor: Actor; token: string }

/** How a session begins: what was proved, and on which device. */
type Opening = { confirmed: boolean; restricted: boolean; device: string }

/** Opens a session of an account that has shown who it is; always under an id nobody knew before. */
export async function openSession(
  ctx: Ctx,
  account: AccountRow,
  { confirmed, restricted, device }: Opening,
): Promise<OpenedSession> {
  const { now } = ctx
  const token = newToken(ctx.actor.tenantId, classOf(account.role))
  const session = {
    sessionId: ctx.newId(),
    accountId: account.account_id,
    confirmedAt: confirmed ? now : null,
    restricted,
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
      device: device.slice(0, 200),
    })
    .execute()
  return { actor: { ...actorOf(ctx.actor.tenantId, account), session }, token }
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

/** Ends every session of an account; of its owner's, all but the one that asks. */
export async function endSessionsOf(ctx: Ctx, accountId: string, but?: string): Promise<number> {
  const ended = await db(ctx)
    .deleteFrom('people.session')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .$if(but !== undefined, (query) => query.where('session_id', '!=', but ?? ''))
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}

/** Makes worthless the links that were issued for an account and not used yet. */
export async function spendLinksOf(ctx: Ctx, accountId: string): Promise<void> {
  await db(ctx)
    .updateTable('people.sign_in_link')
    .set({ used_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
}

/** Makes a link that signs one account in once, within a day. Only its hash is stored. */
export async function issueSignInLink(ctx: Ctx, accountId: string): Promise<string> {
  const account = await db(ctx)
    .selectFrom('people.account')
    .select('role')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  const token = newToken(ctx.actor.tenantId, classOf(account.role))
  await db(ctx)
    .insertInto('people.sign_in_link')
    .values({
      tenant_id: ctx.actor.tenantId,
      token_hash: hashOf(token),
      account_id: accountId,
      created_at: ctx.now,
      expires_at: later(ctx.now, linkLasts),
    })
    .execute()
  return token
}

export const isTokenOf = (text: string): boolean =>
  /^[0-9a-z-]{2,32}\.(enterprise|staff)\.[\w-]{43}$/.test(text)
