import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Day } from '#kernel/day.ts'
import {
  bottomLineOffice,
  facts,
  helpingOffice,
  history,
  office,
  otherOffice,
  past,
  reply,
  type Taken,
} from './appeal.examples.ts'
import { appealLoop, openAppealSteps } from './appeal.ts'
import type { AppealCommand } from './events.ts'
import { given, stateOf } from './given.examples.ts'
import { nextDue, partyOf } from './standing.ts'

const object: AppealCommand = {
  type: 'object',
  ownerOfficeId: otherOffice,
  clause: '职责清单第3条',
  reason: null,
}
const uphold: AppealCommand = { type: 'rule', uphold: true, officeId: null, reason: '属其职责' }
const dismiss: AppealCommand = { type: 'rule', uphold: false, officeId: null, reason: '仍由你办' }
const transfer = (officeId: string): AppealCommand => ({
  type: 'transfer',
  officeId,
  reason: '机构调整',
})
const ask = (workingDays: number): AppealCommand => {
  return { type: 'askExtension', workingDays, reason: '需现场检测' }
}
const grant: AppealCommand = { type: 'decideExtension', grant: true, reason: '同意' }

describe('an objection (R3)', () => {
  it('is made within one working day of the dispatch, naming the right office and the clause', () => {
    given(past.dispatched).when('handler', '2026-09-23', object).leadsTo('objected')
    given(past.signed).when('lead', '2026-09-23', object).leadsTo('objected')
    given(past.dispatched).when('handler', '2026-09-24', object).refused('appeals/objection-late')
    given(past.dispatched)
      .when('handler', '2026-09-23', { ...object, ownerOfficeId: office })
      .refused('appeals/owner-is-you', 'ownerOfficeId')
  })
  it('may wait over a holiday: dispatched on the 30th of September, it is in time on the 8th', () => {
    const late: Taken[] = [
      ...past.registered,
      ['coordinator', '2026-09-30', { type: 'dispatch', officeId: office, requirement: null }],
    ]
    given(late).when('handler', '2026-10-08', object).leadsTo('objected')
    given(late).when('handler', '2026-10-09', object).refused('appeals/objection-late')
  })
  it('is ruled on the same day, or the next one worked, and the ruling is final', () => {
    assert.equal(stateOf(past.objected).dues.rule?.dueOn, '2026-09-22')
    given(past.objected)
      .when('coordinator', '2026-09-22', uphold)
      .gives({ type: 'ruled', upheld: true, officeId: otherOffice })
    const dismissed: Taken[] = [...past.objected, ['coordinator', '2026-09-22', dismiss]]
    assert.equal(stateOf(dismissed).status, 'dispatched')
    given(dismissed).when('handler', '2026-09-22', object).refused('appeals/ruling-final')
    const upheld: Taken[] = [...past.objected, ['coordinator', '2026-09-22', uphold]]
    given(upheld).when('handler', '2026-09-22', object, otherOffice).refused('appeals/ruling-final')
  })
  it('leaves the first receiver responsible until the ruling, and its date running (R5)', () => {
    const state = stateOf(past.objected)
    assert.deepEqual([state.officeId, partyOf(state)], [office, 'coordinator'])
    assert.equal(state.dues.reply?.dueOn, '2026-10-08')
    given(past.objected)
      .when('handler', '2026-09-22', { type: 'sign' }, otherOffice)
      .refused('loop/not-yours')
  })
  it('goes back to where it was when it is dismissed', () => {
    const signed: Taken[] = [...past.signed, ['handler', '2026-09-23', object]]
    given(signed).when('coordinator', '2026-09-23', dismiss).leadsTo('signed')
  })
})

describe('changing hands (R6)', () => {
  const once: Taken[] = [...past.dispatched, ['coordinator', '2026-09-22', transfer(otherOffice)]]
  const twice: Taken[] = [...once, ['coordinator', '2026-09-23', transfer(helpingOffice)]]

  it('lifts the appeal with the third transfer, to the bottom-line office only', () => {
    given(twice)
      .when('coordinator', '2026-09-24', transfer(office))
      .refused('appeals/bottom-line-next', 'officeId')
    given(twice)
      .when('coordinator', '2026-09-24', transfer(bottomLineOffice))
      .gives(
        { type: 'transferred', officeId: bottomLineOffice },
        { type: 'lifted', level: 1, name: '兜底办办理', why: 'transfers' },
      )
  })
  it('counts a ruling that reassigns as a transfer', () => {
    const objected: Taken[] = [...twice, ['handler', '2026-09-23', object]]
    given(objected)
      .when('coordinator', '2026-09-23', uphold)
      .refused('appeals/bottom-line-next', 'officeId')
    given(objected)
      .when('coordinator', '2026-09-23', { ...uphold, officeId: bottomLineOffice } as AppealCommand)
      .gives({ type: 'ruled' }, { type: 'lifted', why: 'transfers' })
  })
  it('ends there: the bottom-line office neither objects nor passes it on', () => {
    const lifted: Taken[] = [
      ...past.signed,
      ['coordinator', '2026-09-23', { type: 'lift', reason: '跨部门' }],
    ]
    const state = stateOf(lifted)
    assert.deepEqual(
      [state.officeId, state.level, state.status],
      [bottomLineOffice, 1, 'dispatched'],
    )
    given(lifted)
      .when('coordinator', '2026-09-23', transfer(office))
      .refused('appeals/bottom-line-keeps')
    given(lifted).when('handler', '2026-09-23', object).refused('appeals/bottom-line-keeps')
  })
  it('needs another office, and one there is', () => {
    given(past.signed)
      .when('coordinator', '2026-09-23', transfer(office))
      .refused('appeals/same-office', 'officeId')
  })
})

describe('co-handling (R2)', () => {
  const withHelp = (on: Day): Taken[] => [
    ...past.registered,
    [
      'coordinator',
      on,
      { type: 'dispatch', officeId: office, requirement: null, coOfficeIds: [helpingOffice] },
    ],
  ]
  const part = `co:${helpingOffice}` as const
  const give: AppealCommand = { type: 'contribute', text: '管线图已提供' }

  it('is due at 3/7 of the time from the dispatch to the reply', () => {
    // 22 September to 8 October are 16 days; 3/7 of them are 6: the 28th, a Monday.
    assert.equal(stateOf(withHelp('2026-09-22')).dues[part]?.dueOn, '2026-09-28')
    // Dispatched on 23 September: 15 days, 6 of them: Tuesday the 29th.
    assert.equal(stateOf(withHelp('2026-09-23')).dues[part]?.dueOn, '2026-09-29')
  })
  it('is given by the helper alone, once; the lead office stays responsible', () => {
    const helped = withHelp('2026-09-22')
    given(helped).when('handler', '2026-09-23', give).refused('loop/not-yours')
    given(helped)
      .when('handler', '2026-09-23', { type: 'sign' }, helpingOffice)
      .refused('loop/not-yours')
    const given1: Taken[] = [...helped, ['handler', '2026-09-23', give, helpingOffice]]
    assert.deepEqual(stateOf(given1).ended[part], '2026-09-23')
    given(given1).when('handler', '2026-09-24', give, helpingOffice).refused('appeals/part-given')
    const open = openAppealSteps(stateOf(helped), facts('handler', '2026-09-23', helpingOffice))
    assert.deepEqual(
      open.map(({ step }) => step),
      ['contribute'],
    )
    const answered: Taken[] = [
      ...helped,
      ['handler', '2026-09-23', { type: 'sign' }],
      ['lead', '2026-09-24', { type: 'reply', reply }],
    ]
    assert.equal(stateOf(answered).ended[part], '2026-09-24')
  })
  it('has other offices than the lead, each once, and five at the most', () => {
    const add = (officeIds: string[]) =>
      given(past.signed).when('coordinator', '2026-09-23', { type: 'coHandle', officeIds })
    add([office]).refused('appeals/co-handler-there', 'officeIds')
    add([otherOffice, otherOffice]).refused('appeals/co-handler-there', 'officeIds')
    add(['1', '2', '3', '4', '5', '6']).refused('appeals/too-many-co-handlers', 'officeIds')
    add([otherOffice, helpingOffice]).leadsTo('signed')
  })
  it('ends for the helpers of an office that has it no more', () => {
    const moved: Taken[] = [
      ...withHelp('2026-09-22'),
      ['coordinator', '2026-09-23', transfer(otherOffice)],
    ]
    const state = stateOf(moved)
    assert.deepEqual([state.coHandlers, state.ended[part]], [[], '2026-09-23'])
  })
})

describe('an extension (R4)', () => {
  // The reply is due on Thursday 8 October, the first day worked after National Day.
  const asked: Taken[] = [...past.signed, ['lead', '2026-09-30', ask(5)]]
  const granted: Taken[] = [...asked, ['coordinator', '2026-09-30', grant]]

  it('is asked at least a working day before the date, once, for ten working days at the most', () => {
    given(past.signed).when('lead', '2026-09-30', ask(5)).leadsTo('signed')
    given(past.signed).when('lead', '2026-10-08', ask(5)).refused('appeals/extension-late')
    given(past.signed)
      .when('lead', '2026-09-30', ask(11))
      .refused('appeals/extension-too-long', 'workingDays')
    given(past.signed).when('handler', '2026-09-30', ask(5)).refused('loop/not-your-step')
    given(asked).when('lead', '2026-09-30', ask(5)).refused('appeals/extension-once')
    given([...asked, ['coordinator', '2026-09-30', { ...grant, grant: false } as AppealCommand]])
      .when('lead', '2026-09-30', ask(2))
      .refused('appeals/extension-once')
  })
  it('moves the date by working days, and keeps what was promised', () => {
    const state = stateOf(granted)
    // 9, 10 (Saturday, worked), 12, 13, 14 October.
    assert.deepEqual([state.dues.reply?.dueOn, state.dues.reply?.extended], ['2026-10-14', 5])
    assert.equal(state.extension?.promised.dueOn, '2026-10-08')
    assert.equal(state.dues.reply?.startOn, '2026-09-21')
    assert.equal(stateOf(asked).dues.reply?.dueOn, '2026-10-08')
  })
  it('moves over the Spring Festival', () => {
    const spring = history(
      ['enterprise', '2026-02-02', (past.submitted[0] as Taken)[2]],
      ['coordinator', '2026-02-02', (past.registered[1] as Taken)[2]],
      ['coordinator', '2026-02-02', (past.registered[2] as Taken)[2]],
      ['coordinator', '2026-02-03', (past.dispatched[3] as Taken)[2]],
      ['handler', '2026-02-03', { type: 'sign' }],
      // Two weeks from Monday 2 February is the 16th, in the holiday: Tuesday the 24th.
      ['lead', '2026-02-14', ask(4)],
      ['coordinator', '2026-02-14', grant],
    ).reduce(appealLoop.evolve, appealLoop.initial)
    assert.equal(spring.extension?.promised.dueOn, '2026-02-24')
    // 25, 26, 27 February, and Saturday the 28th, which is worked.
    assert.equal(spring.dues.reply?.dueOn, '2026-02-28')
  })
  it('is told to the enterprise, which may contest it; then it may be taken back', () => {
    const contest: AppealCommand = { type: 'contestExtension', reason: '工期等不起' }
    given(asked).when('enterprise', '2026-09-30', contest).refused('appeals/nothing-to-contest')
    const contested: Taken[] = [...granted, ['enterprise', '2026-10-08', contest]]
    assert.equal(stateOf(contested).dues.contest?.dueOn, '2026-10-09')
    const back: Taken[] = [
      ...contested,
      ['coordinator', '2026-10-09', { type: 'decideContest', withdraw: true, reason: '企业有理' }],
    ]
    assert.deepEqual(
      [stateOf(back).dues.reply?.dueOn, stateOf(back).extension?.state],
      ['2026-10-08', 'withdrawn'],
    )
  })
  it('is over once the reply has come: a redo keeps its own date', () => {
    const answered = (before: Taken[]): Taken[] => [
      ...before,
      ['lead', '2026-10-08', { type: 'reply', reply }],
      ['enterprise', '2026-10-09', { type: 'deny', reason: '没有解决' }],
      ['coordinator', '2026-10-09', { type: 'redo', officeId: otherOffice, requirement: '重办' }],
    ]
    const contest: AppealCommand = { type: 'contestExtension', reason: '工期等不起' }
    given(answered(granted))
      .when('enterprise', '2026-10-09', contest)
      .refused('appeals/nothing-to-contest')
    given(answered(asked)).when('coordinator', '2026-10-09', grant).refused('appeals/nothing-asked')
  })
  it('is for the first reply only', () => {
    const again: Taken[] = [
      ...past.denied,
      ['coordinator', '2026-09-29', { type: 'redo', officeId: otherOffice, requirement: '重办' }],
      ['handler', '2026-09-29', { type: 'sign' }],
    ]
    given(again).when('lead', '2026-09-29', ask(2)).refused('appeals/extension-first-reply')
  })
})

describe('shelving (R8)', () => {
  it('has a basis, a plan, a review date to come within 90 days, and a signature', () => {
    const shelve = (reviewOn: Day) =>
      given(past.signed).when('coordinator', '2026-09-23', {
        ...{ type: 'shelve', basis: '省级权限', plan: '报请省厅', signedBy: '王局长' },
        reviewOn,
      } as AppealCommand)
    shelve('2026-09-23').refused('appeals/review-date', 'reviewOn')
    // 90 days from 23 September is 22 December.
    shelve('2026-12-23').refused('appeals/review-date', 'reviewOn')
    shelve('2026-12-22').leadsTo('shelved')
  })
  it('stops no clock: the date of the reply stays, and passes', () => {
    const state = stateOf(past.shelved)
    assert.deepEqual([state.dues.reply?.dueOn, nextDue(state)?.dueOn], ['2026-10-08', '2026-10-08'])
    assert.equal(state.dues.review?.dueOn, '2026-11-02')
  })
  it('is kept on, or taken up again where it was', () => {
    given(past.shelved)
      .when('coordinator', '2026-11-02', {
        type: 'keepShelved',
        reviewOn: '2026-12-01',
        reason: 'x',
      })
      .leadsTo('shelved')
    given(past.shelved)
      .when('lead', '2026-10-12', { type: 'resume', reason: '省厅已批' })
      .leadsTo('signed')
  })
})
