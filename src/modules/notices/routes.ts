import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import {
  completeManual,
  describeAddress,
  readAllNotices,
  readNotice,
  setAddress,
} from './commands.ts'
import { noticesContract } from './contract.ts'
import { listFailures, listManual, listNotices } from './queries.ts'
import { addWebhook, disableWebhook, listWebhooks, renewSecret, tryWebhook } from './webhooks.ts'

const on = implement(noticesContract).$context<RequestContext>()

export const noticesRoutes = {
  list: on.list.handler(serve(listNotices)),
  read: on.read.handler(serve((ctx, { noticeId }) => readNotice(ctx, noticeId))),
  readAll: on.readAll.handler(serve(readAllNotices)),
  address: on.address.handler(serve(describeAddress)),
  setAddress: on.setAddress.handler(serve(setAddress)),
  manual: on.manual.handler(serve(listManual)),
  completeManual: on.completeManual.handler(serve(completeManual)),
  failures: on.failures.handler(serve(listFailures)),
  webhooks: on.webhooks.handler(serve(listWebhooks)),
  addWebhook: on.addWebhook.handler(serve(addWebhook)),
  renewSecret: on.renewSecret.handler(serve((ctx, { webhookId }) => renewSecret(ctx, webhookId))),
  disableWebhook: on.disableWebhook.handler(
    serve((ctx, { webhookId }) => disableWebhook(ctx, webhookId)),
  ),
  tryWebhook: on.tryWebhook.handler(serve((ctx, { webhookId }) => tryWebhook(ctx, webhookId))),
}
