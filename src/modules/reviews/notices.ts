import type { Notice, Teller } from '#modules/notices/index.ts'
import { load, replay } from '#platform/record/loop-store.ts'
import { askedOf } from './ballots/store.ts'
import { itemLoop } from './domain/item.ts'
import type { ItemEvent } from './domain/item-types.ts'
import { reviewLoop } from './domain/review.ts'
import type { ReviewEvent } from './domain/review-types.ts'
import { tellOfItem } from './domain/told/item.ts'
import { tellOfReview } from './domain/told/review.ts'
import { itemsOf } from './items/store.ts'
import { storedItems, storedReviews } from './store.ts'

/** Tells of an event of a review: offices that are heard, the convener, and who is asked to score. */
export const tellReviews: Teller = async (ctx, { subjectId, version }): Promise<Notice[]> => {
  const { events } = await load(ctx, storedReviews, subjectId)
  const items = (await itemsOf(ctx, subjectId)).filter(({ status }) => status !== 'removed')
  const asked = new Set<string>()
  for (const { itemId } of items) for (const one of await askedOf(ctx, itemId)) asked.add(one)
  return tellOfReview({
    reviewId: subjectId,
    // Why `as`: the events of a stream were written by its loop's own rules.
    event: events[version - 1]?.body as ReviewEvent,
    before: replay(reviewLoop, events.slice(0, version - 1)),
    after: replay(reviewLoop, events.slice(0, version)),
    items,
    asked: [...asked],
  })
}

/** Tells of an event of an item: the experts it invites, offices added late, and that it was put off. */
export const tellReviewItems: Teller = async (ctx, { subjectId, version }): Promise<Notice[]> => {
  const { events } = await load(ctx, storedItems, subjectId)
  const after = replay(itemLoop, events.slice(0, version))
  const { state: review } = await load(ctx, storedReviews, after.reviewId)
  return tellOfItem({
    event: events[version - 1]?.body as ItemEvent,
    before: replay(itemLoop, events.slice(0, version - 1)),
    after,
    review,
    asked: await askedOf(ctx, subjectId),
  })
}
