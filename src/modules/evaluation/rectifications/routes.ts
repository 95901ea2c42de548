import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import type { RectificationCommand } from '../domain/types.ts'
import { callBack, stepRectification } from './commands.ts'
import { rectificationsContract } from './contract.ts'
import { describeRectification, listRectifications, ownRectifications } from './queries.ts'

const on = implement(rectificationsContract).$context<RequestContext>()

const taking = (type: RectificationCommand['type']) =>
  serve((ctx, { rectificationId, ...given }: { rectificationId: string }) =>
    // Why `as`: the step's contract has checked that its input is this command's.
    stepRectification(ctx, rectificationId, { type, ...given } as RectificationCommand),
  )

export const rectificationsRoutes = {
  rectifications: on.rectifications.handler(serve(listRectifications)),
  rectification: on.rectification.handler(
    serve((ctx, { rectificationId }) => describeRectification(ctx, rectificationId)),
  ),
  ownRectifications: on.ownRectifications.handler(
    serve((ctx, { appealId }) => ownRectifications(ctx, appealId)),
  ),
  verifyRating: on.verifyRating.handler(taking('verify')),
  rectify: on.rectify.handler(taking('rectify')),
  appealRating: on.appealRating.handler(taking('appealRating')),
  ruleRatingAppeal: on.ruleRatingAppeal.handler(taking('ruleAppeal')),
  callBack: on.callBack.handler(
    serve((ctx, { rectificationId, ...attempt }) => callBack(ctx, rectificationId, attempt)),
  ),
  giveUpCalling: on.giveUpCalling.handler(taking('giveUp')),
}
