import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { drawRoster, fixCandidates } from './commands.ts'
import { drawsContract } from './contract.ts'
import { describeDraw, listDraws } from './queries.ts'

const on = implement(drawsContract).$context<RequestContext>()

export const drawsRoutes = {
  fixCandidates: on.fixCandidates.handler(serve(fixCandidates)),
  drawRoster: on.drawRoster.handler(serve(drawRoster)),
  draws: on.draws.handler(serve(listDraws)),
  draw: on.draw.handler(serve((ctx, { drawId }) => describeDraw(ctx, drawId))),
}
