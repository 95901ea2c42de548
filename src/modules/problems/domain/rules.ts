import type { Loop } from '#kernel/loop.ts'
import { decisionEvents } from './deciding.ts'
import { triggerBy } from './heat.ts'
import { datesOf, stageDue } from './measures.ts'
import { refusal } from './refusals.ts'
import type { Facts, Problem, ProblemCommand, ProblemEvent } from './types.ts'
import { lastOf } from './undo.ts'

type Rules = Loop<Problem, ProblemCommand, ProblemEvent, Facts>['rules']

const idsOf = ({ members }: Problem): string[] => members.map(({ appealId }) => appealId)

/** Appeals a step names must be in the problem, and it may not be left without any. */
function refuseOthers(state: Problem, appealIds: readonly string[]): void {
  const own = new Set(idsOf(state))
  if (appealIds.length === 0) throw refusal('problems/no-appeals', { field: 'appealIds' })
  if (appealIds.some((appealId) => !own.has(appealId))) {
    throw refusal('problems/not-in-problem', { field: 'appealIds' })
  }
  if (new Set(appealIds).size === own.size) {
    throw refusal('problems/all-appeals', { field: 'appealIds' })
  }
}

/** What was dismissed, merged or taken back has no appeals of its own. */
const holdsNone = ({ end }: Problem): boolean =>
  end === 'dismissed' || end === 'merged' || end === 'undone'

function refuseEnded(state: Problem): void {
  if (holdsNone(state)) throw refusal('problems/moved-on')
}

/** What arrives, and what a person does to the appeals; splitting and merging concern two problems. */
const membership = {
  suggest: (_, { type: _type, ...found }, { today }) => {
    if (found.appealIds.length === 0) throw refusal('problems/no-appeals', { field: 'appealIds' })
    return [{ type: 'suggested', ...found, on: today }]
  },
  splitOff: (_, { type: _type, ...split }, { today }) => [
    { type: 'splitFrom', ...split, on: today },
  ],
  propose: (state, { appealIds }, { today }) => {
    if (holdsNone(state)) return []
    const known = new Set([...idsOf(state), ...state.apart])
    const more = appealIds.filter((appealId) => !known.has(appealId))
    return more.length === 0 ? [] : [{ type: 'proposed', appealIds: more, on: today }]
  },
  measure: (state, { measured }, { rules, today }) => {
    const trigger = state.trigger ?? triggerBy(measured, rules, today)
    return [{ type: 'measured', measured, trigger, on: today }]
  },
  mark: (state, { words }, { rules, today }) => {
    const count = state.measured.enterprises
    const days = rules.withinDays
    return [{ type: 'marked', trigger: { reason: 'leader', count, days, on: today, words } }]
  },
  addAppeals: (state, { appealIds }, { today }) => {
    refuseEnded(state)
    const accepted = new Set(
      state.members.filter((one) => one.accepted).map(({ appealId }) => appealId),
    )
    const more = [...new Set(appealIds)].filter((appealId) => !accepted.has(appealId))
    if (more.length === 0) throw refusal('problems/no-appeals', { field: 'appealIds' })
    return [{ type: 'added', appealIds: more, on: today }]
  },
  removeAppeals: (state, { appealIds }, { today }) => {
    refuseEnded(state)
    refuseOthers(state, appealIds)
    return [{ type: 'removed', appealIds, on: today }]
  },
  split: (state, { appealIds, into }, { today }) => {
    refuseOthers(state, appealIds)
    return [{ type: 'split', appealIds, into, on: today }]
  },
  merge: (_, { intoProblemId }, { today }) => [{ type: 'merged', into: intoProblemId, on: today }],
  absorb: (_, { from, members }, { today }) => [{ type: 'absorbed', from, members, on: today }],
  release: (_, { to, appealIds }, { today }) => [{ type: 'released', to, appealIds, on: today }],
} satisfies Partial<Rules>

/** What a clerk says of it, and how each of it is taken back. */
const saying = {
  confirm: (_, { title, rootCause, officeId }, { today }) => [
    { type: 'confirmed', title, rootCause, officeId, on: today },
  ],
  dismiss: (_, { reason }, { today }) => [{ type: 'dismissed', reason, on: today }],
  rename: (_, { title }, { today }) => [{ type: 'renamed', title, on: today }],
  setCause: (_, { rootCause, officeId }, { today }) => [
    { type: 'causeSet', rootCause, officeId, on: today },
  ],
  undo: (state, { also = [] }, { today }) => {
    refuseEnded(state)
    return [takenBack(state, also, today)]
  },
  unconfirm: (state, _, { today }) => {
    if (lastOf(state)?.step !== 'confirm') throw refusal('problems/nothing-to-undo')
    return [takenBack(state, [], today)]
  },
  restore: (state, { kept }, { today }) => {
    const [last, { end }] = [lastOf(state), state]
    if (last === null || (end !== 'dismissed' && end !== 'merged')) {
      throw refusal('problems/nothing-to-undo')
    }
    return [{ type: 'restored', step: last.step, kept, on: today }]
  },
  dissolve: ({ from }, _, { today }) => {
    if (from === null) throw refusal('problems/nothing-to-undo')
    return [{ type: 'dissolved', into: from, on: today }]
  },
} satisfies Partial<Rules>

function takenBack(state: Problem, also: Problem['members'], on: string): ProblemEvent {
  const last = lastOf(state)
  if (last === null) throw refusal('problems/nothing-to-undo')
  return { type: 'undone', ...last, also, on }
}

/** What the review decides, and what follows. */
const deciding = {
  schedule: (_, { reviewId }, { today }) => [{ type: 'scheduled', reviewId, on: today }],
  unschedule: ({ reviewId }, _, { today }) => [
    { type: 'unscheduled', reviewId: reviewId ?? '', on: today },
  ],
  decide: decisionEvents,
  fulfilMeasure: (state, { type: _type, measureId, ...done }, { actor, today, rules }) => {
    const measure = state.measures.find((one) => one.measureId === measureId)
    if (measure === undefined) throw refusal('problems/unknown-measure')
    if (actor.role === 'lead' && actor.officeId !== measure.ownerOfficeId) {
      throw refusal('problems/not-your-measure')
    }
    if (measure.fulfilled !== null) throw refusal('problems/measure-fulfilled')
    const open = state.measures.filter((one) => one.fulfilled === null)
    const { effectDays } = rules
    const observed = open.length === 1
    return [{ type: 'measureFulfilled', measureId, ...done, observed, effectDays, on: today }]
  },
  warn: (state, { kind }, { now, today }) => {
    const date = datesOf(state).find((one) => one.kind === kind)
    const stage = date === undefined ? null : stageDue(date, now)
    if (stage === null) throw refusal('problems/not-due')
    return [{ type: 'warned', kind, stage, on: today }]
  },
  score: (_, { type: _type, ...scores }, { today }) => [{ type: 'scored', scores, on: today }],
  close: (_, { finding }, { today }) => [{ type: 'closed', finding, on: today }],
  reopen: ({ end }, { reason }, { today }) => {
    if (end !== 'done' && end !== 'not-adopted') throw refusal('problems/not-reopened')
    return [{ type: 'reopened', reason, on: today }]
  },
} satisfies Partial<Rules>

export const rules: Rules = { ...membership, ...saying, ...deciding }
