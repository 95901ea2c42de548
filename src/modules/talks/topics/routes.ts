import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { proposeTopic, stepTopic } from './commands.ts'
import { topicsContract } from './contract.ts'
import { describeTopic, listTopics } from './queries.ts'

const on = implement(topicsContract).$context<RequestContext>()

export const topicsRoutes = {
  proposeTopic: on.proposeTopic.handler(serve(proposeTopic)),
  topics: on.topics.handler(serve(listTopics)),
  topic: on.topic.handler(serve((ctx, { topicId }) => describeTopic(ctx, topicId))),
  reviseTopic: on.reviseTopic.handler(
    serve((ctx, { topicId, ...content }) => stepTopic(ctx, topicId, { type: 'revise', content })),
  ),
  approveTopic: on.approveTopic.handler(
    serve((ctx, { topicId }) => stepTopic(ctx, topicId, { type: 'approve' })),
  ),
  retireTopic: on.retireTopic.handler(
    serve((ctx, { topicId, reason }) => stepTopic(ctx, topicId, { type: 'retire', reason })),
  ),
}
