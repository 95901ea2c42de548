import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { twoPersonsContract } from './contract.ts'
import { kindOf } from './kinds.ts'
import { selectProposals } from './store.ts'

type List = typeof twoPersonsContract.proposals

/** What waits for a second person, or was decided; row security says who sees which. */
export async function listProposals(
  ctx: Ctx,
  { view = 'pending', cursor, limit }: InputOf<List>,
): Promise<OutputOf<List>> {
  const pending = view === 'pending'
  const rows = await selectProposals(ctx)
    .where('status', pending ? '=' : '!=', 'pending')
    .$if(pending, (query) => query.where('expires_at', '>', ctx.now))
    .$if(cursor !== undefined, (query) => query.where('proposal_id', '<', cursor ?? ''))
    .orderBy('proposal_id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  return {
    items: page.map(({ proposedBy, ...row }) => {
      const own = proposedBy === ctx.actor.accountId
      const eligible = kindOf(row.kind).approvedBy.includes(ctx.actor.role)
      return { ...row, own, mayDecide: pending && eligible && !own }
    }),
    next: rows.length > limit ? (page.at(-1)?.proposalId ?? null) : null,
  }
}
