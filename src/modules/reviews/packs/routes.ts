import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import type { RetrospectiveCommand } from '../domain/packs/types.ts'
import {
  adoptTopic,
  closePack,
  decidePack,
  drawPack,
  drawSample,
  planPack,
  stepPack,
} from './commands.ts'
import { retrospectivesContract } from './contract.ts'
import { describePack, listPacks } from './queries.ts'

const on = implement(retrospectivesContract).$context<RequestContext>()

/** The handler of a step whose input is the command itself. */
function taking(type: RetrospectiveCommand['type']) {
  return serve((ctx, { retrospectiveId, ...given }: { retrospectiveId: string }) =>
    // Why `as`: the step's contract has checked that its input is this command's.
    stepPack(ctx, retrospectiveId, { type, ...given } as RetrospectiveCommand),
  )
}

export const packsRoutes = {
  retrospectives: on.retrospectives.handler(serve(listPacks)),
  retrospective: on.retrospective.handler(
    serve((ctx, { retrospectiveId }) => describePack(ctx, retrospectiveId)),
  ),
  planRetrospective: on.planRetrospective.handler(serve(planPack)),
  arrangeRetrospective: on.arrangeRetrospective.handler(taking('arrange')),
  drawRetrospective: on.drawRetrospective.handler(
    serve((ctx, { retrospectiveId }) => drawPack(ctx, retrospectiveId)),
  ),
  drawRetrospectiveSample: on.drawRetrospectiveSample.handler(
    serve((ctx, { retrospectiveId }) => drawSample(ctx, retrospectiveId)),
  ),
  recheckFile: on.recheckFile.handler(taking('recheck')),
  adoptRetrospectiveTopic: on.adoptRetrospectiveTopic.handler(
    serve((ctx, { retrospectiveId, topicKey }) => adoptTopic(ctx, retrospectiveId, topicKey)),
  ),
  submitRetrospective: on.submitRetrospective.handler(taking('submit')),
  meetRetrospective: on.meetRetrospective.handler(taking('meet')),
  decideRetrospective: on.decideRetrospective.handler(
    serve((ctx, { retrospectiveId, ...given }) => decidePack(ctx, retrospectiveId, given)),
  ),
  closeRetrospective: on.closeRetrospective.handler(
    serve((ctx, { retrospectiveId }) => closePack(ctx, retrospectiveId)),
  ),
  cancelRetrospective: on.cancelRetrospective.handler(taking('cancel')),
}
