import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { claimNext, releaseOwn } from './commands.ts'
import { callsContract } from './contract.ts'
import { listCalls } from './queries.ts'

const on = implement(callsContract).$context<RequestContext>()

export const callsRoutes = {
  calls: on.calls.handler(serve((ctx) => listCalls(ctx))),
  claimCall: on.claimCall.handler(serve(claimNext)),
  releaseCalls: on.releaseCalls.handler(serve((ctx) => releaseOwn(ctx))),
}
