import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { cancelPeriod, planPeriod, postponePeriod, setTopics } from './commands.ts'
import { periodsContract } from './contract.ts'
import { describePeriod, listPeriods, proposePeriods } from './queries.ts'

const on = implement(periodsContract).$context<RequestContext>()

export const periodsRoutes = {
  proposals: on.proposals.handler(serve(proposePeriods)),
  planPeriod: on.planPeriod.handler(serve(planPeriod)),
  periods: on.periods.handler(serve(listPeriods)),
  period: on.period.handler(serve((ctx, { periodId }) => describePeriod(ctx, periodId))),
  setTopics: on.setTopics.handler(
    serve((ctx, { periodId, topicIds }) => setTopics(ctx, periodId, topicIds)),
  ),
  postponePeriod: on.postponePeriod.handler(
    serve((ctx, { periodId, ...move }) => postponePeriod(ctx, periodId, move)),
  ),
  cancelPeriod: on.cancelPeriod.handler(
    serve((ctx, { periodId, reason }) => cancelPeriod(ctx, periodId, reason)),
  ),
}
