import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { describeRota, reviewPeople, setRota } from './commands.ts'
import { rotaContract } from './contract.ts'

const on = implement(rotaContract).$context<RequestContext>()

export const rotaRoutes = {
  rota: on.rota.handler(serve((ctx) => describeRota(ctx))),
  setRota: on.setRota.handler(serve(setRota)),
  reviewPeople: on.reviewPeople.handler(serve((ctx) => reviewPeople(ctx))),
}
