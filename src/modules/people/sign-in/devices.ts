import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import { contextFor, type Database } from '#platform/database/database.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import { cookieNamed } from '../cookie.ts'
import { contextKnowing, hashOf } from '../secrets.ts'
import { db as peopleDb } from '../store.ts'
import { db } from './store.ts'

const cookieName = 'kentan_device'
const yearSeconds = 365 * 86_400

/** The name a device was given when somebody signed in on it; null when nobody has. */
function deviceIn(request: FastifyRequest): string | null {
  const device = cookieNamed(request, cookieName)
  return device !== null && /^[\w-]{43}$/.test(device) ? device : null
}

/** The hash of a device on which somebody of this city has signed in before. */
export async function isKnownDevice(ctx: Ctx, request: FastifyRequest): Promise<string | null> {
  const device = deviceIn(request)
  if (device === null) return null
  const found = await db(await contextKnowing(ctx, device))
    .selectFrom('people.device')
    .select('device_hash')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('device_hash', '=', hashOf(device))
    .limit(1)
    .executeTakeFirst()
  return found?.device_hash ?? null
}

/** Remembers that an account signs in on this device, which is given a name if it has none. */
export async function rememberDevice(
  ctx: RequestCtx,
  accountId: string,
): Promise<{ knowing: Ctx; deviceHash: string; cookie: string }> {
  const device = deviceIn(ctx.request) ?? randomBytes(32).toString('base64url')
  const device_hash = hashOf(device)
  const knowing = await contextKnowing(ctx, device)
  await db(knowing)
    .insertInto('people.device')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, device_hash },
      ...{ account_id: accountId, seen_at: ctx.now },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'device_hash', 'account_id'])
        .doUpdateSet({ seen_at: ctx.now }),
    )
    .execute()
  const cookie = `${cookieName}=${device}; Max-Age=${yearSeconds}`
  return { knowing, deviceHash: device_hash, cookie }
}

/** An account of the staff that has signed in on this device; null when none has. */
export async function staffOfDevice(
  database: Database,
  tenantId: string,
  request: FastifyRequest,
): Promise<string | null> {
  const device = deviceIn(request)
  if (device === null) return null
  const nobody = actorWithoutAccount(tenantId, 'public')
  const ids = await database.transact(async (tx, now) => {
    const knowing = await contextKnowing(await contextFor(tx, nobody, now), device)
    const rows = await db(knowing)
      .selectFrom('people.device')
      .select('account_id')
      .where('tenant_id', '=', tenantId)
      .where('device_hash', '=', hashOf(device))
      .execute()
    return rows.map((row) => row.account_id)
  })
  if (ids.length === 0) return null
  // Why the clock: who has which role is told to nobody who is not signed in.
  return database.as(actorWithoutAccount(tenantId, 'clock'), async (ctx) => {
    const found = await peopleDb(ctx)
      .selectFrom('people.account')
      .select('account_id as accountId')
      .where('tenant_id', '=', tenantId)
      .where('account_id', 'in', ids)
      .where('role', '<>', 'enterprise')
      .orderBy('account_id')
      .limit(1)
      .executeTakeFirst()
    return found?.accountId ?? null
  })
}
