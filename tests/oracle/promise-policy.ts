// Who sees, changes and adds to promises and to half-yearly and yearly reviews; as plain as policy.ts.
import { byRole, find, nobody, ownRegion, type Rule, wholeCity } from './policy-words.ts'

const ownOffice: Rule = (who, row) => who.office !== null && row.office_id === who.office
const ofOwnAppeal: Rule = (who, row, world) => {
  const of = find(world, 'appeals.appeal', row.tenant_id, 'appeal_id', row.appeal_id)
  return of !== undefined && who.enterprises.includes(of.enterprise_id)
}

export const promise = byRole({
  coordinator: ownRegion,
  ...{ leader: wholeCity, auditor: wholeCity, clock: wholeCity },
  ...{ lead: ownOffice, handler: ownOffice, enterprise: ofOwnAppeal },
})

const cityDesk: Rule = (who) => who.region === null
export const retrospective = byRole({
  ...{ coordinator: cityDesk, leader: wholeCity, auditor: wholeCity, clock: wholeCity },
})

export const seenOfPromises: Readonly<Record<string, Rule>> = {
  'promises.promise': promise,
  'reviews.retrospective': retrospective,
}

const reported: Rule = (_, row) => row.status === 'reported'
const lookedAt: Rule = (_, row) => ['drawn', 'submitted', 'met', 'followed'].includes(row.status)

/** Beside seeing it. */
export const changedOfPromises: Readonly<Record<string, Rule>> = {
  'promises.promise': byRole({
    ...{ coordinator: ownRegion, clock: wholeCity, enterprise: reported },
    lead: (_, row) => ['open', 'broken'].includes(row.status),
    // To a withdrawal any leader may agree; whatever else he leaves must be his own.
    leader: (who, row) =>
      ['open', 'broken', 'reported'].includes(row.status) && row.by_account === who.account,
  }),
  'reviews.retrospective': byRole({ coordinator: cityDesk, clock: wholeCity, auditor: lookedAt }),
}

export const addedOfPromises: Readonly<Record<string, Rule>> = {
  'promises.promise': byRole({
    ...{ coordinator: ownRegion, clock: wholeCity },
    lead: (who, row, world) => ownOffice(who, row, world) && ['reply', 'talk'].includes(row.source),
    leader: (who, row) => row.source === 'instruction' && row.by_account === who.account,
  }),
  'reviews.retrospective': byRole({ coordinator: cityDesk, clock: wholeCity }),
}

/** Who adds an event of this type to the record of a promise, and of a review. */
export const addsToPromise = (type: string): Rule =>
  byRole({
    ...{ coordinator: wholeCity, clock: wholeCity },
    lead: ['made', 'reported', 'dateAsked'].includes(type) ? wholeCity : nobody,
    leader: (who, row) =>
      type === 'withdrawn' ||
      (['instructed', 'kept', 'returned'].includes(type) && row.by_account === who.account),
    enterprise: ['kept', 'returned'].includes(type) ? wholeCity : nobody,
  })
export const addsToRetrospective = (type: string): Rule =>
  byRole({
    ...{ coordinator: cityDesk, clock: wholeCity },
    auditor: ['sampled', 'rechecked'].includes(type) ? wholeCity : nobody,
  })
