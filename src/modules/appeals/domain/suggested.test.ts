import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decide } from '#kernel/loop.ts'
import { huzhouRules } from '#modules/people/presets/huzhou.ts'
import { facts, office, past, reply, type Taken } from './appeal.examples.ts'
import { appealLoop } from './appeal.ts'
import type { AppealCommand } from './events.ts'
import { given, stateOf } from './given.examples.ts'

const router = { version: 3, confidence: 0.9, lead: 0.8 }
const sure: AppealCommand = { type: 'dispatch', officeId: office, requirement: null, router }
const readyOn = '2026-09-22'

/** The clock dispatches an appeal, its texts confirmed, under a margin. */
const byClock = (margin: number | null, command: AppealCommand, taken: readonly Taken[]) =>
  decide(appealLoop, stateOf(taken), command, {
    ...facts('clock', readyOn),
    rules: { ...huzhouRules, routing: { margin, learnAfter: 50 } },
  })
const ready = past.registered
const unread = past.registered.slice(0, -1)

describe('dispatching by itself', () => {
  it('is refused in a city without a margin, as every city begins', () => {
    assert.equal(huzhouRules.routing.margin, null)
    given(ready).when('clock', readyOn, sure).refused('appeals/not-sure-enough')
  })

  it('is refused below the margin, and without a suggestion', () => {
    assert.throws(() => byClock(81, sure, ready), /not-sure-enough/)
    const { router: _, ...unsaid } = sure
    assert.throws(() => byClock(10, unsaid, ready), /not-sure-enough/)
  })

  it('is refused while a text has not been confirmed, however sure it is', () => {
    assert.throws(() => byClock(10, sure, unread), /text-unconfirmed/)
  })

  it('keeps by which version, how surely and how far ahead', () => {
    const [event] = byClock(80, sure, ready)
    assert.partialDeepStrictEqual(event, { type: 'dispatched', officeId: office, router })
  })

  it('is no coordinator’s affair: theirs says nothing of a version', () => {
    const { router: _, ...chosen } = sure
    const [event] = decide(appealLoop, stateOf(ready), chosen, facts('coordinator', readyOn))
    assert.ok(event?.type === 'dispatched' && event.router === undefined)
  })
})

describe('signing against advice', () => {
  const found = [{ kind: 'partly' as const, of: 'appeal' as const, start: 0, end: 9, shown: true }]

  it('is recorded beside the reply, with the reason, and counted until the next reply', () => {
    const command: AppealCommand = { type: 'reply', reply, advice: { found, reason: '另行答复' } }
    const events = decide(appealLoop, stateOf(past.signed), command, facts('lead', '2026-09-24'))
    assert.deepEqual(
      events.map(({ type }) => type),
      ['replied', 'advised'],
    )
    const after = events.reduce(appealLoop.evolve, stateOf(past.signed))
    assert.deepEqual([after.status, after.advised], ['replied', 1])
  })

  it('leaves nothing where there was no advice', () => {
    given(past.signed)
      .when('lead', '2026-09-24', { type: 'reply', reply, advice: { found: [], reason: null } })
      .gives({ type: 'replied' })
  })
})
