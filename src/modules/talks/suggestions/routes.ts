import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { suggestionsContract } from './contract.ts'
import { suggestTopics } from './queries.ts'

const on = implement(suggestionsContract).$context<RequestContext>()

export const suggestionsRoutes = {
  topicSuggestions: on.topicSuggestions.handler(serve(suggestTopics)),
}
