import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { addToProblem, mergeProblem, splitProblem, stepProblem, suggestByHand } from './commands.ts'
import { problemsContract } from './contract.ts'
import { describeProblem } from './detail.ts'
import type { ProblemCommand } from './domain/types.ts'
import { listMeasures, listProblems, problemOfAppeal } from './queries.ts'
import { undoProblem } from './undo.ts'

const on = implement(problemsContract).$context<RequestContext>()

/** The handler of a step whose input is the command itself. */
function taking(type: ProblemCommand['type']) {
  return serve((ctx, { problemId, ...given }: { problemId: string }) =>
    // Why `as`: the step's contract has checked that its input is this command's.
    stepProblem(ctx, problemId, { type, ...given } as ProblemCommand),
  )
}

export const problemsRoutes = {
  problems: on.problems.handler(serve(listProblems)),
  problem: on.problem.handler(serve((ctx, { problemId }) => describeProblem(ctx, problemId))),
  problemOfAppeal: on.problemOfAppeal.handler(serve(problemOfAppeal)),
  measures: on.measures.handler(serve((ctx) => listMeasures(ctx))),
  suggestProblem: on.suggestProblem.handler(serve(suggestByHand)),
  confirmProblem: on.confirmProblem.handler(taking('confirm')),
  dismissProblem: on.dismissProblem.handler(taking('dismiss')),
  renameProblem: on.renameProblem.handler(taking('rename')),
  setCauseOfProblem: on.setCauseOfProblem.handler(taking('setCause')),
  addToProblem: on.addToProblem.handler(serve(addToProblem)),
  removeFromProblem: on.removeFromProblem.handler(taking('removeAppeals')),
  splitProblem: on.splitProblem.handler(
    serve((ctx, { problemId, ...given }) => splitProblem(ctx, problemId, given)),
  ),
  mergeProblem: on.mergeProblem.handler(
    serve((ctx, { problemId, intoProblemId }) => mergeProblem(ctx, problemId, intoProblemId)),
  ),
  undoProblem: on.undoProblem.handler(serve((ctx, { problemId }) => undoProblem(ctx, problemId))),
  markProblem: on.markProblem.handler(taking('mark')),
  fulfilMeasure: on.fulfilMeasure.handler(taking('fulfilMeasure')),
  scoreProblem: on.scoreProblem.handler(taking('score')),
  closeProblem: on.closeProblem.handler(taking('close')),
  reopenProblem: on.reopenProblem.handler(taking('reopen')),
}
