import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { taking } from '../taking.ts'
import { mergeAppeal } from './commands.ts'
import { mergingContract } from './contract.ts'
import { similarAppeals, similarOwn } from './similar.ts'

const on = implement(mergingContract).$context<RequestContext>()

export const mergingRoutes = {
  similarOwn: on.similarOwn.handler(serve(similarOwn)),
  similar: on.similar.handler(serve(similarAppeals)),
  merge: on.merge.handler(serve(mergeAppeal)),
  unmerge: on.unmerge.handler(taking('unmerge')),
  contestMerger: on.contestMerger.handler(taking('contestMerger')),
}
