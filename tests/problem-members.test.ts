import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDays, type Day } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { coldest } from '#modules/problems/domain/heat.ts'
import {
  decideMeasures,
  facts,
  fulfil,
  other,
  review,
} from '#modules/problems/domain/problem.examples.ts'
import { problemLoop } from '#modules/problems/domain/problem.ts'
import type {
  Given,
  Problem,
  ProblemCommand,
  ProblemEvent,
} from '#modules/problems/domain/types.ts'
import { lastOf } from '#modules/problems/domain/undo.ts'
import { joinedOf, memberFacts } from '../src/recount/indicators/problem-members.ts'
import type { EventLine } from '../src/recount/lines.ts'
import { dice } from './figures/history.ts'

const appeals = Array.from({ length: 9 }, (_, nth) => `${nth + 1}`)
/** Each step is taken on a day of its own. */
const dayOf = (nth: number) => addDays('2026-09-01', nth)
type Roll = () => number

/** Some of the appeals, whatever the problem has of them. */
const some = (roll: Roll): string[] => appeals.filter(() => roll() < 0.3)
const members = (roll: Roll) => some(roll).map((appealId) => ({ appealId, accepted: roll() < 0.5 }))
const none = { rootCause: null, officeId: null, measured: coldest }
const cause = { rootCause: 'factors' as const, officeId: null }

const first: readonly ((roll: Roll) => ProblemCommand)[] = [
  (roll) => ({
    ...{ type: 'suggest', number: 'GX2026-001', title: '', titleOf: '1', measured: coldest },
    ...{ appealIds: ['1', ...some(roll)], found: roll() < 0.5 ? 'hand' : 'night' },
  }),
  (roll) => {
    const given: Given = { ...none, members: members(roll), confirmed: roll() < 0.5 }
    return { type: 'splitOff', number: 'GX2026-001', title: '拆出', from: other, given }
  },
]
const unconfirm = { type: 'unconfirm' } as const
const steps: readonly ((roll: Roll) => ProblemCommand)[] = [
  (roll) => ({ type: 'propose', appealIds: some(roll) }),
  (roll) => ({ type: 'addAppeals', appealIds: some(roll) }),
  (roll) => ({ type: 'removeAppeals', appealIds: some(roll) }),
  (roll) => ({ type: 'split', appealIds: some(roll), into: other }),
  (roll) => ({ type: 'absorb', from: other, members: members(roll) }),
  (roll) => ({ type: 'release', to: other, appealIds: some(roll) }),
  (roll) => ({ type: 'undo', ...(roll() < 0.5 && { also: members(roll) }) }),
  (roll) => ({ type: 'restore', kept: some(roll) }),
  () => ({ type: 'confirm', title: '增容等待', ...cause }),
  () => unconfirm,
  () => ({ type: 'rename', title: '改名' }),
  () => ({ type: 'dismiss', reason: '各不相同' }),
  () => ({ type: 'merge', intoProblemId: other }),
  () => ({ type: 'dissolve' }),
  () => ({ type: 'schedule', reviewId: review }),
  () => ({ ...decideMeasures }),
  (roll) => fulfil(roll() < 0.5 ? 'm1' : 'm2', roll() < 0.5),
  () => ({ type: 'close', finding: '明显下降' }),
  () => ({ type: 'reopen', reason: '年度复盘' }),
]
const oneOf = <T>(roll: Roll, all: readonly T[]): T => all[Math.floor(roll() * all.length)] as T

/** A step as whoever may take it; null where nobody may take it now. */
function taken(state: Problem, command: ProblemCommand, day: Day): ProblemEvent[] | null {
  const role = command.type === 'propose' ? 'clock' : 'coordinator'
  try {
    return decide(problemLoop, state, command, facts(role, day))
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const lineOf = ({ type, ...body }: ProblemEvent, version: number, day: Day): EventLine => ({
  ...{ stream: 'p', version, loop: 'problem', type, at: `${day}T02:00:00.000Z` },
  ...{ actorRole: 'coordinator', officeId: null, body },
})

/** What has gone to another problem, or was no problem, holds nothing. */
function acceptedIn({ members: all, end }: Problem): string[] {
  if (end === 'dismissed' || end === 'merged' || end === 'undone') return []
  return all.filter(({ accepted }) => accepted).map(({ appealId }) => appealId)
}

describe('the appeals of a common problem', () => {
  it('are retraced by other code after every step of 2,000 histories by chance', () => {
    const seen = new Map<string, number>()
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const roll = dice(seed)
      let state = problemLoop.initial
      const lines: EventLine[] = []
      for (let nth = 0; nth < 25; nth += 1) {
        const thrown = oneOf(roll, nth === 0 ? first : steps)(roll)
        const isConfirmed = lastOf(state)?.step === 'confirm'
        const command = thrown.type === 'undo' && isConfirmed ? unconfirm : thrown
        for (const event of taken(state, command, dayOf(nth)) ?? []) {
          state = problemLoop.evolve(state, event)
          lines.push(lineOf(event, lines.length, dayOf(nth)))
          seen.set(event.type, (seen.get(event.type) ?? 0) + 1)
        }
        const { accepted, changed } = joinedOf(lines)
        const told = `${seed}: ${lines.map(({ type }) => type).join(' ')}`
        assert.deepEqual(accepted.toSorted(), acceptedIn(state).toSorted(), told)
        assert.equal(changed, state.ruleChangedOn, told)
      }
    }
    const changing = ['suggested', 'splitFrom', 'proposed', 'confirmed', 'dismissed', 'added']
    const others = ['removed', 'split', 'merged', 'absorbed', 'released', 'undone', 'restored']
    for (const type of [...changing, ...others, 'dissolved', 'measureFulfilled']) {
      assert.ok((seen.get(type) ?? 0) > 20, `${type} ${seen.get(type)}`)
    }
  })
})

describe('the fall after rules were changed', () => {
  const joined = { stream: 'p', changed: '2026-10-21', accepted: ['a', 'b', 'c', 'd', 'e', 'f'] }
  const days = ['2026-07-22', '2026-07-23', '2026-10-20', '2026-10-21', '2027-01-18', '2027-01-19']
  const arrivals = new Map(
    joined.accepted.map((id, nth) => [id, { region: 'wuxing', came: days[nth] ?? '' }]),
  )
  const dropOn = (today: string) =>
    memberFacts(joined, arrivals, today)
      .placed.flatMap(({ facts: all }) => all)
      .filter(({ code }) => code === 'problem-drop')
      .map(({ part }) => part)
  it('is of 90 days before and as many after, once those are over', () => {
    assert.deepEqual(dropOn('2027-01-18'), [])
    assert.deepEqual(dropOn('2027-01-19'), ['of', 'n', 'of', 'n', 'less', 'less'])
  })
  it('has no appeal of which there is no event: that is a fault', () => {
    const { faults } = memberFacts({ ...joined, accepted: ['x'] }, arrivals, '2027-02-01')
    assert.deepEqual(faults, ['problems.p: its appeal x is not among the events'])
  })
})
