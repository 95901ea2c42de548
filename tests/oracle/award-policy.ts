// Who sees what of good cases, and who changes and adds to it; as plain as policy.ts.
import {
  type Asking,
  byRole,
  find,
  nobody,
  only,
  type Row,
  type Rule,
  wholeCity,
} from './policy-words.ts'

const isPublished: Rule = (_, row) => row.published_on !== null && row.status !== 'withdrawn'
const either =
  (...rules: Rule[]): Rule =>
  (who, row, world) =>
    rules.some((rule) => rule(who, row, world))
const ofOffice: Rule = (who, row) => who.office !== null && row.nominator_office === who.office
const ownCase: Rule = (who, row, world) =>
  (world['awards.party'] ?? []).some(
    (one) =>
      one.tenant_id === row.tenant_id &&
      one.case_id === row.case_id &&
      who.enterprises.includes(one.enterprise_id),
  )
const objectedBy =
  (column: string, mine: (who: Asking) => readonly unknown[]): Rule =>
  (who, row, world) =>
    (world['awards.objector'] ?? []).some(
      (one) =>
        one.tenant_id === row.tenant_id &&
        one.case_id === row.case_id &&
        one[column] !== null &&
        mine(who).includes(one[column]),
    )
const byOffice = objectedBy('office_id', ({ office }) => [office])
const byFirm = objectedBy('enterprise_id', ({ enterprises }) => enterprises)
const byAccount = objectedBy('account_id', ({ account }) => [account])
export const goodCase = byRole({
  ...{ coordinator: wholeCity, leader: wholeCity, auditor: wholeCity, clock: wholeCity },
  lead: either(isPublished, ofOffice, byOffice),
  handler: either(isPublished, ofOffice, byOffice),
  expert: either(isPublished, (_, row) => row.nominator_role === 'expert', byAccount),
  // Whoever objected reads the answer, also where the case was withdrawn for it.
  enterprise: either(isPublished, ownCase, byFirm),
  public: isPublished,
})
/** What is recorded of a case is not the public's, though the case may be. */
export const goodCaseRecord: Rule = (who, row, world) =>
  who.role !== 'public' && goodCase(who, row, world)
export const cycleRecord: Rule = (who) => !['enterprise', 'public'].includes(who.role)

const ownRow: Rule = (who, row) => who.enterprises.includes(row.enterprise_id)
const atOwnOffice: Rule = (who, row) => who.office !== null && row.office_id === who.office
const byOneself: Rule = (who, row) => row.account_id === who.account
const cityDesk: Rule = (who) => who.role === 'coordinator' && who.region === null
const clockOrDesk: Rule = (who, row, world) => who.role === 'clock' || cityDesk(who, row, world)

export const seenOfAwards: Readonly<Record<string, Rule>> = {
  // A ballot is its enterprise's and the clock's: no staff reads one.
  'awards.ballot': byRole({ enterprise: ownRow, clock: wholeCity }),
  'awards.commitment': wholeCity,
  'awards.cycle': wholeCity,
  'awards.good_case': goodCase,
  // Whose an objection is: nobody's to know but whoever made it, and the clock, which tells of the answer.
  'awards.objector': byRole({
    ...{ enterprise: ownRow, lead: atOwnOffice, handler: atOwnOffice, clock: wholeCity },
    ...{ coordinator: byOneself, leader: byOneself, expert: byOneself },
  }),
  'awards.opened_ballot': only('auditor', 'clock'),
  'awards.party': byRole({
    ...{ enterprise: ownRow, clock: wholeCity },
    coordinator: (who) => who.region === null,
  }),
}

const inStatus =
  (...statuses: string[]): Rule =>
  (_, row) =>
    statuses.includes(row.status)

export const changedOfAwards: Readonly<Record<string, Rule>> = {
  'awards.ballot': only('clock'),
  'awards.cycle': clockOrDesk,
  'awards.good_case': byRole({
    ...{ coordinator: wholeCity, clock: wholeCity },
    leader: inStatus('nominated', 'qualified', 'candidate', 'tallied', 'awarded'),
    expert: inStatus('candidate', 'tallied'),
    lead: inStatus('candidate', 'tallied', 'awarded'),
    handler: inStatus('candidate', 'tallied', 'awarded'),
    enterprise: inStatus('nominated', 'candidate', 'tallied'),
  }),
  // Asked once and answered once: set to what it is, it is not answered.
  'awards.party': nobody,
}

/** A ballot is cast on a day of its vote, by the city's time. */
function isVotedOn(cycle: Row | undefined, ballot: Row): boolean {
  const at = new Date(String(ballot.cast_at)).getTime() + 8 * 3_600_000
  const on = new Date(at).toISOString().slice(0, 10)
  return cycle?.status === 'voting' && cycle.vote_from <= on && on <= cycle.vote_until
}

const nominates: Rule = (who, row) => {
  if (row.nominator_role !== who.role || row.status !== 'nominated') return false
  if (row.published_on !== null) return false
  const ofAnOffice = ['coordinator', 'lead', 'handler'].includes(who.role)
  if (ofAnOffice) return who.office !== null && row.nominator_office === who.office
  return ['leader', 'expert', 'enterprise'].includes(who.role) && row.nominator_office === null
}

const objects: Rule = (who, row, world) => {
  if (!byOneself(who, row, world)) return false
  const of = find(world, 'awards.good_case', row.tenant_id, 'case_id', row.case_id)
  if (of === undefined || !isPublished(who, of, world)) return false
  if (who.role === 'enterprise') return ownRow(who, row, world) && row.office_id === null
  if (row.enterprise_id !== null) return false
  if (who.role === 'coordinator') return row.office_id === who.office
  if (['lead', 'handler'].includes(who.role)) return atOwnOffice(who, row, world)
  return ['leader', 'expert'].includes(who.role) && row.office_id === null
}

export const addedOfAwards: Readonly<Record<string, Rule>> = {
  'awards.ballot': (who, row, world) => {
    if (who.role !== 'enterprise' || !ownRow(who, row, world) || row.committed) return false
    const cycle = (world['awards.cycle'] ?? []).find(
      (one) => one.tenant_id === row.tenant_id && one.cycle_id === row.cycle_id,
    )
    const firm = (world['people.enterprise'] ?? []).find(
      (one) => one.tenant_id === row.tenant_id && one.enterprise_id === row.enterprise_id,
    )
    const code = String(firm?.code_index ?? '').replace(/^\\x/, '')
    const isItself = firm !== undefined && !firm.provisional && firm.merged_into === null
    return isVotedOn(cycle, row) && isItself && code === row.voter
  },
  'awards.commitment': only('clock'),
  'awards.cycle': cityDesk,
  'awards.good_case': nominates,
  'awards.objector': objects,
  'awards.opened_ballot': only('clock'),
  'awards.party': (who, row, world) =>
    who.role === 'enterprise'
      ? ownRow(who, row, world) && row.consent === 'given'
      : cityDesk(who, row, world) && row.part === 'owner' && row.consent === 'asked',
}

const anybodys = ['nominated', 'objected']
const reports = ['adopted', 'effectReported']
const officeReports = [...reports, 'adoptionWithdrawn']
const secondPersons = ['qualified', 'published', 'objectionAnswered', 'vacated', 'revoked']
const ofCase: Readonly<Record<string, readonly string[]>> = {
  clock: ['balloted', 'tallied', 'withdrawn', 'erased'],
  leader: [...anybodys, ...secondPersons, 'adoptionConfirmed', 'effectConfirmed'],
  expert: anybodys,
  lead: [...anybodys, ...officeReports],
  handler: [...anybodys, ...officeReports],
  enterprise: [...anybodys, 'consented', 'declined'],
}

/** Who adds an event of this type to the record of a case. */
export const addsToCase =
  (type: string): Rule =>
  (who) =>
    who.role === 'coordinator'
      ? who.region === null || [...anybodys, ...reports].includes(type)
      : (ofCase[who.role] ?? []).includes(type)

/** Who adds an event of this type to the record of a round. */
export const addsToCycle =
  (type: string): Rule =>
  (who, row, world) =>
    who.role === 'clock'
      ? ['votingBegun', 'ballotsCommitted', 'counted', 'finished'].includes(type)
      : cityDesk(who, row, world) && ['opened', 'moved', 'finished', 'cancelled'].includes(type)
