import type { Ctx } from '#platform/database/context.ts'
import { db } from '../store.ts'
import type { CaseRow } from './rows.ts'

export async function regionNames(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  const rows = await db(ctx)
    .selectFrom('people.region')
    .select(['region_id', 'name'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .execute()
  return new Map(rows.map((row) => [row.region_id, row.name]))
}

type Names = { offices: ReadonlyMap<string, string>; regions: ReadonlyMap<string, string> }

/** Where a case was taken up: what is not confirmed is read by staff alone, and so is its effect. */
export function spreadShown({ actor }: Ctx, { spread }: CaseRow, { offices, regions }: Names) {
  const isStaff = actor.role !== 'public' && actor.role !== 'enterprise'
  return spread.adoptions
    .filter(({ confirmedOn }) => isStaff || confirmedOn !== null)
    .map(
      ({ adoptionId, place, how, on, confirmedOn, withdrawn, byOfficeId, byAccount, effect }) => ({
        ...{ adoptionId, how, on, confirmedOn, withdrawn },
        ...place,
        regionName: regions.get(place.regionId ?? '') ?? null,
        officeName: offices.get(place.officeId ?? '') ?? null,
        effect:
          effect !== null && (isStaff || effect.confirmedOn !== null) ? shownEffect(effect) : null,
        own: isStaff && (actor.role === 'coordinator' || byOfficeId === actor.officeId),
        mine: {
          adoption: isStaff && byAccount === actor.accountId,
          effect: isStaff && effect?.byAccount === actor.accountId,
        },
      }),
    )
}

type Seen = NonNullable<CaseRow['spread']['adoptions'][number]['effect']>

const shownEffect = ({ reportedOn: _on, byAccount: _by, ...effect }: Seen) => effect
