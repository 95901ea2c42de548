import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { acceptCorrection, askCorrection, refuseCorrection } from './commands.ts'
import { correctionsContract } from './contract.ts'
import { listCorrections } from './queries.ts'

const on = implement(correctionsContract).$context<RequestContext>()

export const correctionsRoutes = {
  askCorrection: on.askCorrection.handler(serve(askCorrection)),
  corrections: on.corrections.handler(serve(listCorrections)),
  acceptCorrection: on.acceptCorrection.handler(serve(acceptCorrection)),
  refuseCorrection: on.refuseCorrection.handler(serve(refuseCorrection)),
}
