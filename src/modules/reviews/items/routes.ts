import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import {
  commentOnItem,
  decideItem,
  deferItem,
  hearItem,
  listItem,
  removeItem,
  stateCase,
} from './commands.ts'
import { itemsContract } from './contract.ts'
import { describeItem } from './queries.ts'

const on = implement(itemsContract).$context<RequestContext>()

export const itemsRoutes = {
  listItem: on.listItem.handler(serve(listItem)),
  item: on.item.handler(serve((ctx, { itemId }) => describeItem(ctx, itemId))),
  hearItem: on.hearItem.handler(serve((ctx, { itemId, ...heard }) => hearItem(ctx, itemId, heard))),
  stateCase: on.stateCase.handler(
    serve((ctx, { itemId, ...given }) => stateCase(ctx, itemId, given)),
  ),
  commentOnItem: on.commentOnItem.handler(serve(commentOnItem)),
  decideItem: on.decideItem.handler(
    serve((ctx, { itemId, decision }) => decideItem(ctx, itemId, decision)),
  ),
  deferItem: on.deferItem.handler(
    serve((ctx, { itemId, reason }) => deferItem(ctx, itemId, reason)),
  ),
  removeItem: on.removeItem.handler(
    serve((ctx, { itemId, reason }) => removeItem(ctx, itemId, reason)),
  ),
}
