import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { attachmentsContract } from './contract.ts'
import { listAttachments } from './queries.ts'
import { releaseFiles } from './release.ts'

const on = implement(attachmentsContract).$context<RequestContext>()

export const attachmentsRoutes = {
  list: on.list.handler(serve(listAttachments)),
  release: on.release.handler(serve(releaseFiles)),
}
