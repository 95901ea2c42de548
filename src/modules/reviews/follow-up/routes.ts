import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { followUpContract } from './contract.ts'
import { listMeasures, listReforms } from './queries.ts'

const on = implement(followUpContract).$context<RequestContext>()

export const followUpRoutes = {
  reviewMeasures: on.reviewMeasures.handler(serve(listMeasures)),
  reviewReforms: on.reviewReforms.handler(serve((ctx) => listReforms(ctx))),
}
