import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { calendar2026, facts } from './appeal.examples.ts'
import { exploreAppeals } from './exploration.ts'
import { steps } from './steps.ts'

const { rules } = facts('clock', '2026-09-21')
const explored = exploreAppeals(rules, calendar2026, { start: '2026-09-21', depth: 60 })

describe('every command by every role from every state', () => {
  it('leads to no dead end, always waits for a date, and never moves the reply date', () => {
    assert.deepEqual(explored.faults, [])
    assert.ok(explored.states.size > 200, `${explored.states.size} states`)
  })
  it('takes every step of the table', () => {
    const taken = new Set(explored.edges.map(({ step }) => step))
    assert.deepEqual([...taken].sort(), Object.keys(steps).sort())
  })
  it('comes to every end', () => {
    const ends = new Set([...explored.states.values()].map(({ state }) => state.end))
    assert.equal(ends.size, 7) // six, and none yet
  })
  it('says so when the depth did not suffice', () => {
    const shallow = exploreAppeals(rules, calendar2026, { start: '2026-09-21', depth: 4 })
    assert.ok(shallow.faults.includes('the depth ran out before every state was tried'))
  })
})
