import type { Notice } from '#modules/notices/domain/notice.ts'
import type { Item, ItemEvent } from '../item-types.ts'
import type { Review } from '../review-types.ts'

/** One event of an item with what must be known to tell of it. */
export type ItemHappening = {
  event: ItemEvent
  before: Item
  after: Item
  review: Review
  asked: readonly string[]
}

type Tell = (happening: ItemHappening) => Notice[]
const nobody: Tell = () => []

/** Who is told what of an item; that it was decided the problem's own loop tells. */
const told: Readonly<Record<ItemEvent['type'], Tell>> = {
  listed: nobody,
  heard: (it) => {
    if (it.after.status !== 'announced') return []
    const { officeIds, expertIds } = it.before
    const added = it.after.officeIds.filter((officeId) => !officeIds.includes(officeId))
    const asked = it.after.expertIds.filter((accountId) => !expertIds.includes(accountId))
    return [...offices(it, added), ...experts(it, asked)]
  },
  announced: (it) => experts(it, it.after.expertIds),
  stated: nobody,
  commented: nobody,
  discussed: nobody,
  decided: nobody,
  deferred: (it) => enterprises(it, 'deferred'),
  removed: (it) => (it.before.status === 'announced' ? enterprises(it, 'removed') : []),
}

/** Who is told what of an event of an item. */
export const tellOfItem: Tell = (happening) => told[happening.event.type](happening)

const experts = (it: ItemHappening, accountIds: readonly string[]): Notice[] =>
  accountIds.map((accountId) => noticeOf(it, { accountId }, 'review-item.invited.expert'))

const offices = (it: ItemHappening, officeIds: readonly string[]): Notice[] =>
  officeIds.map((officeId) =>
    noticeOf(it, { officeId, roles: ['handler', 'lead'] }, 'review.announced.office'),
  )

const enterprises = (it: ItemHappening, name: string): Notice[] =>
  it.asked.map((enterpriseId) => {
    const notice = noticeOf(it, { enterpriseId }, `review-item.${name}.enterprise`)
    const { title, reason } = it.after
    return { ...notice, values: { ...notice.values, problem: title, reason: reason ?? '' } }
  })

function noticeOf({ after, review }: ItemHappening, to: Notice['to'], template: string): Notice {
  const values = {
    ...{ heldOn: review.heldOn, talkTime: review.startsAt },
    ...(review.dues === null ? {} : { dueOn: review.dues.statements.dueOn }),
  }
  const subject = { loop: 'review', id: after.reviewId, number: review.month }
  return { to, template, values, urgent: false, subject }
}
