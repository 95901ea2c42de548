import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { comparisonContract } from './contract.ts'
import { comparePeriod } from './queries.ts'

const on = implement(comparisonContract).$context<RequestContext>()

export const comparisonRoutes = { comparison: on.comparison.handler(serve(comparePeriod)) }
