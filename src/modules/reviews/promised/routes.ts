import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { promisedContract } from './contract.ts'
import { listPromisedMeasures } from './measures.ts'
import { promiseTotals } from './totals.ts'

const on = implement(promisedContract).$context<RequestContext>()

export const promisedRoutes = {
  promiseTotals: on.promiseTotals.handler(serve(promiseTotals)),
  promisedMeasures: on.promisedMeasures.handler(serve(listPromisedMeasures)),
}
