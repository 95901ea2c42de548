import assert from 'node:assert/strict'
import type { Role } from '#kernel/actor.ts'
import { type Day, startOfDay } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type Arrival, measure } from './heat.ts'
import { problemLoop } from './problem.ts'
import type { Facts, Problem, ProblemCommand, ProblemEvent } from './types.ts'

export const office = '00000000-0000-7000-8000-0000000000a1'
export const otherOffice = '00000000-0000-7000-8000-0000000000a2'
export const other = '00000000-0000-7000-8000-0000000000b1'
export const review = '00000000-0000-7000-8000-0000000000c1'

export const facts = (role: Role, on: Day, over: Partial<Facts['actor']> = {}): Facts => ({
  actor: { ...actorWithoutAccount('330500', role), ...over },
  now: startOfDay(on),
  today: on,
  calendarVersion: '2026.1',
  rules: {
    ...{ version: 'huzhou-1', enterprises: 3, venues: 2, withinDays: 90, effectDays: 90 },
    lookBack: 90,
    yellowAt: 70,
  },
})

/** An arrival of an enterprise at the venue of Wuxing; `over` changes what a test is about. */
export const arrival = (enterprise: string, on: Day, over: Partial<Arrival> = {}): Arrival => ({
  ...{ enterprise, on, regionId: 'wuxing', venue: true, accepted: true },
  ...over,
})

export type Taken = [Role, Day, ProblemCommand]

const measured = measure([arrival('a', '2026-09-01'), arrival('b', '2026-09-02')], 90)
const suggest: Taken = [
  'clock',
  '2026-09-21',
  {
    ...{ type: 'suggest', number: 'GX2026-001', title: '', titleOf: '1', found: 'night' },
    ...{ appealIds: ['1', '2', '3'], measured },
  },
]
const confirm: Taken = [
  'coordinator',
  '2026-09-22',
  { type: 'confirm', title: '工业用户增容等待过长', rootCause: 'factors', officeId: office },
]
const schedule: Taken = ['coordinator', '2026-09-23', { type: 'schedule', reviewId: review }]
export const measures = [
  { measureId: 'm1', text: '修订增容办法', ownerOfficeId: office, dueOn: '2026-11-15' },
  { measureId: 'm2', text: '先行装表', ownerOfficeId: otherOffice, dueOn: '2026-10-15' },
]
export const decideMeasures: ProblemCommand = {
  ...{ type: 'decide', decision: 'measures', reason: null, measures, lookAgainOn: null },
}
export const fulfil = (measureId: string, ruleChanged: boolean): ProblemCommand => ({
  ...{ type: 'fulfilMeasure', measureId, words: '已印发', ruleChanged, evidence: null },
})

/** One named past a status. */
export const past = {
  suggested: [suggest],
  confirmed: [suggest, confirm],
  scheduled: [suggest, confirm, schedule],
  carrying: [suggest, confirm, schedule, ['coordinator', '2026-10-01', decideMeasures]],
  observed: [
    ...[suggest, confirm, schedule],
    ['coordinator', '2026-10-01', decideMeasures],
    ['coordinator', '2026-10-10', fulfil('m2', false)],
    ['coordinator', '2026-11-10', fulfil('m1', true)],
  ],
} as const satisfies Record<string, readonly Taken[]>

export const stateOf = (taken: readonly Taken[]): Problem =>
  taken.reduce(
    (state, [role, on, command]) =>
      decide(problemLoop, state, command, facts(role, on)).reduce(problemLoop.evolve, state),
    problemLoop.initial,
  )

export function given(taken: readonly Taken[]) {
  return {
    when: (role: Role, on: Day, command: ProblemCommand, over: Partial<Facts['actor']> = {}) => {
      const before = stateOf(taken)
      const act = () => decide(problemLoop, before, command, facts(role, on, over))
      return {
        gives: (...expected: Partial<ProblemEvent>[]) =>
          assert.partialDeepStrictEqual(act(), expected),
        becomes: (expected: Partial<Problem>) =>
          assert.partialDeepStrictEqual(act().reduce(problemLoop.evolve, before), expected),
        refused: (code: string, field?: string) =>
          assert.throws(act, (error) => {
            assert.ok(error instanceof Refusal, String(error))
            assert.deepEqual([error.code, error.details.field], [code, field])
            return true
          }),
      }
    },
  }
}
