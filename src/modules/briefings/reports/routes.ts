import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { draftReport, issueReport, refreshReport, remarkReport } from './commands.ts'
import { reportsContract } from './contract.ts'
import { listReports, readReport } from './queries.ts'

const on = implement(reportsContract).$context<RequestContext>()

export const reportsRoutes = {
  reports: on.reports.handler(serve(listReports)),
  report: on.report.handler(serve(readReport)),
  draftReport: on.draftReport.handler(serve(draftReport)),
  refreshReport: on.refreshReport.handler(serve(refreshReport)),
  remarkReport: on.remarkReport.handler(serve(remarkReport)),
  issueReport: on.issueReport.handler(serve(issueReport)),
}
