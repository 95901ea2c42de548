import { ownEnterprise } from './account-policy.ts'
import { byRole, ownRegion, type Rule, wholeCity } from './policy-words.ts'

const openTopic: Rule = (who, row) =>
  ['approved', 'scheduled'].includes(row.status) || row.proposed_by === who.account
export const topic = byRole({
  ...{ coordinator: wholeCity, leader: wholeCity, auditor: wholeCity, clock: wholeCity },
  ...{ enterprise: openTopic, handler: openTopic, lead: openTopic, caller: openTopic },
  expert: openTopic,
})

export const seat = byRole({
  enterprise: ownEnterprise,
  coordinator: ownRegion,
  leader: (_, row) => row.status !== 'declined',
  auditor: wholeCity,
  clock: wholeCity,
})

const questionOfOffice: Rule = (who, row) =>
  who.office !== null &&
  ((row.office_id === who.office && row.status !== 'withdrawn') || row.dispatched_to === who.office)
export const question = byRole({
  enterprise: ownEnterprise,
  coordinator: ownRegion,
  handler: questionOfOffice,
  lead: questionOfOffice,
  ...{ leader: wholeCity, auditor: wholeCity, clock: wholeCity },
})
