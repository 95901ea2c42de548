import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { briefingContract } from './contract.ts'
import { readBriefing } from './queries.ts'
import { reportsRoutes } from './reports/routes.ts'

const on = implement(briefingContract).$context<RequestContext>()

export const briefingsRoutes = {
  briefing: on.briefing.handler(serve(readBriefing)),
  ...reportsRoutes,
}
