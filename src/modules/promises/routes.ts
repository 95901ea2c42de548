import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { instruct, recordPromise, stepPromise } from './commands.ts'
import { promisesContract } from './contract.ts'
import type { PromiseCommand } from './domain/types.ts'
import { promisesOfAppeal } from './of-appeal.ts'
import { describePromise, listPromises } from './queries.ts'
import { proposeWithdrawal } from './withdraw.ts'

const on = implement(promisesContract).$context<RequestContext>()

/** The handler of a step whose input is the command itself. */
function taking(type: PromiseCommand['type']) {
  return serve((ctx, { promiseId, ...given }: { promiseId: string }) =>
    // Why `as`: the step's contract has checked that its input is this command's.
    stepPromise(ctx, promiseId, { type, ...given } as PromiseCommand),
  )
}

export const promisesRoutes = {
  promises: on.promises.handler(serve(listPromises)),
  promise: on.promise.handler(serve((ctx, { promiseId }) => describePromise(ctx, promiseId))),
  promisesOfAppeal: on.promisesOfAppeal.handler(
    serve((ctx, { appealId }) => promisesOfAppeal(ctx, appealId)),
  ),
  recordPromise: on.recordPromise.handler(serve(recordPromise)),
  instruct: on.instruct.handler(serve(instruct)),
  reportPromise: on.reportPromise.handler(taking('report')),
  acceptPromise: on.acceptPromise.handler(taking('acceptReport')),
  returnPromise: on.returnPromise.handler(taking('returnReport')),
  askPromiseDate: on.askPromiseDate.handler(taking('askDate')),
  decidePromiseDate: on.decidePromiseDate.handler(taking('decideDate')),
  withdrawPromise: on.withdrawPromise.handler(serve(proposeWithdrawal)),
  takeBackPromise: on.takeBackPromise.handler(taking('takeBack')),
}
