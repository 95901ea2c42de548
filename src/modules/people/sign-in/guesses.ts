import type { FastifyRequest } from 'fastify'
import type { Instant } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import { contextFor, type Database } from '#platform/database/database.ts'
import { contextKnowing, hashOf } from '../secrets.ts'
import { isKnownDevice } from './devices.ts'
import { db } from './store.ts'

const refusal = declareRefusals({ 'people/slow-down': 'limited' })

/** What guesses are counted by, and how many are free before each waits longer than the one before. */
export type GuessKey = { key: string; free: number }

const longestWaitMs = 15 * 60_000
const forgottenAfterMs = 24 * 3_600_000

/** How long after its last guess a key waits: nothing, then 1, 2, 4 … seconds, at most 15 minutes. */
export function waitAfter(tries: number, free: number): number {
  if (tries < free) return 0
  return Math.min(1_000 * 2 ** Math.min(tries - free, 20), longestWaitMs)
}

/** The guesses at one account: whoever makes them has shown its first factor. */
export const ofAccount = (accountId: string): GuessKey => ({ key: `account ${accountId}`, free: 5 })

/**
 * The guesses from one network; those of a device that has signed in before are counted by themselves,
 * so that nobody beside it slows it down.
 */
export async function ofOrigin(ctx: Ctx, request: FastifyRequest): Promise<GuessKey> {
  const device = await isKnownDevice(ctx, request)
  return device === null
    ? { key: `network ${networkOf(request.ip)}`, free: 100 }
    : { key: `device ${device}`, free: 20 }
}

/** The codes asked for to one telephone, whoever has it; a device that is known is counted by itself. */
export async function ofPhone(ctx: Ctx, request: FastifyRequest, index: string): Promise<GuessKey> {
  const device = await isKnownDevice(ctx, request)
  return { key: `phone ${index}${device === null ? '' : ` device ${device}`}`, free: 5 }
}

/** Neighbours count as one: /24 of IPv4, /64 of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  if (plain.includes('.')) return plain.split('.').slice(0, 3).join('.')
  const [head = '', tail = ''] = plain.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const gap = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...gap, ...right].slice(0, 4).join(':')
}

/** Counts a guess before it is judged, in a transaction of its own; refuses one that comes too soon. */
export async function countGuess(
  database: Database,
  tenantId: string,
  { key, free }: GuessKey,
): Promise<void> {
  await atKey(database, tenantId, key, async (ctx, row) => {
    const now = Date.parse(ctx.now)
    const last = row === undefined ? 0 : Date.parse(row.last_at)
    const tries = row === undefined || now - last > forgottenAfterMs ? 0 : row.tries
    const waitMs = last + waitAfter(tries, free) - now
    if (tries > 0 && waitMs > 0) {
      throw refusal('people/slow-down', { seconds: Math.ceil(waitMs / 1_000) })
    }
    await put(ctx, key, tries + 1, ctx.now)
  })
}

/** A guess that was right counts for nothing; of an account, it makes good all before it. */
export async function forgiveGuess(
  database: Database,
  tenantId: string,
  { key }: GuessKey,
): Promise<void> {
  const all = key.startsWith('account ')
  await atKey(database, tenantId, key, async (ctx, row) => {
    if (row !== undefined) await put(ctx, key, all ? 0 : Math.max(0, row.tries - 1), row.last_at)
  })
}

type Row = { tries: number; last_at: Instant } | undefined

function atKey(
  database: Database,
  tenantId: string,
  key: string,
  work: (ctx: Ctx, row: Row) => Promise<void>,
): Promise<void> {
  return database.transact(async (tx, now) => {
    const nobody = await contextFor(tx, actorWithoutAccount(tenantId, 'public'), now)
    const ctx = await contextKnowing(nobody, key)
    const place = { tenant_id: tenantId, key_hash: hashOf(key) }
    // Why first: the row that is there is the lock; of those who come at once each waits for the other.
    await db(ctx)
      .insertInto('people.guess')
      .values({ ...place, tries: 0, last_at: ctx.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const row = await db(ctx)
      .selectFrom('people.guess')
      .select(['tries', 'last_at'])
      .where('tenant_id', '=', tenantId)
      .where('key_hash', '=', place.key_hash)
      .forUpdate()
      .executeTakeFirst()
    await work(ctx, row)
  })
}

async function put(ctx: Ctx, key: string, tries: number, lastAt: Instant): Promise<void> {
  await db(ctx)
    .updateTable('people.guess')
    .set({ tries, last_at: lastAt })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('key_hash', '=', hashOf(key))
    .execute()
}
