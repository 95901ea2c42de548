import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { approve, refuse } from './commands.ts'
import { twoPersonsContract } from './contract.ts'
import { listProposals } from './queries.ts'

const on = implement(twoPersonsContract).$context<RequestContext>()

export const twoPersonsRoutes = {
  proposals: on.proposals.handler(serve(listProposals)),
  approve: on.approve.handler(serve((ctx, { proposalId }) => approve(ctx, proposalId))),
  refuse: on.refuse.handler(
    serve(async (ctx, { proposalId, reason }) => {
      await refuse(ctx, proposalId, reason)
      return { refused: true as const }
    }),
  ),
}
