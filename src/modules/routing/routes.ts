import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { restoreVersion } from './commands.ts'
import { routingContract } from './contract.ts'
import { describeRouting } from './queries.ts'
import { suggestions } from './suggest.ts'

const on = implement(routingContract).$context<RequestContext>()

export const routingRoutes = {
  suggestions: on.suggestions.handler(serve(suggestions)),
  versions: on.versions.handler(serve((ctx) => describeRouting(ctx))),
  restore: on.restore.handler(serve(restoreVersion)),
}
