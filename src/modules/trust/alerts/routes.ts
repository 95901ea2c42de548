import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { handleAlert } from './commands.ts'
import { alertsContract } from './contract.ts'
import { listAlerts } from './queries.ts'

const on = implement(alertsContract).$context<RequestContext>()

export const alertsRoutes = {
  alerts: on.alerts.handler(serve(listAlerts)),
  handleAlert: on.handleAlert.handler(serve(handleAlert)),
}
