import type { Ctx } from '#platform/database/context.ts'
import { db } from './store.ts'

/** What may happen to an account, for the administrators and for its owner. */
export type AccountEventKind =
  | 'opened'
  | 'role-granted'
  | 'disabled'
  | 'link-issued'
  | 'sessions-ended'
  | 'signed-in'
  | 'two-devices'
  | 'factor-added'
  | 'factor-removed'
  | 'recovered'
  | 'identity-bound'
  | 'identity-unbound'

/** Notes what was done to an account; part of the same transaction, never altered. */
export async function noteAccount(
  ctx: Ctx,
  accountId: string,
  kind: AccountEventKind,
  words = '',
): Promise<void> {
  await db(ctx)
    .insertInto('people.account_event')
    .values({
      tenant_id: ctx.actor.tenantId,
      event_id: ctx.newId(),
      account_id: accountId,
      kind,
      at: ctx.now,
      by_id: ctx.actor.accountId,
      by_name: ctx.actor.name,
      words,
    })
    .execute()
}
