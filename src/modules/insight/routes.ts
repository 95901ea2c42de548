import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { insightContract } from './contract.ts'
import { computeFigures } from './queries.ts'

const on = implement(insightContract).$context<RequestContext>()

export const insightRoutes = {
  figures: on.figures.handler(serve((ctx) => computeFigures(ctx))),
}
