import { Secret, TOTP } from 'otpauth'
import type { Instant } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { OwnSession } from './own-session.ts'
import { openSecret, sealSecret } from './sealed-secret.ts'
import { db } from './store.ts'

const refusal = declareRefusals({
  'people/code-wrong': 'unauthenticated',
  'people/no-generator': 'conflict',
})

const periodMs = 30_000

/** Makes the secret of a code generator; it counts once its first code was shown. */
export async function newGenerator({ ctx, account }: OwnSession, city: string) {
  const secret = new Secret({ size: 20 })
  const row = {
    sealed: await sealSecret(ctx, account.account_id, secret.base32),
    active: false,
    last_step: 0,
    created_at: ctx.now,
  }
  await db(ctx)
    .insertInto('people.totp')
    .values({ tenant_id: ctx.actor.tenantId, account_id: account.account_id, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'account_id'])
        .doUpdateSet(row)
        .where('people.totp.active', '=', false),
    )
    .execute()
  const generator = totpOf(secret.base32)
  generator.issuer = `恳谈 ${city}`
  generator.label = account.name
  return { secret: secret.base32, uri: generator.toString() }
}

/**
 * Takes the first code of a new generator, or a code of the one in use; each is good once. Answers since
 * when the generator is there.
 */
export async function takeCode(
  { ctx, account }: OwnSession,
  code: string,
  { active }: { active: boolean },
): Promise<Instant> {
  const found = await db(ctx)
    .selectFrom('people.totp')
    .select(['sealed', 'created_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', account.account_id)
    .where('active', '=', active)
    .executeTakeFirst()
  if (found === undefined) throw refusal('people/no-generator')
  const timestamp = Date.parse(ctx.now)
  const secret = await openSecret(ctx, account.account_id, found.sealed)
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 })
  if (delta === null) throw refusal('people/code-wrong')
  const step = Math.floor(timestamp / periodMs) + delta
  const used = await db(ctx)
    .updateTable('people.totp')
    .set({ last_step: step, active: true })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', account.account_id)
    .where('last_step', '<', step)
    .executeTakeFirst()
  if (Number(used.numUpdatedRows) === 0) throw refusal('people/code-wrong')
  return found.created_at
}

const totpOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: periodMs / 1_000 })

export async function removeGenerator(ctx: Ctx, accountId: string): Promise<void> {
  await db(ctx)
    .deleteFrom('people.totp')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .execute()
}
