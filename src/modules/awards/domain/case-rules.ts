import type { Loop } from '#kernel/loop.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import type { CaseCommand, CaseEvent, CaseFacts, Criteria, GoodCase } from './case-types.ts'
import { publishedFor } from './cycle.ts'
import { refusal } from './refusals.ts'
import { meetsRule } from './tally.ts'

export type CaseRules = Loop<GoodCase, CaseCommand, CaseEvent, CaseFacts>['rules']
type Adopting = 'adopt' | 'confirmAdoption' | 'reportEffect' | 'confirmEffect'

export const caseRules: Omit<CaseRules, Adopting> = {
  nominate: (_, { type: _type, ...given }, { today, cycle }) => {
    if (cycle.status !== 'nominating' || today > cycle.nominateUntil) {
      throw refusal('awards/not-nominating')
    }
    if (given.appealIds.length + given.problemIds.length === 0) {
      throw refusal('awards/link-needed', { field: 'appeals' })
    }
    return [{ type: 'nominated', ...given, on: today }]
  },
  edit: (_, { content, reason }, { today }) => [{ type: 'edited', content, reason, on: today }],
  askConsent: (_, { partyIds }, { today }) => {
    if (partyIds.length === 0) throw refusal('awards/nobody-to-ask')
    return [{ type: 'consentAsked', partyIds, on: today }]
  },
  consent: (state, { partyId }, { today }) => {
    checkAsked(state, partyId)
    return [{ type: 'consented', partyId, on: today }]
  },
  decline: (state, { partyId, reason }, { today }) => {
    checkAsked(state, partyId)
    return [{ type: 'declined', partyId, reason, on: today }]
  },
  qualify: (state, { criteria, officeIds, unasked, marks }, { today, actor }) => {
    const own = [state.nominator.officeId, ...officeIds]
    if (own.includes(actor.officeId)) throw refusal('awards/own-office')
    if (unasked > 0 || state.parties.some(({ consent }) => consent !== 'given')) {
      throw refusal('awards/no-consent')
    }
    if (marks > 0) throw refusal('awards/text-names-somebody', { marks })
    checkMet(criteria)
    return [{ type: 'qualified', criteria, on: today }]
  },
  refuse: (_, { reason }, { today }) => [{ type: 'refused', reason, on: today }],
  publish: (_, __, { today, calendar, cycle }) => {
    if (cycle.status !== 'nominating') throw refusal('awards/not-nominating')
    // Why: whoever objects is given the whole period, however late a case was qualified.
    if (addWorkingDays(calendar, today, publishedFor) > cycle.publishUntil) {
      throw refusal('awards/too-late-to-publish', { until: cycle.publishUntil })
    }
    return [{ type: 'published', on: today, until: cycle.publishUntil }]
  },
  object: ({ status }, { objectionId, text }, { today, actor, cycle }) => {
    const until = status === 'candidate' ? cycle.publishUntil : cycle.resultUntil
    if (today > until) throw refusal('awards/objections-closed', { until })
    const { role, officeId } = actor
    return [{ type: 'objected', objectionId, role, officeId, text, on: today }]
  },
  answerObjection: (state, { objectionId, answer, upheld }, { today }) => {
    const open = state.objections.find((one) => one.objectionId === objectionId)
    if (open === undefined || open.answeredOn !== null) throw refusal('awards/objection-answered')
    return [{ type: 'objectionAnswered', objectionId, answer, upheld, on: today }]
  },
  ballot: (state, _, { today }) => {
    if (objectionsOpen(state) > 0) throw refusal('awards/objections-open')
    return [{ type: 'balloted', on: today }]
  },
  tally: (_, { result }, { today }) => [{ type: 'tallied', result, on: today }],
  award: (state, _, { today, cycle, caseId }) => {
    checkPublished(state, today, cycle.resultUntil)
    const { tally } = cycle
    if (tally === null || !meetsRule(tally, caseId, cycle)) throw refusal('awards/below-rule')
    return [{ type: 'awarded', on: today }]
  },
  vacate: (state, { reason }, { today, cycle }) => {
    if (state.status === 'tallied') checkPublished(state, today, cycle.resultUntil)
    return [{ type: 'vacated', reason, on: today }]
  },
  withdraw: (_, { reason }, { today }) => [{ type: 'withdrawn', reason, on: today }],
  erase: (_, __, { today }) => [{ type: 'erased', on: today }],
}

/** How many objections wait for their answer. */
export const objectionsOpen = ({ objections }: GoodCase): number =>
  objections.filter(({ answeredOn }) => answeredOn === null).length

function checkAsked({ parties }: GoodCase, partyId: string): void {
  const party = parties.find((one) => one.partyId === partyId)
  if (party?.consent !== 'asked') throw refusal('awards/consent-answered')
}

function checkMet(criteria: Criteria): void {
  const unmet = Object.entries(criteria).filter(([, { met }]) => !met)
  if (unmet.length > 0) {
    throw refusal('awards/criteria-unmet', { criteria: unmet.map(([name]) => name).join() })
  }
}

/** A result is decided once it was published for its time and every objection was answered. */
function checkPublished(state: GoodCase, today: string, until: string): void {
  if (today <= until) throw refusal('awards/not-due', { dueOn: until })
  if (objectionsOpen(state) > 0) throw refusal('awards/objections-open')
}
