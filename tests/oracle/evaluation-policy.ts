// Who sees what of follow-up and bad ratings, and who changes and adds to it; as plain as policy.ts.
import { byRole, only, ownRegion, type Rule, wholeCity } from './policy-words.ts'

/** An office is given a bad rating once it is verified, and only of its own work. */
const given: Rule = (who, row) =>
  who.office !== null && row.office_id === who.office && !['new', 'verifying'].includes(row.status)
const own: Rule = (who, row) => who.enterprises.includes(row.enterprise_id)
export const rectification = byRole({
  ...{ coordinator: ownRegion, caller: ownRegion, lead: given, handler: given, enterprise: own },
  ...{ leader: wholeCity, auditor: wholeCity, clock: wholeCity },
})
const bySecret: Rule = (who, row) => who.token !== '' && row.token_hash === who.token

export const seenOfEvaluation: Readonly<Record<string, Rule>> = {
  'evaluation.call': only('caller', 'auditor'),
  'evaluation.link': byRole({
    ...{ session: bySecret, clock: wholeCity, caller: wholeCity, auditor: wholeCity },
  }),
  'evaluation.rectification': rectification,
}

const ownCall: Rule = (who, row) => who.role === 'caller' && row.account_id === who.account

export const changedOfEvaluation: Readonly<Record<string, Rule>> = {
  'evaluation.call': ownCall,
  'evaluation.link': (who, row, world) =>
    who.role === 'session' && bySecret(who, row, world) && row.used_at === null,
  'evaluation.rectification': byRole({
    ...{ coordinator: ownRegion, caller: ownRegion, clock: wholeCity },
    lead: (who, row) => row.office_id === who.office,
  }),
}

export const addedOfEvaluation: Readonly<Record<string, Rule>> = {
  'evaluation.call': ownCall,
  'evaluation.link': (who, row) =>
    ['clock', 'caller'].includes(who.role) && row.made_by === who.account && row.used_at === null,
  'evaluation.rectification': only('clock'),
}

const stepsOf: Readonly<Record<string, readonly string[]>> = {
  caller: ['verified', 'calledBack', 'closed'],
  coordinator: ['verified', 'appealRuled', 'closed'],
  lead: ['rectified', 'ratingAppealed'],
}

/** Who adds an event of this type to the record of a rectification. */
export const addsToRectification =
  (type: string): Rule =>
  (who) =>
    who.role === 'clock' || (stepsOf[who.role] ?? []).includes(type)
