import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { identityContract } from './contract.ts'
import { listIdentityReads } from './queries.ts'
import { revealIdentity } from './reveal.ts'

const on = implement(identityContract).$context<RequestContext>()

export const identityRoutes = {
  revealIdentity: on.revealIdentity.handler(serve(revealIdentity)),
  identityReads: on.identityReads.handler(
    serve((ctx, { appealId }) => listIdentityReads(ctx, appealId)),
  ),
}
