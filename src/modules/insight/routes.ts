import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { insightContract } from './contract.ts'
import { appealsBehind } from './indicators/behind.ts'
import { readBreakdown, readFigures, readMonths } from './indicators/queries.ts'
import { computeFigures } from './queries.ts'

const on = implement(insightContract).$context<RequestContext>()

export const insightRoutes = {
  figures: on.figures.handler(serve((ctx) => computeFigures(ctx))),
  indicators: on.indicators.handler(serve(readFigures)),
  indicatorsBy: on.indicatorsBy.handler(serve(readBreakdown)),
  indicatorMonths: on.indicatorMonths.handler(serve(readMonths)),
  indicatorAppeals: on.indicatorAppeals.handler(serve(appealsBehind)),
}
