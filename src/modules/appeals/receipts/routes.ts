import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { receiptsContract } from './contract.ts'
import { listReceipts } from './queries.ts'

const on = implement(receiptsContract).$context<RequestContext>()

export const receiptsRoutes = {
  receipts: on.receipts.handler(serve((ctx, { appealId }) => listReceipts(ctx, appealId))),
}
