import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { rightsContract } from './contract.ts'
import { privacyNotice } from './privacy-notice.ts'
import { refusal } from './refusals.ts'
import { db } from './store.ts'

/** Writes down that a version of the notice was read, or that sensitive data may (no longer) be used. */
export async function giveConsent(
  ctx: Ctx,
  { kind, version, agreed }: InputOf<typeof rightsContract.giveConsent>,
): Promise<{ consentId: string }> {
  if (version !== privacyNotice.version) {
    throw refusal('rights/notice-changed', { version: privacyNotice.version })
  }
  const consentId = ctx.newId()
  await db(ctx)
    .insertInto('rights.consent')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, consent_id: consentId, kind, version },
      ...{ account_id: ctx.actor.accountId, enterprise_id: ctx.actor.enterpriseId ?? '' },
      ...{ agreed: agreed ?? true, at: ctx.now },
    })
    .execute()
  return { consentId }
}
