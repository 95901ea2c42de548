import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Role } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  bottomLineOffice,
  facts,
  followUp,
  helpingOffice,
  hourOf,
  inVain,
  lawfulRefusal,
  otherOffice,
  past,
  reply,
  submit,
  type Taken,
} from './appeal.examples.ts'
import { appealLoop } from './appeal.ts'
import type { AppealCommand } from './events.ts'
import { given, stateOf } from './given.examples.ts'
import { redoLifts } from './moving.ts'
import { nextDue } from './standing.ts'
import { steps } from './steps.ts'
import type { Appeal } from './types.ts'

const close = { type: 'close', reason: null } as const
const redo: AppealCommand = { type: 'redo', officeId: otherOffice, requirement: '重办' }

const moves: AppealCommand[] = [
  { type: 'supplement', text: 'x' },
  { type: 'addDetail', text: 'x' },
  { type: 'register', kind: 'request', environment: 'work', tags: [] },
  { type: 'confirmText', changed: [] },
  { type: 'dispatch', officeId: otherOffice, requirement: null },
  { type: 'sign' },
  { type: 'draft', reply },
  { type: 'returnDraft', reason: 'x' },
  { type: 'reply', reply },
  { type: 'deny', reason: 'x' },
  redo,
  { type: 'object', ownerOfficeId: otherOffice, clause: 'x', reason: null },
  { type: 'rule', uphold: true, officeId: helpingOffice, reason: 'x' },
  { type: 'rule', uphold: false, officeId: null, reason: 'x' },
  { type: 'transfer', officeId: otherOffice, reason: 'x' },
  { type: 'transfer', officeId: helpingOffice, reason: 'x' },
  { type: 'transfer', officeId: bottomLineOffice, reason: 'x' },
  { type: 'redo', officeId: bottomLineOffice, requirement: 'x' },
  inVain,
  followUp({ solved: 'no', accepts: false }),
  { type: 'close', reason: 'x' },
]

/** Takes, one after another, steps that are open, each by a role that may; a refused one is passed over. */
function walk(from: Appeal, choices: readonly (readonly [nth: number, day: number])[]): Appeal {
  return choices.reduce((state, [nth, day]) => {
    const open = moves.filter(({ type }) =>
      (steps[type].from as readonly string[]).includes(state.status),
    )
    const command = open[nth % Math.max(open.length, 1)]
    if (command === undefined) return state
    try {
      const events = decide(
        appealLoop,
        state,
        command,
        facts(steps[command.type].by[0], `2026-09-${day}`, state.officeId ?? undefined),
      )
      return events.reduce(appealLoop.evolve, state)
    } catch (error) {
      if (error instanceof Refusal) return state
      throw error
    }
  }, from)
}

describe('the clock of an appeal (R1)', () => {
  it('starts at submission: 2 days to dispatch and 2 weeks to reply, moved on to a working day', () => {
    const { dispatch, reply: due } = stateOf(past.submitted).dues
    assert.deepEqual([dispatch?.startOn, dispatch?.dueOn], ['2026-09-21', '2026-09-23'])
    // 5 October lies in the National Day week; the 8th is the first day worked.
    assert.deepEqual(
      [due?.startOn, due?.dueOn, due?.ruleVersion, due?.calendarVersion, due?.provisional],
      ['2026-09-21', '2026-10-08', 'huzhou-1', '2026.1', false],
    )
    // It has passed when the 8th is over in the city.
    assert.equal(due?.passesAt, '2026-10-08T16:00:00.000Z')
  })
  it('moves over the Spring Festival, and counts the Saturday that is worked', () => {
    const dates = (on: Day) => {
      const [event] = decide(appealLoop, stateOf([]), submit, facts('enterprise', on))
      assert.ok(event?.type === 'submitted')
      return [event.dues.dispatch?.dueOn, event.dues.reply?.dueOn]
    }
    // 12 February and 2 days is Saturday the 14th, worked in lieu; 2 weeks is Thursday the 26th.
    assert.deepEqual(dates('2026-02-12'), ['2026-02-14', '2026-02-26'])
    // 13 February and 2 days is the 15th, the first of nine days off; 2 weeks is Friday the 27th.
    assert.deepEqual(dates('2026-02-13'), ['2026-02-24', '2026-02-27'])
  })
  it('says that a date is provisional when it rests on a year without a notice', () => {
    const [event] = decide(appealLoop, stateOf([]), submit, facts('enterprise', '2026-12-25'))
    assert.ok(event?.type === 'submitted')
    const { dispatch, reply: due } = event.dues
    assert.deepEqual(
      [dispatch?.provisional, due?.dueOn, due?.provisional],
      [false, '2027-01-08', true],
    )
  })
  it('gives five working days to confirm and, after a denial, five to redo', () => {
    // 28, 29, 30 September, 8, 9 October after the 24th.
    assert.equal(stateOf(past.replied).dues.confirm?.dueOn, '2026-10-09')
    assert.equal(stateOf(past.denied).dues.redo?.dueOn, '2026-10-10') // 29, 30, 8, 9, and Saturday the 10th, which is worked
  })
  it('is never restarted: no walk through the steps moves the reply date', () => {
    const passesAt = stateOf(past.submitted).dues.reply?.passesAt
    const choices = fc.array(fc.tuple(fc.nat(99), fc.integer({ min: 21, max: 30 })), {
      minLength: 12,
      maxLength: 40,
    })
    let redone = 0
    let moved = 0
    fc.assert(
      fc.property(choices, (taken) => {
        const end = walk(stateOf(past.submitted), taken)
        redone += end.redoCount
        moved += end.officesBefore.length - end.redoCount
        assert.equal(end.dues.reply?.passesAt, passesAt)
        assert.ok(end.status === 'closed' || nextDue(end) !== null, `no date in ${end.status}`)
      }),
      { numRuns: 500 },
    )
    assert.ok(redone > 50 && moved > 500, `only ${redone} redos and ${moved} transfers`)
  })
})

describe('a reply', () => {
  it('rests on evidence or law; a refusal on law; what remains has a date', () => {
    const lead = (over: Partial<typeof reply>) =>
      given(past.signed).when('lead', '2026-09-23', { type: 'reply', reply: { ...reply, ...over } })
    lead({ evidence: null }).refused('appeals/reply-needs-basis', 'evidence')
    lead({ outcome: 'refused' }).refused('appeals/refusal-needs-law', 'legalBasis')
    lead({ outcome: 'partly' }).refused('appeals/remains-needed', 'remains')
    lead({ outcome: 'planned', remains: '二期' }).refused('appeals/remains-needed', 'remainsBy')
    lead({ outcome: 'planned', remains: '二期', remainsBy: '2026-12-01' }).leadsTo('replied')
  })
  it('is signed by the lead, who may send the draft back', () => {
    given(past.drafted)
      .when('handler', '2026-09-24', { type: 'reply', reply })
      .refused('loop/not-your-step')
    given(past.drafted)
      .when('lead', '2026-09-24', { type: 'returnDraft', reason: '写清楚依据' })
      .leadsTo('signed')
  })
})

describe('the follow-up (R9)', () => {
  it('asks whether it is solved before anything else', () => {
    given(past.replied)
      .when('caller', '2026-09-28', followUp({}))
      .refused('appeals/answer-needed', 'solved')
    given(past.replied)
      .when('caller', '2026-09-28', followUp({ solved: 'partly' }))
      .refused('appeals/answer-needed', 'accepts')
    given(past.replied)
      .when('caller', '2026-09-28', followUp({ solved: 'yes' }))
      .leadsTo('confirmed')
    given(past.replied)
      .when('caller', '2026-09-28', followUp({ solved: 'no', accepts: false }))
      .leadsTo('denied')
    given(past.replied)
      .when('caller', '2026-09-28', followUp({ solved: 'later' }))
      .leadsTo('replied')
  })
  it('starts afresh after a redo', () => {
    const again: Taken[] = [
      ...past.denied,
      ['coordinator', '2026-09-29', redo],
      ['handler', '2026-09-29', { type: 'sign' }],
      ['lead', '2026-09-30', { type: 'reply', reply }],
    ]
    const state = stateOf([...past.replied, ['caller', '2026-09-25', inVain]])
    assert.equal(state.attempts.length, 1)
    const redone = stateOf(again)
    assert.deepEqual(
      [redone.attempts, redone.solved, redone.redoCount, redone.officesBefore.length],
      [[], null, 1, 1],
    )
  })
})

describe('the end follows from what happened', () => {
  const endAfter = (
    taken: readonly Taken[],
    command: AppealCommand = close,
    role: Role = 'coordinator',
    on = '2026-10-08',
  ) =>
    decide(appealLoop, stateOf(taken), command, facts(role, on)).reduce(
      appealLoop.evolve,
      stateOf(taken),
    ).end

  it('is resolved when the enterprise, or an independent call, confirms it', () => {
    assert.equal(endAfter(past.confirmed), 'resolved')
    assert.equal(
      endAfter([...past.replied, ['caller', '2026-09-28', followUp({ solved: 'yes' })]]),
      'resolved',
    )
  })
  it('is unresolved when the reasons are accepted, whatever the department called it', () => {
    assert.equal(
      endAfter([
        ...past.replied,
        ['enterprise', '2026-09-28', { type: 'confirm', solved: false, words: null }],
      ]),
      'unresolved',
    )
    assert.equal(
      endAfter([
        ...past.refused,
        ['caller', '2026-09-28', followUp({ solved: 'no', accepts: true })],
      ]),
      'unresolved',
    )
  })
  it('is unconfirmed only after three calls in vain on two days', () => {
    const call = (on: Day, hour: number): Taken => ['caller', hourOf(on, hour), inVain]
    const twice = [...past.replied, call('2026-09-28', 9), call('2026-09-28', 12)]
    given([...twice, call('2026-09-28', 15)])
      .when('coordinator', '2026-09-29', close)
      .refused('appeals/not-followed-up')
    assert.equal(endAfter([...twice, call('2026-09-29', 9)]), 'unconfirmed')
    given(past.replied).when('coordinator', '2026-10-20', close).refused('appeals/not-followed-up')
  })
  it('is defaulted the day after the confirmation date, when the enterprise had been reached', () => {
    const reached: Taken[] = [
      ...past.replied,
      ['caller', '2026-09-28', followUp({ solved: 'later' })],
    ]
    given(reached).when('clock', '2026-10-09', { type: 'lapse' }).refused('appeals/not-due')
    assert.equal(endAfter(reached, { type: 'lapse' }, 'clock', '2026-10-10'), 'defaulted')
    given(past.replied).when('clock', '2026-10-10', { type: 'lapse' }).refused('appeals/not-due')
  })
  it('needs a redo first when it was denied: one for a lawful refusal, three for the rest', () => {
    given(past.denied).when('coordinator', '2026-09-29', close).refused('appeals/redo-first')
    const again = (answer: typeof reply, on: Day, officeId = otherOffice): Taken[] => [
      ['coordinator', on, { type: 'redo', officeId, requirement: '重办' }],
      ['handler', on, { type: 'sign' }],
      ['lead', on, { type: 'reply', reply: answer }],
      ['enterprise', on, { type: 'deny', reason: '不认可' }],
    ]
    const refusedOnce: Taken[] = [
      ...past.refused,
      ['enterprise', '2026-09-28', { type: 'deny', reason: 'x' }],
      ...again(lawfulRefusal, '2026-09-29'),
    ]
    const withReason: AppealCommand = { type: 'close', reason: '依据充分' }
    given(refusedOnce)
      .when('coordinator', '2026-09-30', close)
      .refused('appeals/reason-needed', 'reason')
    assert.equal(endAfter(refusedOnce, withReason), 'unresolved')
    const twice = [...past.denied, ...again(reply, '2026-09-29'), ...again(reply, '2026-09-30')]
    given(twice).when('coordinator', '2026-09-30', withReason).refused('appeals/redo-first')
    // The third redo lifts the appeal, and is the bottom-line office's (R6).
    given(twice)
      .when('coordinator', '2026-09-30', redo)
      .refused('appeals/bottom-line-next', 'officeId')
    const lifts = (before: Taken[]) =>
      redoLifts(stateOf(before), facts('coordinator', '2026-09-30'))
    assert.deepEqual([past.denied, refusedOnce, twice].map(lifts), [false, false, true])
    const thrice = [...twice, ...again(reply, '2026-09-30', bottomLineOffice)]
    assert.equal(stateOf(thrice).level, 1)
    given(thrice).when('coordinator', '2026-09-30', redo).refused('appeals/no-more-redos')
    assert.equal(endAfter(thrice, withReason), 'unresolved')
  })
  it('is referred with its destination, before it is dispatched only', () => {
    const refer: AppealCommand = { type: 'refer', destination: '市中级人民法院', reason: '诉讼中' }
    assert.equal(endAfter(past.registered, refer), 'referred')
    given(past.dispatched).when('coordinator', '2026-09-23', refer).refused('loop/wrong-status')
  })
})
