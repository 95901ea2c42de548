import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import type { Consent, Part } from '../domain/words.ts'
import { db } from '../store.ts'

/** `countedAs`: the enterprise its record was merged into, or itself. */
type Known = Party & { countedAs: string }

export type Party = { partyId: string; enterpriseId: string; part: Part; consent: Consent }

/** The enterprises of a case that this actor may know of. */
export async function partiesOf(ctx: Ctx, caseId: string): Promise<Known[]> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('awards.party as p')
    .leftJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 'p.enterprise_id'),
    )
    .select(['p.party_id as partyId', 'p.enterprise_id as enterpriseId', 'p.part', 'p.consent'])
    .select('e.merged_into')
    .where('p.tenant_id', '=', tenantId)
    .where('p.case_id', '=', caseId)
    .orderBy('p.party_id')
    .execute()
  return rows.map(({ merged_into, ...party }) => {
    return { ...party, countedAs: merged_into ?? party.enterpriseId }
  })
}

export async function addParties(
  ctx: Ctx,
  caseId: string,
  parties: readonly Party[],
): Promise<void> {
  if (parties.length === 0) return
  await db(ctx)
    .insertInto('awards.party')
    .values(
      parties.map(({ partyId, enterpriseId, part, consent }) => ({
        ...{ tenant_id: ctx.actor.tenantId, party_id: partyId, case_id: caseId },
        ...{ enterprise_id: enterpriseId, part, consent },
      })),
    )
    .execute()
}

/** Asks these again who had agreed. */
export async function askAgain(ctx: Ctx, partyIds: readonly string[]): Promise<void> {
  if (partyIds.length === 0) return
  await db(ctx)
    .updateTable('awards.party')
    .set({ consent: 'asked' })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('party_id', 'in', partyIds)
    .where('part', '=', 'owner')
    .where('consent', '=', 'given')
    .execute()
}

/** Notes the answer of this actor's enterprise; answers under which numbers it was asked. */
export async function answerConsent(
  ctx: Ctx,
  caseId: string,
  consent: Consent,
): Promise<[string, ...string[]]> {
  const asked = await db(ctx)
    .updateTable('awards.party')
    .set({ consent })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('part', '=', 'owner')
    .where('consent', '=', 'asked')
    .where('enterprise_id', 'in', [...ctx.actor.enterpriseIds])
    .returning('party_id')
    .execute()
  const [first, ...more] = asked.map((row) => row.party_id)
  if (first === undefined) throw recordRefusal('record/missing')
  return [first, ...more]
}

/** Whose appeals these are: each enterprise as what it was merged into. */
export async function ownersOf(ctx: Ctx, appealIds: readonly string[]): Promise<string[]> {
  if (appealIds.length === 0) return []
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('appeals.appeal as a')
    .innerJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 'a.enterprise_id'),
    )
    .select(['e.enterprise_id', 'e.merged_into'])
    .where('a.tenant_id', '=', tenantId)
    .where('a.appeal_id', 'in', appealIds)
    .execute()
  return [...new Set(rows.map((row) => row.merged_into ?? row.enterprise_id))]
}
