import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decide } from '#kernel/loop.ts'
import { checkSaysNoIdentity, isForEnterprise } from '#modules/notices/domain/notice.ts'
import { render } from '#modules/notices/render.ts'
import { decideMeasures, facts, fulfil, past, stateOf, type Taken } from './problem.examples.ts'
import { problemLoop } from './problem.ts'
import { tellOfProblem } from './told.ts'

const originators = ['e1', 'e2'].map((enterpriseId) => {
  return { enterpriseId, appealId: `appeal-of-${enterpriseId}`, number: '2026-AAAA-BBBB' }
})

/** The templates that the last of these steps has told, of each addressee. */
function toldBy(...taken: Taken[]) {
  const before = stateOf(taken.slice(0, -1))
  const [role, on, command] = taken.at(-1) as Taken
  const [event] = decide(problemLoop, before, command, facts(role, on))
  if (event === undefined) throw new Error('nothing happened')
  const after = problemLoop.evolve(before, event)
  const officeName = () => '供电公司'
  const notices = tellOfProblem({ problemId: 'p', event, before, after, originators, officeName })
  for (const notice of notices) {
    checkSaysNoIdentity(notice)
    for (const language of ['zh', 'en'] as const) {
      const { subject, text } = render(language, {
        ...notice,
        values: { ...notice.values, number: notice.subject.number },
      })
      assert.doesNotMatch(subject + text, /[{}]/)
    }
    const { loop, id } = notice.subject
    if (isForEnterprise(notice.to))
      assert.equal(`${loop} ${id}`, `appeal appeal-of-${notice.to.enterpriseId}`)
    else assert.equal(`${loop} ${id}`, 'problem p')
  }
  return notices.map(({ template }) => template)
}

const twice = (name: string) => [name, name]

describe('who is told of a common problem', () => {
  it('every originator of each decision, of a changed rule and of the end', () => {
    assert.deepEqual(toldBy(...past.carrying), [
      ...['problem.decided.coordinator', ...twice('problem.given.office')],
      ...twice('problem.decided-measures.enterprise'),
    ])
    for (const decision of ['higher', 'not-yet', 'not-adopted'] as const) {
      const lookAgainOn = decision === 'not-adopted' ? null : '2026-12-01'
      const other = { ...decideMeasures, decision, measures: [], reason: '省里未定', lookAgainOn }
      assert.deepEqual(
        toldBy(...past.scheduled, ['coordinator', '2026-10-01', other as typeof decideMeasures]),
        ['problem.decided.coordinator', ...twice(`problem.decided-${decision}.enterprise`)],
      )
    }
    assert.deepEqual(toldBy(...past.observed), [
      ...['problem.fulfilled.coordinator', ...twice('problem.rule-changed.enterprise')],
    ])
    const close: Taken = ['coordinator', '2027-02-09', { type: 'close', finding: '已见效' }]
    const closed = ['problem.closed.coordinator', ...twice('problem.closed.enterprise')]
    assert.deepEqual(toldBy(...past.observed, close), closed)
  })
  it('nobody but the desk of a measure that changed no rule, and nobody of what a clerk sorts', () => {
    const done: Taken = ['coordinator', '2026-10-10', fulfil('m2', false)]
    assert.deepEqual(toldBy(...past.carrying, done), ['problem.fulfilled.coordinator'])
    assert.deepEqual(toldBy(...past.confirmed), [])
    const remove: Taken = ['coordinator', '2026-09-23', { type: 'removeAppeals', appealIds: ['1'] }]
    assert.deepEqual(toldBy(...past.confirmed, remove), [])
  })
  it('the office of what it owes, near and late, and the desk when it is late', () => {
    const near: Taken = ['clock', '2026-11-01', { type: 'warn', kind: 'measure:m1' }]
    assert.deepEqual(toldBy(...past.carrying, near), ['problem.near.office'])
    const late: Taken = ['clock', '2026-11-16', { type: 'warn', kind: 'measure:m1' }]
    const told = ['problem.late.coordinator', 'problem.late.office']
    assert.deepEqual(toldBy(...past.carrying, near, late), told)
  })
  it('the desk when R13 asks, when it is to look again, and when the effect can be told', () => {
    const mark: Taken = ['leader', '2026-09-23', { type: 'mark', words: '请研究' }]
    assert.deepEqual(toldBy(...past.confirmed, mark), ['problem.triggered.coordinator'])
    const effect: Taken = ['clock', '2027-02-08', { type: 'warn', kind: 'effect' }]
    assert.deepEqual(toldBy(...past.observed, effect), ['problem.effect.coordinator'])
  })
})
