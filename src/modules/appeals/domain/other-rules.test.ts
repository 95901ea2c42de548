import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decide } from '#kernel/loop.ts'
import { huzhouRules } from '#modules/people/presets/huzhou.ts'
import { facts, past, type Taken } from './appeal.examples.ts'
import { appealLoop } from './appeal.ts'
import type { AppealCommand } from './events.ts'
import { given, stateOf } from './given.examples.ts'
import type { Facts } from './types.ts'

const supplement: AppealCommand = { type: 'supplement', text: '合同编号已补' }

describe('other rules', () => {
  const shorter = {
    ...huzhouRules,
    version: 'huzhou-2',
    replyWithin: { ...huzhouRules.replyWithin, count: 1 },
  }
  const under = (rules: typeof shorter): Facts => ({ ...facts('coordinator', '2026-09-23'), rules })
  it('touch no date that runs, until somebody recalculates it on the record', () => {
    const state = stateOf(past.signed)
    const signed = decide(
      appealLoop,
      stateOf(past.dispatched),
      { type: 'sign' },
      {
        ...facts('handler', '2026-09-23'),
        rules: shorter,
      },
    ).reduce(appealLoop.evolve, stateOf(past.dispatched))
    assert.equal(signed.dues.reply?.ruleVersion, 'huzhou-1')
    const [event] = decide(
      appealLoop,
      state,
      { type: 'recalculate', reason: '新规' },
      under(shorter),
    )
    assert.ok(event?.type === 'redated')
    // One week from 21 September, the day of the submission.
    assert.deepEqual(
      [event.why, event.reason, event.dues.reply?.dueOn, event.dues.reply?.ruleVersion],
      ['rules', '新规', '2026-09-28', 'huzhou-2'],
    )
    given(past.signed)
      .when('coordinator', '2026-09-23', { type: 'recalculate', reason: 'x' })
      .refused('appeals/dates-stand')
  })
  it('may have grades, which bring the reply forward from the submission and never back', () => {
    const graded = {
      ...huzhouRules,
      grades: [
        {
          key: 'urgent',
          name: '紧急',
          within: { count: 24, unit: 'hours', rollForward: false, source: 'x' },
        },
        {
          key: 'slow',
          name: '慢',
          within: { count: 9, unit: 'weeks', rollForward: false, source: 'x' },
        },
      ],
    } satisfies typeof huzhouRules
    const register = (grade: string) =>
      decide(
        appealLoop,
        stateOf(past.submitted),
        { type: 'register', kind: 'request', environment: 'work', tags: [], grade },
        { ...facts('coordinator', '2026-09-21'), rules: graded },
      ).reduce(appealLoop.evolve, stateOf(past.submitted)).dues.reply
    const urgent = register('urgent')
    assert.deepEqual(
      [urgent?.dueAt, urgent?.passesAt],
      [urgent?.passesAt, '2026-09-22T01:00:00.000Z'],
    )
    // 70 % of 24 hours are 16 hours and 48 minutes.
    assert.equal(urgent?.warnAt, '2026-09-21T17:48:00.000Z')
    assert.equal(register('slow')?.dueOn, '2026-10-08')
    assert.throws(() => register('none'), /appeals\/unknown-grade/)
  })
  it('count a grade from the submission without the days waited, in the unit of the grade', () => {
    const within = { count: 2, unit: 'calendar-days', rollForward: true, source: 'x' } as const
    const inHours = { count: 20, unit: 'hours', rollForward: false, source: 'x' } as const
    const grades = [
      { key: 'urgent', name: '紧急', within },
      { key: 'hours', name: '特急', within: inHours },
    ]
    const registered = (taken: Taken[], on: string, grade: string) => {
      const register = { type: 'register', kind: 'request', environment: 'work', tags: [], grade }
      const known = { ...facts('coordinator', on), rules: { ...huzhouRules, grades } }
      return decide(appealLoop, stateOf(taken), register as AppealCommand, known).reduce(
        appealLoop.evolve,
        stateOf(taken),
      ).dues.reply
    }
    const waited: Taken[] = [...past.supplementing, ['enterprise', '2026-09-24', supplement]]
    // 2 days and 3 waited from 21 September: Saturday the 26th, a holiday; Monday the 28th.
    for (const reply of [
      registered(waited, '2026-09-24', 'urgent'),
      registered(past.supplementing, '2026-09-24', 'urgent'),
    ]) {
      assert.deepEqual([reply?.paused, reply?.dueOn], [3, '2026-09-28'])
    }
    // Asked at 09:00 on the 21st and answered at 09:00 on the 24th: 72 hours, and 20 more.
    const hours = registered(waited, '2026-09-24', 'hours')
    assert.deepEqual([hours?.paused, hours?.dueAt], [72, '2026-09-24T21:00:00.000Z'])
  })
  it('leave a date its own yellow share and first reminder when it is counted again', () => {
    const later = {
      after: { count: 9, unit: 'working-days', rollForward: false },
      to: 'x',
    } as const
    const [first] = huzhouRules.ladder
    const rules = {
      ...huzhouRules,
      version: 'huzhou-2',
      lights: { ...huzhouRules.lights, yellowAt: 90 },
      ladder: [{ ...first, ...later }],
    } as typeof huzhouRules
    const replyBy = (known: Facts) => {
      const from = stateOf(past.supplementing)
      return decide(appealLoop, from, supplement, known).reduce(appealLoop.evolve, from).dues.reply
    }
    const usual = facts('enterprise', '2026-09-24')
    assert.deepEqual(replyBy({ ...usual, rules }), replyBy(usual))
  })
})
