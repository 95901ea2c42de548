import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { addNotice, describeYear } from './commands.ts'
import { calendarContract } from './contract.ts'

const on = implement(calendarContract).$context<RequestContext>()

export const calendarRoutes = {
  year: on.year.handler(serve((ctx, { year }) => describeYear(ctx, year))),
  addNotice: on.addNotice.handler(serve(addNotice)),
}
