import type { Role } from '#kernel/actor.ts'
import type { Notice } from '#modules/notices/domain/notice.ts'
import type { Review, ReviewEvent } from '../review-types.ts'

/** One event of a review with what must be known to tell of it. */
export type ReviewHappening = {
  reviewId: string
  event: ReviewEvent
  before: Review
  after: Review
  items: readonly { officeIds: string[]; statedIds: string[] }[]
  /** The enterprises that are asked how a problem stands. */
  asked: readonly string[]
}

type Tell = (happening: ReviewHappening) => Notice[]

const handling: readonly Role[] = ['handler', 'lead']
const nobody: Tell = () => []

/** Who is told what of a review, by the type of the event. */
const told: Readonly<Record<ReviewEvent['type'], Tell>> = {
  planned: (it) => convener(it),
  arranged: nobody,
  convenerChanged: (it) => convener(it),
  ordered: nobody,
  announced: (it) => [
    ...offices(it, 'announced', heard(it)),
    ...it.asked.map((enterpriseId) => noticeOf(it, { enterpriseId }, 'announced.enterprise')),
  ],
  reminded: (it) => offices(it, 'reminded', silent(it)),
  held: nobody,
  minutesApproved: nobody,
  closed: nobody,
  putOff: (it) => changed(it, 'putOff'),
  cancelled: (it) => changed(it, 'cancelled'),
}

/** Who is told what of an event of a review; offices never hear who raised a problem. */
export const tellOfReview: Tell = (happening) => told[happening.event.type](happening)

const heard = ({ items }: ReviewHappening) => [
  ...new Set(items.flatMap(({ officeIds }) => officeIds)),
]

/** The offices that have not stated their case on every problem they are heard on. */
const silent = ({ items }: ReviewHappening) => [
  ...new Set(
    items.flatMap(({ officeIds, statedIds }) => officeIds.filter((id) => !statedIds.includes(id))),
  ),
]

/** Before the agenda was announced nobody knows of the review but the convener. */
function changed(it: ReviewHappening, name: string): Notice[] {
  if (it.before.status === 'planned') return convener(it, name)
  const enterprises = it.asked.map((enterpriseId) =>
    noticeOf(it, { enterpriseId }, `${name}.enterprise`),
  )
  const all = [...offices(it, name, heard(it)), ...enterprises, ...convener(it, name)]
  return all.map((notice) => ({ ...notice, urgent: true }))
}

function convener(it: ReviewHappening, name = 'convened'): Notice[] {
  const { accountId } = it.after.convener
  return accountId === null ? [] : [noticeOf(it, { accountId }, `${name}.leader`)]
}

const offices = (it: ReviewHappening, name: string, officeIds: readonly string[]): Notice[] =>
  officeIds.map((officeId) => noticeOf(it, { officeId, roles: handling }, `${name}.office`))

function noticeOf(
  { reviewId, after, before, event }: ReviewHappening,
  to: Notice['to'],
  name: string,
): Notice {
  const values = {
    ...{ heldOn: after.heldOn, talkTime: after.startsAt },
    ...(after.dues === null ? {} : { dueOn: after.dues.statements.dueOn }),
    ...(after.place === null ? {} : { talkPlace: after.place }),
    ...(event.type === 'putOff' ? { movedFrom: before.heldOn } : {}),
  }
  const subject = { loop: 'review', id: reviewId, number: after.month }
  return { to, template: `review.${name}`, values, urgent: false, subject }
}
