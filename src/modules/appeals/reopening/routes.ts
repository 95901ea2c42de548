import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { stepAppeal } from '../commands.ts'
import { taking } from '../taking.ts'
import { reopeningContract } from './contract.ts'

const on = implement(reopeningContract).$context<RequestContext>()

export const reopeningRoutes = {
  reopen: on.reopen.handler(
    serve((ctx, { appealId, ...given }) =>
      stepAppeal(ctx, appealId, { type: 'reopen', checkId: null, ...given }),
    ),
  ),
  relapse: on.relapse.handler(
    serve((ctx, { appealId, reason: words }) =>
      stepAppeal(ctx, appealId, { type: 'relapse', again: null, words }),
    ),
  ),
  notRelapse: on.notRelapse.handler(taking('notRelapse')),
}
