import { randomBytes } from 'node:crypto'
import type { Ctx } from '#platform/database/context.ts'
import { sha256 } from '#platform/log/crypto.ts'
import { leftOutText } from '../domain/commitment.ts'
import { type LeftOut, leftOutOf, type OpenedBallot, type OwnOf } from '../domain/tally.ts'
import { db } from '../store.ts'

type Given = { opened: readonly OpenedBallot[]; caseIds: readonly string[]; ownOf: OwnOf }

/** Marks each ballot that is left out of the count of a case, and leaves the salt to its enterprise alone. */
export async function markLeftOut(
  ctx: Ctx,
  cycleId: string,
  { opened, caseIds, ownOf }: Given,
): Promise<LeftOut[]> {
  const salts: { commitment: string; caseId: string; salt: string }[] = []
  const marked = leftOutOf(opened, caseIds, ownOf).map(({ commitments, ...sums }) => {
    const marks = commitments.map((commitment) => {
      const one = { commitment, caseId: sums.caseId, salt: randomBytes(32).toString('hex') }
      salts.push(one)
      return Buffer.from(sha256(Buffer.from(leftOutText(cycleId, one)))).toString('hex')
    })
    // Why in the order of their letters: the ballots' own order would tell which they are.
    return { ...sums, marks: marks.sort() }
  })
  for (const [commitment, of] of Map.groupBy(salts, (one) => one.commitment)) {
    const cases = of.map(({ caseId, salt }) => ({ caseId, salt }))
    await db(ctx)
      .updateTable('awards.ballot')
      .set({ left_out: { cases } })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('cycle_id', '=', cycleId)
      .where('commitment', '=', commitment)
      .execute()
  }
  return marked
}
