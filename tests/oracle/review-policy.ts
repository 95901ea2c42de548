// Who sees what of the monthly reviews, and who changes and adds to it; as plain as policy.ts.
import {
  byRole,
  find,
  nobody,
  only,
  type Row,
  type Rule,
  type World,
  wholeCity,
} from './policy-words.ts'

const asked =
  (column: string): Rule =>
  (who, row, world) =>
    (world['reviews.ballot'] ?? []).some(
      (one) =>
        one.tenant_id === row.tenant_id &&
        one[column] === row[column] &&
        who.enterprises.includes(one.enterprise_id),
    )
const city = { leader: wholeCity, auditor: wholeCity, clock: wholeCity, coordinator: wholeCity }
const told: Rule = (_, row) => !['planned', 'cancelled'].includes(row.status)
export const review = byRole({
  ...city,
  ...{ expert: wholeCity, lead: told, handler: told, enterprise: asked('review_id') },
})

const isOn = (row: Row) => !['listed', 'removed'].includes(row.status)
const heard: Rule = (who, row) => isOn(row) && row.office_ids.includes(who.office)
export const reviewItem = byRole({
  ...city,
  ...{ lead: heard, handler: heard, enterprise: asked('item_id') },
  expert: (who, row) => isOn(row) && row.expert_ids.includes(who.account),
})
/** What was said of it is not for who raised it. */
export const reviewItemRecord: Rule = (who, row, world) =>
  who.role !== 'enterprise' && reviewItem(who, row, world)

export const seenOfReviews: Readonly<Record<string, Rule>> = {
  'reviews.ballot': byRole({
    enterprise: (who, row) => who.enterprises.includes(row.enterprise_id),
    coordinator: (who) => who.region === null,
    ...{ auditor: wholeCity, clock: wholeCity },
  }),
  'reviews.item': reviewItem,
  'reviews.review': review,
  'reviews.rota': only('coordinator', 'leader', 'auditor', 'clock'),
}

const cityDesk: Rule = (who) => who.role === 'coordinator' && who.region === null
const clockOrDesk: Rule = (who, row, world) => who.role === 'clock' || cityDesk(who, row, world)

/** Whether a leader convenes the review that a row is of. */
export function convenes(account: string, row: Row, world: World): boolean {
  const of = find(world, 'reviews.review', row.tenant_id, 'review_id', row.review_id)
  return of !== undefined && of.convener_account === account
}

const openToOffices: Rule = (_, row) => row.status === 'announced'
const openToOthers: Rule = (_, row) => ['announced', 'discussed'].includes(row.status)

export const changedOfReviews: Readonly<Record<string, Rule>> = {
  // A ballot is cast once: set to what it is, it is not cast.
  'reviews.ballot': nobody,
  'reviews.item': (who, row, world) =>
    clockOrDesk(who, row, world) ||
    byRole({
      ...{ lead: openToOffices, handler: openToOffices, expert: openToOthers },
      leader: (one, item) => openToOthers(one, item, world) && convenes(one.account, item, world),
    })(who, row, world),
  'reviews.review': clockOrDesk,
}

export const addedOfReviews: Readonly<Record<string, Rule>> = {
  'reviews.ballot': (who, row, world) => cityDesk(who, row, world) && row.score === null,
  'reviews.item': clockOrDesk,
  'reviews.review': clockOrDesk,
  'reviews.rota': cityDesk,
}

/** Who adds an event of this type to the record of an item. */
export const addsToItem =
  (type: string): Rule =>
  (who, row, world) =>
    clockOrDesk(who, row, world) ||
    byRole({
      lead: (one, item) => type === 'stated' && openToOffices(one, item, world),
      handler: (one, item) => type === 'stated' && openToOffices(one, item, world),
      expert: (one, item) => type === 'commented' && openToOthers(one, item, world),
      leader: (one, item) =>
        ['decided', 'deferred'].includes(type) && convenes(one.account, item, world),
    })(who, row, world)
