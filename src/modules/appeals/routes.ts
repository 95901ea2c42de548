import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import { stepAppeal, submitAppeal } from './commands.ts'
import { confirmText, dispatchAppeal, revealOriginals } from './confirm-text.ts'
import { appealsContract } from './contract.ts'
import { describeAppeal } from './detail.ts'
import { countAppeals, listAppeals } from './queries.ts'
import { checkReply, signReply } from './reply-advice.ts'
import { taking } from './taking.ts'
import { stepWithFiles } from './with-files.ts'

const on = implement(appealsContract).$context<RequestContext>()

export const appealsRoutes = {
  submit: on.submit.handler(serve(submitAppeal)),
  list: on.list.handler(serve(listAppeals)),
  counts: on.counts.handler(serve(countAppeals)),
  get: on.get.handler(serve((ctx, { appealId }) => describeAppeal(ctx, appealId))),
  askSupplement: on.askSupplement.handler(taking('askSupplement')),
  supplement: on.supplement.handler(
    serve((ctx, { appealId, text, attachments }) =>
      stepWithFiles(ctx, appealId, { type: 'supplement', text }, attachments),
    ),
  ),
  addDetail: on.addDetail.handler(
    serve((ctx, { appealId, text, attachments }) =>
      stepWithFiles(ctx, appealId, { type: 'addDetail', text }, attachments),
    ),
  ),
  register: on.register.handler(taking('register')),
  confirmText: on.confirmText.handler(
    serve((ctx, { appealId, texts }) => confirmText(ctx, appealId, texts)),
  ),
  dispatch: on.dispatch.handler(
    serve((ctx, { appealId, ...given }) => dispatchAppeal(ctx, appealId, given)),
  ),
  raiseConfidentiality: on.raiseConfidentiality.handler(taking('raiseConfidentiality')),
  disclose: on.disclose.handler(taking('disclose')),
  originals: on.originals.handler(
    serve((ctx, { appealId, reason }) => revealOriginals(ctx, appealId, reason)),
  ),
  sign: on.sign.handler(taking('sign')),
  draft: on.draft.handler(
    serve((ctx, { appealId, attachments, ...reply }) =>
      stepWithFiles(ctx, appealId, { type: 'draft', reply }, attachments),
    ),
  ),
  returnDraft: on.returnDraft.handler(taking('returnDraft')),
  reply: on.reply.handler(serve(signReply)),
  checkReply: on.checkReply.handler(serve(checkReply)),
  followUp: on.followUp.handler(
    serve((ctx, { appealId, ...attempt }) =>
      stepAppeal(ctx, appealId, { type: 'followUp', attempt }),
    ),
  ),
  confirm: on.confirm.handler(taking('confirm')),
  deny: on.deny.handler(taking('deny')),
  rate: on.rate.handler(
    serve((ctx, { appealId, ...rating }) => stepAppeal(ctx, appealId, { type: 'rate', rating })),
  ),
  redo: on.redo.handler(taking('redo')),
  close: on.close.handler(taking('close')),
  withdraw: on.withdraw.handler(taking('withdraw')),
  refer: on.refer.handler(taking('refer')),
}
