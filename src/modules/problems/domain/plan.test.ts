import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Compared, planOf } from './plan.ts'
import { facts } from './problem.examples.ts'
import { traitsOf } from './traits.ts'

const { rules, today } = facts('clock', '2026-09-21')
const said = (appealId: string, over: Partial<Compared> = {}): Compared => ({
  ...{ appealId, title: `诉求${appealId}`, body: '北片园区增容排队', enterprise: appealId },
  ...{ regionId: 'wuxing', venue: true, on: '2026-09-20' },
  ...{ problemId: null, apartFrom: [], dismissed: false },
  ...over,
})
const plan = (...members: Compared[]) => planOf([{ members, name: '诉求2' }], rules, today)
const nothing = { propose: [], suggest: [] }

describe('a group that was found', () => {
  it('begins a problem where R13 would ask, under the title of one of its appeals', () => {
    assert.deepEqual(plan(said('1'), said('2'), said('3')), {
      propose: [],
      suggest: [{ titleOf: '2', appealIds: ['1', '2', '3'] }],
    })
    assert.deepEqual(plan(said('1'), said('2')), nothing)
    assert.deepEqual(plan(said('1'), said('2'), said('3', { enterprise: '1' })), nothing)
  })
  it('of two at two venues begins one only where they say nearly the same', () => {
    const there = { regionId: 'changxing' }
    assert.equal(plan(said('1'), said('2', there)).suggest.length, 1)
    const other = { title: '招工难', body: '缺缝制工三十人，请组织招聘会', ...there }
    assert.deepEqual(plan(said('1'), said('2', other)), nothing)
  })
  it('joins the problem most of its others are in, and leaves what is in another where it is', () => {
    const members = [
      ...[said('1', { problemId: 'p' }), said('2', { problemId: 'p' })],
      ...[said('3', { problemId: 'q' }), said('4'), said('5')],
    ]
    const propose = [{ problemId: 'p', appealIds: ['4', '5'] }]
    assert.deepEqual(plan(...members), { propose, suggest: [] })
  })
  it('never returns an appeal to what a person took it out of, nor what was dismissed', () => {
    const one = said('1', { problemId: 'p' })
    assert.deepEqual(plan(one, said('2', { apartFrom: ['p'] })), nothing)
    assert.deepEqual(plan(one, said('2', { dismissed: true })), nothing)
    const dismissed = ['1', '2', '3'].map((id) => said(id, { dismissed: true }))
    assert.deepEqual(plan(...dismissed, said('4')), nothing)
  })
})

describe('the words an appeal is found by', () => {
  it('are those of its title first, without marks, divisions and single letters', () => {
    const cut = (text: string) => text.split(/\s+/)
    const traits = traitsOf({ title: '吴兴区 北片 增容 的', body: '［本企业］ 在 北片 园区' }, cut)
    assert.deepEqual(traits, ['北片', '增容', '园区'])
  })
})
