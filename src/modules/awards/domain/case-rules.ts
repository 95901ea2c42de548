import type { Day } from '#kernel/day.ts'
import type { Loop } from '#kernel/loop.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { toldAnew } from './case-evolve.ts'
import type {
  CaseCommand,
  CaseEvent,
  CaseFacts,
  Criteria,
  Examined,
  GoodCase,
} from './case-types.ts'
import { publishedFor } from './cycle.ts'
import { refusal } from './refusals.ts'
import { meetsRule } from './tally.ts'

export type CaseRules = Loop<GoodCase, CaseCommand, CaseEvent, CaseFacts>['rules']
type Adopting = 'adopt' | 'confirmAdoption' | 'withdrawAdoption' | 'reportEffect' | 'confirmEffect'

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
  edit: (state, { content, reason }, { today }) => {
    const agreed = toldAnew(state, content)
      ? state.parties.filter(({ consent }) => consent === 'given')
      : []
    const reasked = agreed.map(({ partyId }) => partyId)
    return [{ type: 'edited', content, reason, reasked, on: today }]
  },
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
  qualify: (state, examined, { today, actor }) => {
    if (isOwn(state, examined.officeIds, actor.officeId)) throw refusal('awards/own-office')
    return qualified(state, examined, today)
  },
  qualifyOwn: (state, examined, { today, actor }) => {
    // Why by name: the record says which person of the staff without an office proposed it.
    if (state.nominator.name === actor.name) throw refusal('awards/own-office')
    return qualified(state, examined, today)
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
  answerObjection: (state, { objectionId, answer, upheld }, facts) => {
    checkOpen(state, objectionId)
    if (upheld && isWon(state, facts)) throw refusal('awards/won')
    const { today } = facts
    return [{ type: 'objectionAnswered', objectionId, answer, upheld, on: today }]
  },
  uphold: (state, { objectionId, answer }, { today }) => {
    checkOpen(state, objectionId)
    return [{ type: 'objectionAnswered', objectionId, answer, upheld: true, on: today }]
  },
  ballot: (state, _, { today }) => {
    if (objectionsOpen(state) > 0) throw refusal('awards/objections-open')
    return [{ type: 'balloted', on: today }]
  },
  tally: (_, { result }, { today }) => [{ type: 'tallied', result, on: today }],
  award: (state, _, facts) => {
    const { today, cycle } = facts
    checkPublished(state, today, cycle.resultUntil)
    if (!isWon(state, facts)) throw refusal('awards/below-rule')
    return [{ type: 'awarded', on: today }]
  },
  vacate: (state, { reason }, facts) => {
    const { today, cycle } = facts
    if (state.status === 'tallied') checkPublished(state, today, cycle.resultUntil)
    // Why: what the enterprises have chosen nobody sets aside alone.
    if (isWon(state, facts)) throw refusal('awards/won')
    return [{ type: 'vacated', reason, on: today }]
  },
  setAside: (state, { reason }, { today, cycle }) => {
    checkPublished(state, today, cycle.resultUntil)
    return [{ type: 'vacated', reason, on: today }]
  },
  revoke: (_, { reason }, { today }) => [{ type: 'revoked', reason, on: today }],
  withdraw: (_, { reason }, { today }) => [{ type: 'withdrawn', reason, on: today }],
  erase: (_, __, { today }) => [{ type: 'erased', on: today }],
}

/** Whether a case was proposed by this office, or tells of what it handled. */
export const isOwn = (
  { nominator }: GoodCase,
  officeIds: readonly string[],
  officeId: string | null,
): boolean => officeId !== null && [nominator.officeId, ...officeIds].includes(officeId)

/** Whether the enterprises have voted for it as the rule of its round asks. */
export const isWon = (
  { status }: Pick<GoodCase, 'status'>,
  { cycle, caseId }: Pick<CaseFacts, 'cycle' | 'caseId'>,
): boolean => status === 'tallied' && cycle.tally !== null && meetsRule(cycle.tally, caseId, cycle)

function qualified(state: GoodCase, examined: Examined, today: Day): CaseEvent[] {
  checkExamined(state, examined)
  return [{ type: 'qualified', criteria: examined.criteria, on: today }]
}

/** Refuses a case that is not to be qualified by anybody yet. */
export function checkExamined(
  { parties }: GoodCase,
  { criteria, unasked, marks }: Omit<Examined, 'officeIds'>,
): void {
  // Why not of nobody: a problem without accepted appeals has no enterprise that could agree.
  if (unasked > 0 || parties.length === 0 || parties.some(({ consent }) => consent !== 'given')) {
    throw refusal('awards/no-consent')
  }
  if (marks > 0) throw refusal('awards/text-names-somebody', { marks })
  checkMet(criteria)
}

function checkOpen({ objections }: GoodCase, objectionId: string): void {
  const open = objections.find((one) => one.objectionId === objectionId)
  if (open === undefined || open.answeredOn !== null) throw refusal('awards/objection-answered')
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
