import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { addFeed, listFeeds, revokeFeed } from './commands.ts'
import { feedsContract } from './contract.ts'

const on = implement(feedsContract).$context<RequestContext>()

export const feedsRoutes = {
  addFeed: on.addFeed.handler(serve(addFeed)),
  feeds: on.feeds.handler(serve((ctx) => listFeeds(ctx))),
  revokeFeed: on.revokeFeed.handler(serve((ctx, { feedId }) => revokeFeed(ctx, feedId))),
}
