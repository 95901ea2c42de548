import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor, Role } from '#kernel/actor.ts'
import { decide } from '#kernel/loop.ts'
import { Refusal } from '#kernel/refusal.ts'
import { countsOfCheck } from '../counts.ts'
import { checkLoop } from './check.ts'
import type { Check, CheckCommand } from './check-types.ts'
import { isInvolved } from './involved.ts'
import { weekOf } from './week-of.ts'

const actor = (role: Role, accountId: string): Actor => ({
  ...{ tenantId: '330500', accountId, role, name: accountId, officeId: null },
  ...{ enterpriseId: null, enterpriseIds: [], regionId: null },
})
type Said = [role: Role, who: string, command: CheckCommand]

const after = (said: readonly Said[]): Check =>
  said.reduce((state, [role, who, command]) => {
    const facts = { actor: actor(role, who), today: '2026-12-14', now: '2026-12-14T01:00:00.000Z' }
    return decide(checkLoop, state, command, facts).reduce(checkLoop.evolve, state)
  }, checkLoop.initial)

const drawn: Said = [
  'clock',
  'clock',
  {
    ...{ type: 'draw', period: '2026-W50', appealId: 'a', number: '2026-1', regionId: 'wuxing' },
    ...{ officeId: 'transport', environment: 'factors', channel: 'portal' },
    ...{ reason: 'denied', flagged: true },
  },
]
const assign = (involved = false): Said => [
  'auditor',
  'zhou',
  { type: 'assign', checkerId: 'lin', checkerName: '林', involved },
]
const find = (finding: 'true' | 'false' | 'unclear'): Said => [
  'caller',
  'lin',
  { type: 'find', finding, how: 'visit', words: '去看过' },
]
const settle = (who: string, agree = true, involved = false): Said => [
  'auditor',
  who,
  { type: 'settle', agree, words: '同意', involved },
]
const refused = (said: readonly Said[], code: string) =>
  assert.throws(
    () => after(said),
    (error: unknown) => error instanceof Refusal && error.code === code,
  )
const measured = (said: readonly Said[]) => countsOfCheck(after(said)).map(({ measure }) => measure)

describe('a check', () => {
  it('is given to nobody who had a hand in the appeal, and found by whom it was given', () => {
    refused([drawn, assign(true)], 'checks/involved')
    const other: Said = ['caller', 'qian', find('true')[2]]
    refused([drawn, assign(), other], 'checks/not-the-checker')
    assert.equal(after([drawn, assign(), find('true')]).status, 'closed')
  })
  it('is false once a second person agrees; one who does not has it looked at again', () => {
    const found = [drawn, assign(), find('false')]
    assert.equal(after(found).status, 'checked')
    refused([...found, settle('lin')], 'checks/second-person')
    refused([...found, settle('wu', true, true)], 'checks/involved')
    assert.equal(after([...found, settle('wu', false)]).status, 'assigned')
    assert.equal(after([...found, settle('wu')]).status, 'closed')
  })
  it('opens an appeal again only where it was false, and once', () => {
    const reopen: Said = ['coordinator', 'shen', { type: 'reopen' }]
    refused([drawn, assign(), find('true'), reopen], 'checks/not-false')
    const twice = [drawn, assign(), find('false'), settle('wu'), reopen, reopen]
    refused(twice, 'checks/reopened-already')
  })
  it('counts as checked when it is settled, and as false when two people say so', () => {
    const begun = ['check.drawn', 'check.drawn.denied']
    assert.deepEqual(measured([drawn, assign(), find('false')]), [...begun, 'check.open'])
    assert.deepEqual(measured([drawn, assign(), find('false'), settle('wu')]), [
      ...begun,
      'check.checked',
      'check.false',
    ])
    assert.deepEqual(measured([drawn, assign(), find('unclear')]), [...begun, 'check.unclear'])
  })
})

it('is checked by nobody of an office that had a hand in it, but by any auditor', () => {
  const involved = { accountIds: ['shen'], officeIds: ['coordination'] }
  const person = (accountId: string, role: string, officeId: string | null) =>
    isInvolved(involved, { accountId, role, officeId })
  assert.equal(person('shen', 'auditor', null), true)
  assert.equal(person('lu', 'coordinator', 'coordination'), true)
  assert.equal(person('lin', 'caller', 'follow-up'), false)
  assert.equal(person('zhou', 'auditor', null), false)
})

it('belongs to a week by ISO 8601', () => {
  assert.deepEqual(['2026-11-23', '2026-11-29', '2027-01-01', '2025-12-29'].map(weekOf), [
    '2026-W48',
    '2026-W48',
    '2026-W53',
    '2026-W01',
  ])
})
