import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { calendar2026, facts, past } from './appeal.examples.ts'
import { exploreAppeals } from './exploration.ts'
import { stepFaults } from './exploration-faults.ts'
import { stateOf } from './given.examples.ts'
import { steps } from './steps.ts'

// Deep enough for every step and every end; `npm run kentan -- explore` walks to the last state.
const { rules } = facts('clock', '2026-12-14')
const explored = exploreAppeals(rules, calendar2026, { start: '2026-12-14', depth: 10 })

describe('every command by every role from every state', () => {
  it('leads to no dead end, always has somebody and a date, and never moves the reply date', () => {
    assert.deepEqual(explored.faults, [])
    assert.ok(explored.states.size > 1_000, `${explored.states.size} states`)
  })
  it('takes every step of the table', () => {
    const taken = new Set(explored.edges.map(({ step }) => step))
    assert.deepEqual([...taken].sort(), Object.keys(steps).sort())
  })
  it('comes to every end', () => {
    const ends = new Set([...explored.states.values()].map(({ state }) => state.end))
    assert.equal(ends.size, 7) // six, and none yet
  })
  it('says so when the depth did not suffice', () => assert.equal(explored.complete, false))
})

describe('a fault of a step', () => {
  const signed = stateOf(past.signed)
  const dispatched = stateOf(past.dispatched)
  const sign = { type: 'sign' } as const
  it('is seen when it moves or restarts the clock, or hides that it is overdue', () => {
    const { reply } = signed.dues
    assert.ok(reply)
    const later = { ...reply, startAt: 'x', passesAt: '2027-01-01T00:00:00.000Z' }
    const after = { ...signed, dues: { ...signed.dues, reply: later } }
    assert.deepEqual(stepFaults(dispatched, sign, facts('handler', '2026-10-20'), after), [
      'sign restarts the clock of the reply',
      'sign moves the date of the reply',
      'sign hides that the office is overdue',
    ])
  })
  it('is seen when the handling unit judges', () => {
    const judged = { ...signed, status: 'closed' as const }
    assert.deepEqual(stepFaults(signed, sign, facts('lead', '2026-09-23'), judged), [
      'sign lets the handling unit follow up, judge or close',
    ])
  })
})
