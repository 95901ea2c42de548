import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { addInspections, reportRetaliation } from './commands.ts'
import { watchContract } from './contract.ts'
import { reportsOf } from './queries.ts'
import { takeFeedText } from './take-feed.ts'

const on = implement(watchContract).$context<RequestContext>()

export const watchRoutes = {
  addInspections: on.addInspections.handler(serve(addInspections)),
  addInspectionList: on.addInspectionList.handler(serve(takeFeedText)),
  reportRetaliation: on.reportRetaliation.handler(serve(reportRetaliation)),
  retaliationReports: on.retaliationReports.handler(serve(reportsOf)),
}
