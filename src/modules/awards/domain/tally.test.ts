import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { later, startOfDay } from '#kernel/day.ts'
import { burst, mostAtOnce } from './burst.ts'
import { clustersOf, publicNetwork } from './clusters.ts'
import { countBallots, leftOutOf, meetsRule, type OpenedBallot } from './tally.ts'

const nobodys = () => []
let nth = 0
const ballot = (cluster: number, caseIds: string[], over: Partial<OpenedBallot> = {}) => {
  nth += 1
  const commitment = nth.toString(16).padStart(64, '0')
  return { commitment, salt: '', caseIds, cluster, eligible: true, ...over }
}

describe('a count', () => {
  it('gives a cluster one vote, by more than half of its ballots', () => {
    const ballots = [
      ballot(0, ['a']),
      ballot(1, ['a', 'b']),
      ballot(1, ['a']),
      ballot(1, ['b']),
      ballot(2, ['b']),
      ballot(2, ['a']),
    ]
    const { cases, ...sums } = countBallots(ballots, ['b', 'a'], 40, nobodys)
    assert.deepEqual(sums, { eligible: 40, ballots: 6, ineligible: 0, counted: 6, weight: 3 })
    assert.deepEqual(cases, [
      { caseId: 'a', approvals: 2, weight: 3, ballots: 4, own: 0 },
      { caseId: 'b', approvals: 1, weight: 3, ballots: 3, own: 0 },
    ])
  })
  it('leaves out who may not vote, and who would vote on an own case', () => {
    const ballots = [ballot(0, ['a'], { eligible: false }), ballot(1, ['a', 'b'])]
    const ownOf = (cluster: number) => (cluster === 1 ? ['a'] : [])
    const { cases, ...sums } = countBallots(ballots, ['a', 'b'], 2, ownOf)
    assert.deepEqual([sums.ballots, sums.ineligible, sums.counted, sums.weight], [2, 1, 1, 1])
    assert.deepEqual(cases, [
      { caseId: 'a', approvals: 0, weight: 0, ballots: 1, own: 1 },
      { caseId: 'b', approvals: 1, weight: 1, ballots: 1, own: 0 },
    ])
  })
  it('tells how much was left out of a case, and on no ballot which case is its own', () => {
    const ballots = [
      ...[ballot(0, ['b']), ballot(1, ['a', 'b']), ballot(1, ['a']), ballot(1, ['b'])],
      ...[ballot(2, ['a']), ballot(3, ['a'], { eligible: false })],
    ]
    const ownOf = (cluster: number) => (cluster === 2 ? [] : ['a'])
    const [left, ...others] = leftOutOf(ballots, ['b', 'a'], ownOf)
    assert.deepEqual(left, {
      ...{ caseId: 'a', clusters: 2, approving: 1, ballots: 4 },
      commitments: ballots.slice(0, 4).map(({ commitment }) => commitment),
    })
    assert.deepEqual(others, [])
  })
  it('awards nothing that nobody approved', () => {
    const none = countBallots([], ['a'], 0, nobodys)
    assert.equal(meetsRule(none, 'a', { minTurnout: 0, share: 1 }), false)
  })
})

describe('500 sybils in 20 clusters', () => {
  it('move the score of a case by 20 at the most', () => {
    const honest = Array.from({ length: 300 }, (_, at) => ({
      signs: [`phone h${at}`],
      caseIds: at % 3 === 0 ? ['bad'] : ['good'],
    }))
    const sybils = Array.from({ length: 500 }, (_, at) => ({
      // Each knows the next of its cluster by telephone or by device, and nobody knows all.
      signs: [
        `${at % 2 ? 'phone' : 'device'} s${at % 20}-${Math.floor(at / 40)}`,
        `link ${at % 20}`,
      ],
      caseIds: ['bad'],
    }))
    const scores = (voters: typeof honest) => {
      const clusters = clustersOf(voters.map(({ signs }) => signs))
      const opened = voters.map(({ caseIds }, at) => ballot(clusters[at] ?? 0, caseIds))
      return countBallots(opened, ['bad', 'good'], 1_000, nobodys).cases.map(
        ({ approvals }) => approvals,
      )
    }
    const [badBefore = 0, goodBefore = 0] = scores(honest)
    const [bad = 0, good = 0] = scores([...honest, ...sybils])
    assert.deepEqual([badBefore, goodBefore], [100, 200])
    assert.deepEqual([bad - badBefore, good - goodBefore], [20, 0])
  })
})

describe('clusters', () => {
  it('reach from sign to sign', () => {
    assert.deepEqual(clustersOf([['a'], ['b'], ['a', 'c'], [], ['c', 'b'], ['d']]), [
      ...[0, 0, 0, 1, 0, 2],
    ])
  })
  it('do not take an address for a sign that says nothing', () => {
    assert.equal(publicNetwork('122.224.17.9'), '122.224.17')
    assert.equal(publicNetwork('::ffff:122.224.17.9'), '122.224.17')
    assert.equal(publicNetwork('2409:8a28:1:2:3::1'), '2409:8a28:1:2')
    for (const shared of [
      '127.0.0.1',
      '10.1.2.3',
      '192.168.1.1',
      '172.20.0.1',
      '100.70.1.1',
      '::1',
      'fe80::1',
    ]) {
      assert.equal(publicNetwork(shared), null, shared)
    }
  })
})

describe('a burst', () => {
  it('is the most ballots within ten minutes, wherever they lie', () => {
    const start = startOfDay('2026-10-19')
    const casts = [0, 1, 2, 30, 31, 32, 33, 41].map((minute) => later(start, minute * 60_000))
    assert.equal(mostAtOnce(casts), 4)
    assert.equal(mostAtOnce([]), 0)
    assert.equal(burst.minutes, 10)
  })
})
