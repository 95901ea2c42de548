import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { searchContract } from './contract.ts'
import { precedentsOf } from './precedents.ts'
import { search } from './queries.ts'

const on = implement(searchContract).$context<RequestContext>()

export const searchRoutes = {
  search: on.search.handler(serve(search)),
  precedents: on.precedents.handler(serve(precedentsOf)),
}
