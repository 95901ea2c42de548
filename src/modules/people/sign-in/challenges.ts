import { randomBytes } from 'node:crypto'
import { later } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import { contextKnowing, hashOf } from '../secrets.ts'
import { db, type Purpose } from './store.ts'

const refusal = declareRefusals({ 'people/challenge-spent': 'unauthenticated' })

const goodForMs = 5 * 60_000

/** Makes a challenge for a device to sign; for nobody in particular, or for one account. */
export async function newChallenge(
  ctx: Ctx,
  purpose: Purpose,
  accountId: string | null,
): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  const knowing = await contextKnowing(ctx, challenge)
  await db(knowing)
    .insertInto('people.challenge')
    .values({
      tenant_id: ctx.actor.tenantId,
      challenge_hash: hashOf(challenge),
      purpose,
      account_id: accountId,
      expires_at: later(ctx.now, goodForMs),
    })
    .execute()
  return challenge
}

type Spent = { challenge: string; purpose: Purpose; accountId: string | null }

/** Spends a challenge: of those who bring it at once, one gets through. */
export async function spendChallenge(
  ctx: Ctx,
  { challenge, purpose, accountId }: Spent,
): Promise<void> {
  const knowing = await contextKnowing(ctx, challenge)
  const spent = await db(knowing)
    .deleteFrom('people.challenge')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('challenge_hash', '=', hashOf(challenge))
    .where('purpose', '=', purpose)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirst()
  if (Number(spent.numDeletedRows) === 0) throw refusal('people/challenge-spent')
}

/** The challenge that a device says it has signed. */
export function challengeIn(clientDataJSON: string): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())
    if (typeof said === 'object' && said !== null && 'challenge' in said) {
      return String(said.challenge)
    }
  } catch {
    // what cannot be read holds no challenge
  }
  throw refusal('people/challenge-spent')
}
