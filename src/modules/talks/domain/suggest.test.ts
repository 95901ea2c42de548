import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Known, reasonsFor, scoreOf, suggest } from './suggest.ts'

const aTopic = (over: Partial<Known> = {}): Known => ({
  topicId: over.code ?? 'ZT0001',
  code: 'ZT0001',
  title: '项目落地难点',
  source: 'coordinator',
  environment: 'factors',
  industries: ['21'],
  months: [],
  lastUsedOn: '2026-09-23',
  appealsOfEnvironment: 0,
  appealsOfIndustry: 0,
  promisesOpen: 0,
  ...over,
})
const on = '2026-10-14'

describe('a reason for a topic', () => {
  for (const [what, over, reason] of [
    ['never used', { lastUsedOn: null }, { code: 'never-used', points: 3 }],
    [
      'not used for eight weeks',
      { lastUsedOn: '2026-08-19' },
      { code: 'unused', weeks: 8, points: 1 },
    ],
    ['for half a year', { lastUsedOn: '2026-04-15' }, { code: 'unused', weeks: 26, points: 3 }],
    ['in season', { months: [9, 10] }, { code: 'in-season', months: [9, 10], points: 3 }],
    [
      'many appeals of its environment',
      { appealsOfEnvironment: 10 },
      { code: 'appeals-of-environment', count: 10, days: 90, environment: 'factors', points: 2 },
    ],
    [
      'many appeals of its industries',
      { appealsOfIndustry: 30 },
      { code: 'appeals-of-industry', count: 30, days: 90, industries: ['21'], points: 3 },
    ],
    ['a promise that is open', { promisesOpen: 1 }, { code: 'promises-open', count: 1, points: 1 }],
    ['an enterprise proposed it', { source: 'enterprise' }, { code: 'by-enterprise', points: 2 }],
  ] as const) {
    it(`is that: ${what}`, () => {
      assert.deepEqual(reasonsFor(aTopic(over as Partial<Known>), on), [reason])
    })
  }
  it('is none below its figure: seven weeks, two appeals, a topic without an environment', () => {
    const little = { lastUsedOn: '2026-08-26', appealsOfEnvironment: 2, appealsOfIndustry: 2 }
    assert.deepEqual(reasonsFor(aTopic(little), on), [])
    assert.deepEqual(reasonsFor(aTopic({ environment: null, appealsOfEnvironment: 99 }), on), [])
  })
  it('is none at all out of season', () => {
    assert.deepEqual(reasonsFor(aTopic({ months: [3], lastUsedOn: null, promisesOpen: 9 }), on), [])
  })
  it('adds up to the score', () => {
    const all = { lastUsedOn: null, months: [10], appealsOfEnvironment: 3, promisesOpen: 6 }
    assert.equal(scoreOf(reasonsFor(aTopic(all), on)), 3 + 3 + 1 + 3)
  })
})

describe('suggestions', () => {
  const codes = (found: ReturnType<typeof suggest>) =>
    found.map((day) => day.map(({ topicId }) => topicId))
  const never = (code: string, promisesOpen = 0) => aTopic({ code, lastUsedOn: null, promisesOpen })

  it('are three a day, the fittest first, the lower code before its equal, in whatever order', () => {
    const topics = [never('ZT0004'), never('ZT0003', 1), never('ZT0002'), never('ZT0001')]
    const expected = [['ZT0003', 'ZT0001', 'ZT0002']]
    assert.deepEqual(codes(suggest(topics, [on])), expected)
    assert.deepEqual(codes(suggest(topics.toReversed(), [on])), expected)
  })
  it('differ from week to week as long as the library has others', () => {
    const topics = [1, 2, 3, 4].map((nth) => never(`ZT000${nth}`))
    const days = [on, '2026-10-21', '2026-10-28']
    assert.deepEqual(codes(suggest(topics, days, 2)), [
      ['ZT0001', 'ZT0002'],
      ['ZT0003', 'ZT0004'],
      ['ZT0001', 'ZT0002'],
    ])
  })
  it('hold the season of each day, and no topic that nothing speaks for', () => {
    const topics = [aTopic({ code: 'ZT0001', months: [11] }), aTopic({ code: 'ZT0002' })]
    assert.deepEqual(codes(suggest(topics, [on, '2026-11-04'])), [[], ['ZT0001']])
  })
})
