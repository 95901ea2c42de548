import { implement } from '@orpc/server'
import { type RequestContext, serve } from '../http/serve.ts'
import { logContract } from './contract.ts'
import { dailyHeads } from './daily-heads.ts'

const on = implement(logContract).$context<RequestContext>()

export const logRoutes = {
  heads: on.heads.handler(serve((ctx) => dailyHeads(ctx))),
}
