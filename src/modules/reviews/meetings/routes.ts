import { implement } from '@orpc/server'
import { type RequestContext, serve } from '#platform/http/serve.ts'
import {
  announceReview,
  approveMinutes,
  cancelReview,
  changeConvener,
  closeReview,
  holdReview,
  orderAgenda,
  planReview,
  stepReview,
} from './commands.ts'
import { meetingsContract } from './contract.ts'
import { describeReview, listReviews } from './queries.ts'
import { suggestedAgenda } from './suggestions.ts'

const on = implement(meetingsContract).$context<RequestContext>()

export const meetingsRoutes = {
  planReview: on.planReview.handler(serve(planReview)),
  reviews: on.reviews.handler(serve(listReviews)),
  review: on.review.handler(serve((ctx, { reviewId }) => describeReview(ctx, reviewId))),
  suggestedAgenda: on.suggestedAgenda.handler(
    serve((ctx, { reviewId }) => suggestedAgenda(ctx, reviewId)),
  ),
  arrangeReview: on.arrangeReview.handler(
    serve((ctx, { reviewId, ...given }) =>
      stepReview(ctx, reviewId, { type: 'arrange', ...given }),
    ),
  ),
  changeConvener: on.changeConvener.handler(
    serve((ctx, { reviewId, ...given }) => changeConvener(ctx, reviewId, given)),
  ),
  orderAgenda: on.orderAgenda.handler(
    serve((ctx, { reviewId, itemIds }) => orderAgenda(ctx, reviewId, itemIds)),
  ),
  announceReview: on.announceReview.handler(
    serve((ctx, { reviewId }) => announceReview(ctx, reviewId)),
  ),
  holdReview: on.holdReview.handler(
    serve((ctx, { reviewId, ...present }) => holdReview(ctx, reviewId, present)),
  ),
  approveReviewMinutes: on.approveReviewMinutes.handler(
    serve((ctx, { reviewId }) => approveMinutes(ctx, reviewId)),
  ),
  closeReview: on.closeReview.handler(serve((ctx, { reviewId }) => closeReview(ctx, reviewId))),
  putOffReview: on.putOffReview.handler(
    serve((ctx, { reviewId, ...given }) => stepReview(ctx, reviewId, { type: 'putOff', ...given })),
  ),
  cancelReview: on.cancelReview.handler(
    serve((ctx, { reviewId, reason }) => cancelReview(ctx, reviewId, reason)),
  ),
}
