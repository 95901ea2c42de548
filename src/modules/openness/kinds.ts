import { z } from 'zod'
import { declareTwoPersons } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { refusal } from './domain/refusals.ts'
import { currentSetting, db, newestNumber } from './store.ts'

/** A coordinator prepares, a second person publishes: what was prepared, number by number (C9). */
export const editionKind = declareTwoPersons({
  kind: 'publication',
  approvedBy: ['leader', 'coordinator'],
  payload: z.strictObject({
    month: z.string(),
    digest: z.string(),
    shown: z.int(),
    withheld: z.int(),
    reason: z.string(),
  }),
  facts: ({ month, shown, withheld, digest, reason }) => ({
    ...{ month, shown: String(shown), withheld: String(withheld) },
    ...{ digest: digest.slice(0, 12), reason: reason === '' ? '—' : reason },
  }),
  carryOut: async (ctx, { subjectId }) => {
    await publishEdition(ctx, subjectId)
    return null
  },
})

/** Publishing by itself, and the licence, are let by two people as well. */
export const settingKind = declareTwoPersons({
  kind: 'publication-setting',
  approvedBy: ['leader', 'coordinator'],
  payload: z.strictObject({
    automaticDay: z.int().nullable(),
    licence: z.string(),
    version: z.int(),
  }),
  facts: ({ automaticDay, licence }) => ({ day: String(automaticDay ?? '—'), licence }),
  carryOut: async (ctx, { payload, proposedBy }) => {
    const { version } = await currentSetting(ctx)
    if (version + 1 !== payload.version) throw refusal('openness/out-of-date')
    await db(ctx)
      .insertInto('openness.setting')
      .values({
        ...{ tenant_id: ctx.actor.tenantId, version: payload.version, licence: payload.licence },
        ...{ automatic_day: payload.automaticDay, set_at: ctx.now },
        ...{ proposed_by: proposedBy, set_by: ctx.actor.accountId },
      })
      .execute()
    return null
  },
})

/** Publishes what was prepared as it was; refused when another was published in between. */
export async function publishEdition(ctx: Ctx, editionId: string): Promise<void> {
  const { tenantId, accountId } = ctx.actor
  const newest = await newestNumber(ctx)
  const published = await db(ctx)
    .updateTable('openness.edition')
    .set({ number: newest + 1, published_at: ctx.now, published_by: accountId })
    .where('tenant_id', '=', tenantId)
    .where('edition_id', '=', editionId)
    .where('number', 'is', null)
    // Why: what is withheld was chosen by what had been published until then.
    .where('after', '=', newest)
    .executeTakeFirst()
  if (Number(published.numUpdatedRows) === 0) throw refusal('openness/out-of-date')
}
