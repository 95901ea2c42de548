import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { stepAppeal, submitAppeal } from './commands.ts'
import { appealsContract } from './contract.ts'
import { describeAppeal } from './detail.ts'
import { countAppeals, listAppeals } from './queries.ts'

const on = implement(appealsContract).$context<RequestContext>()

export const appealsRoutes = {
  submit: on.submit.handler(serve(submitAppeal)),
  list: on.list.handler(serve(listAppeals)),
  counts: on.counts.handler(serve(countAppeals)),
  get: on.get.handler(serve((ctx, { appealId }) => describeAppeal(ctx, appealId))),
  askSupplement: on.askSupplement.handler(
    serve((ctx, { appealId, ...given }) =>
      stepAppeal(ctx, appealId, { type: 'askSupplement', ...given }),
    ),
  ),
  supplement: on.supplement.handler(
    serve((ctx, { appealId, ...given }) =>
      stepAppeal(ctx, appealId, { type: 'supplement', ...given }),
    ),
  ),
  addDetail: on.addDetail.handler(
    serve((ctx, { appealId, ...given }) =>
      stepAppeal(ctx, appealId, { type: 'addDetail', ...given }),
    ),
  ),
  register: on.register.handler(
    serve((ctx, { appealId, ...given }) =>
      stepAppeal(ctx, appealId, { type: 'register', ...given }),
    ),
  ),
  dispatch: on.dispatch.handler(
    serve((ctx, { appealId, ...given }) =>
      stepAppeal(ctx, appealId, { type: 'dispatch', ...given }),
    ),
  ),
  sign: on.sign.handler(serve((ctx, { appealId }) => stepAppeal(ctx, appealId, { type: 'sign' }))),
  draft: on.draft.handler(
    serve((ctx, { appealId, ...reply }) => stepAppeal(ctx, appealId, { type: 'draft', reply })),
  ),
  returnDraft: on.returnDraft.handler(
    serve((ctx, { appealId, ...given }) =>
      stepAppeal(ctx, appealId, { type: 'returnDraft', ...given }),
    ),
  ),
  reply: on.reply.handler(
    serve((ctx, { appealId, ...reply }) => stepAppeal(ctx, appealId, { type: 'reply', reply })),
  ),
  followUp: on.followUp.handler(
    serve((ctx, { appealId, ...attempt }) =>
      stepAppeal(ctx, appealId, { type: 'followUp', attempt }),
    ),
  ),
  confirm: on.confirm.handler(
    serve((ctx, { appealId, ...given }) =>
      stepAppeal(ctx, appealId, { type: 'confirm', ...given }),
    ),
  ),
  deny: on.deny.handler(
    serve((ctx, { appealId, ...given }) => stepAppeal(ctx, appealId, { type: 'deny', ...given })),
  ),
  rate: on.rate.handler(
    serve((ctx, { appealId, ...rating }) => stepAppeal(ctx, appealId, { type: 'rate', rating })),
  ),
  redo: on.redo.handler(
    serve((ctx, { appealId, ...given }) => stepAppeal(ctx, appealId, { type: 'redo', ...given })),
  ),
  close: on.close.handler(
    serve((ctx, { appealId, ...given }) => stepAppeal(ctx, appealId, { type: 'close', ...given })),
  ),
  withdraw: on.withdraw.handler(
    serve((ctx, { appealId, ...given }) =>
      stepAppeal(ctx, appealId, { type: 'withdraw', ...given }),
    ),
  ),
  refer: on.refer.handler(
    serve((ctx, { appealId, ...given }) => stepAppeal(ctx, appealId, { type: 'refer', ...given })),
  ),
}
