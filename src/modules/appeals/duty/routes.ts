import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { sendLetter } from '../commands.ts'
import { taking } from '../taking.ts'
import { dutyContract } from './contract.ts'
import { previewDispatch, previewExtension, previewNewDispatch } from './preview.ts'
import { listSupervised } from './queries.ts'

const on = implement(dutyContract).$context<RequestContext>()

export const dutyRoutes = {
  object: on.object.handler(taking('object')),
  rule: on.rule.handler(taking('rule')),
  transfer: on.transfer.handler(taking('transfer')),
  lift: on.lift.handler(taking('lift')),
  coHandle: on.coHandle.handler(taking('coHandle')),
  contribute: on.contribute.handler(taking('contribute')),
  askExtension: on.askExtension.handler(taking('askExtension')),
  decideExtension: on.decideExtension.handler(taking('decideExtension')),
  contestExtension: on.contestExtension.handler(taking('contestExtension')),
  decideContest: on.decideContest.handler(taking('decideContest')),
  shelve: on.shelve.handler(taking('shelve')),
  keepShelved: on.keepShelved.handler(taking('keepShelved')),
  resume: on.resume.handler(taking('resume')),
  remind: on.remind.handler(
    serve((ctx, { appealId, words }) => sendLetter(ctx, appealId, 'reminder', words)),
  ),
  supervise: on.supervise.handler(
    serve((ctx, { appealId, words }) => sendLetter(ctx, appealId, 'order', words)),
  ),
  answerLetter: on.answerLetter.handler(taking('answerLetter')),
  recalculate: on.recalculate.handler(taking('recalculate')),
  previewDispatch: on.previewDispatch.handler(
    serve((ctx, { appealId }) => previewDispatch(ctx, appealId)),
  ),
  previewNewDispatch: on.previewNewDispatch.handler(serve((ctx) => previewNewDispatch(ctx))),
  previewExtension: on.previewExtension.handler(serve(previewExtension)),
  supervision: on.supervision.handler(serve((ctx) => listSupervised(ctx))),
}
