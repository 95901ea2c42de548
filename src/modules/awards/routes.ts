import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { castBallot } from './ballots/cast.ts'
import { ballotPaper, listCommitments, listOpened } from './ballots/queries.ts'
import { caseRoutes } from './cases/routes.ts'
import { awardsContract } from './contract.ts'
import { finishCycle, openCycle, stepCycle } from './cycles/commands.ts'
import { describeCycle, listCycles } from './cycles/queries.ts'
import { listLibrary, spreadByMonth } from './library/queries.ts'

const on = implement(awardsContract).$context<RequestContext>()

export const awardsRoutes = {
  ...caseRoutes,
  openCycle: on.openCycle.handler(serve(openCycle)),
  cycles: on.cycles.handler(serve((ctx) => listCycles(ctx))),
  cycle: on.cycle.handler(serve((ctx, { cycleId }) => describeCycle(ctx, cycleId))),
  moveCycle: on.moveCycle.handler(
    serve((ctx, { cycleId, ...given }) => stepCycle(ctx, cycleId, { type: 'move', ...given })),
  ),
  finishCycle: on.finishCycle.handler(serve((ctx, { cycleId }) => finishCycle(ctx, cycleId))),
  cancelCycle: on.cancelCycle.handler(
    serve((ctx, { cycleId, reason }) => stepCycle(ctx, cycleId, { type: 'cancel', reason })),
  ),
  ballotPaper: on.ballotPaper.handler(serve((ctx, { cycleId }) => ballotPaper(ctx, cycleId))),
  castBallot: on.castBallot.handler(serve(castBallot)),
  commitments: on.commitments.handler(serve((ctx, { cycleId }) => listCommitments(ctx, cycleId))),
  openedBallots: on.openedBallots.handler(serve((ctx, { cycleId }) => listOpened(ctx, cycleId))),
  caseLibrary: on.caseLibrary.handler(serve(listLibrary)),
  caseSpread: on.caseSpread.handler(serve((ctx) => spreadByMonth(ctx))),
}
