import { z } from 'zod'
import type { Ctx } from '#platform/database/context.ts'
import { noteAccount } from '../account-events.ts'
import { issueSignInLink } from '../links.ts'
import { db } from '../store.ts'
import { declareTwoPersons } from '../two-persons/kinds.ts'

/**
 * A link that enrols another factor in place of those before: whoever holds it is the account. The
 * system administrator asks, the security administrator gets the link and hands it over.
 */
export const accountRecovery = declareTwoPersons({
  kind: 'account-recovery',
  approvedBy: ['security'],
  payload: z.strictObject({ accountId: z.uuid(), name: z.string() }),
  facts: ({ name }) => ({ name }),
  carryOut: async (ctx, { payload: { accountId } }) => {
    await noteAccount(ctx, accountId, 'link-issued')
    return issueSignInLink(ctx, accountId, { recovers: true })
  },
})

/** Whether an account has a second factor; its own events say so, since administrators see no factors. */
export async function isEnrolled(ctx: Ctx, accountId: string): Promise<boolean> {
  const enrolled = await db(ctx)
    .selectFrom('people.account_event')
    .select('event_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', accountId)
    .where('kind', 'in', ['factor-added', 'recovered'])
    .limit(1)
    .executeTakeFirst()
  return enrolled !== undefined
}
