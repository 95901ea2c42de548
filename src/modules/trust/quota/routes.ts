import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { setQuota, showQuota } from './commands.ts'
import { quotaContract } from './contract.ts'

const on = implement(quotaContract).$context<RequestContext>()

export const quotaRoutes = {
  readQuota: on.readQuota.handler(serve((ctx) => showQuota(ctx))),
  setReadQuota: on.setReadQuota.handler(serve(setQuota)),
}
