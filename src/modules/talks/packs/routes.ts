import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { sendPacks } from './commands.ts'
import { packsContract } from './contract.ts'
import { describePacks } from './queries.ts'

const on = implement(packsContract).$context<RequestContext>()

export const packsRoutes = {
  packs: on.packs.handler(serve((ctx, { sessionId }) => describePacks(ctx, sessionId))),
  sendPacks: on.sendPacks.handler(serve(sendPacks)),
}
