import type { Ctx } from '#platform/database/context.ts'
import { clustersOf } from '../domain/clusters.ts'
import type { OpenedBallot, OwnOf } from '../domain/tally.ts'
import { type AwardsTables, db } from '../store.ts'
import { placeOf } from './cast.ts'
import { votersOf } from './eligible.ts'
import { signOf } from './signs.ts'

type Cast = Pick<AwardsTables['awards.ballot'], 'voter' | 'commitment' | 'sealed' | 'signs'> & {
  enterprise_id: string
}

/**
 * Opens the ballots of a round, joined into clusters; from here on nothing tells who cast one. Which cases are a
 * cluster's own is for the count alone: whose appeal a case tells of, auditors may read.
 */
export async function openBallots(
  ctx: Ctx,
  { cycleId, voteFrom }: { cycleId: string; voteFrom: string },
): Promise<{ opened: OpenedBallot[]; ownOf: OwnOf }> {
  const cast: Cast[] = await db(ctx)
    .selectFrom('awards.ballot')
    .select(['voter', 'commitment', 'sealed', 'signs', 'enterprise_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('cycle_id', '=', cycleId)
    .orderBy('commitment')
    .execute()
  const voters = await votersOf(ctx, voteFrom)
  const owners = await ownersOf(ctx, cycleId)
  const { clusterOf, ownOf } = await related(ctx, cycleId, cast, owners)
  const opened: OpenedBallot[] = []
  for (const [at, ballot] of cast.entries()) {
    const text = await ctx.vault.openText(ctx, placeOf(cycleId), ballot.sealed)
    // Why `as`: it was sealed by `castBallot`.
    const { salt, caseIds } = JSON.parse(text) as { salt: string; caseIds: string[] }
    const eligible = voters.get(ballot.enterprise_id) === ballot.voter
    const { commitment } = ballot
    opened.push({ commitment, salt, caseIds, cluster: clusterOf(at), eligible })
  }
  return { opened, ownOf }
}

type Owner = { caseId: string; enterpriseId: string; phone: string | null }

/** The enterprises that the cases of a round tell of, or that nominated them, with their telephones. */
async function ownersOf(ctx: Ctx, cycleId: string): Promise<Owner[]> {
  const { tenantId } = ctx.actor
  const rows = await db(ctx)
    .selectFrom('awards.party as p')
    .innerJoin('awards.good_case as g', (join) =>
      join.on('g.tenant_id', '=', tenantId).onRef('g.case_id', '=', 'p.case_id'),
    )
    .innerJoin('people.enterprise as e', (join) =>
      join.on('e.tenant_id', '=', tenantId).onRef('e.enterprise_id', '=', 'p.enterprise_id'),
    )
    .leftJoin('people.phone as n', (join) =>
      join.on('n.tenant_id', '=', tenantId).onRef('n.enterprise_id', '=', 'p.enterprise_id'),
    )
    .select(['p.case_id', 'p.enterprise_id', 'e.merged_into', 'n.phone_index'])
    .where('p.tenant_id', '=', tenantId)
    .where('g.cycle_id', '=', cycleId)
    .execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    enterpriseId: row.merged_into ?? row.enterprise_id,
    phone: row.phone_index,
  }))
}

/** The cluster of each ballot, and the cases that each cluster has an enterprise of. */
async function related(ctx: Ctx, cycleId: string, cast: readonly Cast[], owners: readonly Owner[]) {
  const merged = await mergedInto(ctx)
  const nameOf = (enterpriseId: string) => `enterprise ${merged.get(enterpriseId) ?? enterpriseId}`
  const ofOwners = await Promise.all(
    owners.map(async ({ enterpriseId, phone }) => [
      nameOf(enterpriseId),
      ...(phone === null ? [] : [await signOf(ctx, cycleId, 'phone', phone)]),
    ]),
  )
  const ofBallots = cast.map(({ signs, enterprise_id }) => [...signs, nameOf(enterprise_id)])
  const clusters = clustersOf([...ofBallots, ...ofOwners])
  const clusterOf = (at: number) => clusters[at] ?? 0
  const ownOf = (cluster: number) => [
    ...new Set(
      owners.flatMap(({ caseId }, nth) => (clusterOf(cast.length + nth) === cluster ? caseId : [])),
    ),
  ]
  return { clusterOf, ownOf }
}

async function mergedInto(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await db(ctx)
    .selectFrom('people.enterprise')
    .select(['enterprise_id', 'merged_into'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('merged_into', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.enterprise_id, row.merged_into ?? '']))
}

/** Keeps the opened ballots for the auditors, and forgets by what related ones were known. */
export async function keepOpened(
  ctx: Ctx,
  cycleId: string,
  opened: readonly OpenedBallot[],
): Promise<void> {
  const { tenantId } = ctx.actor
  const page = 1_000
  for (let from = 0; from < opened.length; from += page) {
    await db(ctx)
      .insertInto('awards.opened_ballot')
      .values(
        opened.slice(from, from + page).map(({ caseIds, ...ballot }) => ({
          ...{ tenant_id: tenantId, cycle_id: cycleId, case_ids: caseIds },
          ...ballot,
        })),
      )
      .execute()
  }
  await db(ctx)
    .updateTable('awards.ballot')
    .set({ signs: [], network: '' })
    .where('tenant_id', '=', tenantId)
    .where('cycle_id', '=', cycleId)
    .execute()
}
