import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { type Instant, later } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import { contextFor } from '#platform/database/database.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import { phoneIndex } from '../phones.ts'
import { contextKnowing, hashOf } from '../secrets.ts'
import { type AccountRow, db as peopleDb, selectAccounts } from '../store.ts'
import { db } from './store.ts'

const refusal = declareRefusals({ 'people/phone-code-wrong': 'unauthenticated' })

const goodForMs = 5 * 60_000
const mostTries = 5

export type NewCode = {
  requestId: string
  code: string
  /** Whether the telephone is somebody's: only then is the code sent. */
  known: boolean
}

/** Makes a code for whoever has this telephone; for one that nobody has, all the same, of no account. */
export async function newCode(ctx: Ctx, phone: string): Promise<NewCode> {
  const requestId = randomBytes(32).toString('base64url')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const found = await mainAccountOf(ctx, phone)
  const knowing = await contextKnowing(ctx, requestId)
  await db(knowing)
    .insertInto('people.phone_code')
    .values({
      tenant_id: ctx.actor.tenantId,
      request_hash: hashOf(requestId),
      account_id: found?.accountId ?? null,
      code_mark: await markOf(ctx, requestId, code),
      phone_set_at: found?.setAt ?? null,
      tries: 0,
      expires_at: later(ctx.now, goodForMs),
      used_at: null,
    })
    .execute()
  return { requestId, code, known: found !== undefined }
}

/** Kept of a code is what nobody without the city's key can try all codes against. */
const markOf = (ctx: Ctx, requestId: string, code: string) =>
  ctx.vault.mark(ctx, 'phone code', `${requestId} ${code}`)

/** Of several accounts of one telephone the first that was opened; never one of staff. */
async function mainAccountOf(ctx: Ctx, phone: string) {
  const index = await phoneIndex(ctx, phone)
  // Why the index in place of a secret's hash: who knows the number finds its account, and no other.
  const knowing = await contextFor(ctx.tx, { ...ctx.actor, role: knownByPhone }, ctx.now, index)
  return peopleDb(knowing)
    .selectFrom('people.phone as p')
    .innerJoin('people.account as a', (join) =>
      join
        .on('a.tenant_id', '=', ctx.actor.tenantId)
        .onRef('a.enterprise_id', '=', 'p.enterprise_id'),
    )
    .select(['a.account_id as accountId', 'p.set_at as setAt'])
    .where('p.tenant_id', '=', ctx.actor.tenantId)
    .where('p.phone_index', '=', index)
    .where('a.role', '=', 'enterprise')
    .where('a.disabled', '=', false)
    .orderBy('a.account_id')
    .limit(1)
    .executeTakeFirst()
}
// Why `as`: `session` is a role of the database context only; no account ever has it.
const knownByPhone = 'session' as 'public'

/** Counts a try before it is judged, in a transaction of its own; false once there were five. */
export async function countTry(ctx: Ctx, requestId: string): Promise<boolean> {
  const knowing = await contextKnowing(ctx, requestId)
  const counted = await db(knowing)
    .updateTable('people.phone_code')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('request_hash', '=', hashOf(requestId))
    .where('tries', '<', mostTries)
    .where('used_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst()
  return Number(counted.numUpdatedRows) > 0
}

type Shown = { knowing: Ctx; account: AccountRow; since: Instant }

/** Whose code it is; it is good once, and wrong in the same words whatever was wrong. */
export async function spendCode(
  ctx: RequestCtx,
  { requestId, code }: { requestId: string; code: string },
): Promise<Shown> {
  const mark = await markOf(ctx, requestId, code)
  const knowing = await contextKnowing(ctx, requestId)
  const row = await db(knowing)
    .selectFrom('people.phone_code')
    .select(['account_id', 'code_mark', 'phone_set_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('request_hash', '=', hashOf(requestId))
    .executeTakeFirst()
  const right = row !== undefined && timingSafeEqual(Buffer.from(row.code_mark), Buffer.from(mark))
  if (!right || row.account_id === null || row.phone_set_at === null) throw codeWrong()
  const used = await db(knowing)
    .updateTable('people.phone_code')
    .set({ used_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('request_hash', '=', hashOf(requestId))
    .where('used_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst()
  if (Number(used.numUpdatedRows) === 0) throw codeWrong()
  const account = await selectAccounts(knowing)
    .where('a.account_id', '=', row.account_id)
    .where('a.role', '=', 'enterprise')
    .executeTakeFirst()
  if (account === undefined) throw codeWrong()
  return { knowing, account, since: row.phone_set_at }
}

export const codeWrong = () => refusal('people/phone-code-wrong')
