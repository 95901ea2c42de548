import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { ballotsContract } from './contract.ts'
import { listBallots, scoreItem } from './queries.ts'

const on = implement(ballotsContract).$context<RequestContext>()

export const ballotsRoutes = {
  ballots: on.ballots.handler(serve((ctx) => listBallots(ctx))),
  scoreItem: on.scoreItem.handler(serve(scoreItem)),
}
