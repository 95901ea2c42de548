import { identitiesOf, requireFresh } from '#modules/people/index.ts'
import { noteRead } from '#modules/trust/index.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { refusal } from '../domain/refusals.ts'
import { db } from '../store.ts'
import type { identityContract } from './contract.ts'

type Asked = InputOf<typeof identityContract.revealIdentity>

/**
 * Tells a coordinator who asks, and an office that the enterprise has agreed to tell: for a reason, freshly
 * signed in; the enterprise is shown that it was.
 */
export async function revealIdentity(
  ctx: Ctx,
  { appealId, reason, words }: Asked,
): Promise<OutputOf<typeof identityContract.revealIdentity>> {
  requireFresh(ctx)
  const enterpriseId = await enterpriseKnown(ctx, appealId)
  await noteRead(ctx, { kind: 'reveal', subjectKind: 'appeal', subjectId: appealId })
  const why = { purpose: 'reveal', reason, words, about: appealId }
  const identity = (await identitiesOf(ctx, [enterpriseId], why)).get(enterpriseId)
  if (identity === undefined) throw recordRefusal('record/missing')
  return identity
}

/** Whose appeal it is, as far as row security lets a coordinator know, or consent an office. */
async function enterpriseKnown(ctx: Ctx, appealId: string): Promise<string> {
  const row = await (ctx.actor.role === 'coordinator' ? inRegion : agreed)(ctx, appealId)
  if (row === undefined) throw recordRefusal('record/missing')
  return row.enterpriseId
}

const inRegion = (ctx: Ctx, appealId: string, { tenantId } = ctx.actor) =>
  db(ctx)
    .selectFrom('appeals.appeal as a')
    .innerJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 'a.enterprise_id'),
    )
    .select('e.enterprise_id as enterpriseId')
    .where('a.tenant_id', '=', tenantId)
    .where('a.appeal_id', '=', appealId)
    .executeTakeFirst()

async function agreed(ctx: Ctx, appealId: string) {
  const { tenantId, officeId } = ctx.actor
  const row = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(['enterprise_id as enterpriseId', 'disclosed_to as told'])
    .where('tenant_id', '=', tenantId)
    .where('appeal_id', '=', appealId)
    .executeTakeFirst()
  if (row && !row.told.includes(officeId ?? '')) throw refusal('appeals/not-disclosed')
  return row
}
