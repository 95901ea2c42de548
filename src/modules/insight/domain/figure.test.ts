import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { periodOf, placesOf, spanOf } from './asked.ts'
import { definitions } from './definitions.ts'
import { agesOf, type Beside, type Counted, figuresOf, funnelOf } from './figure.ts'
import { indicatorCodes } from './indicators.ts'
import { medianOf, wilson } from './wilson.ts'

const nothing: Beside = {
  ...{ came: null, firstTimers: null, industries: null },
  ...{ linked: null, drop: null, invitations: null },
}
const today = '2026-11-30'
const counted = (...rows: [measure: string, n: number, day?: string][]): Counted[] =>
  rows.map(([measure, n, day = '2026-11-01']) => ({ measure, n, day }))
const figure = (code: string, rows: Counted[], beside: Partial<Beside> = {}) =>
  figuresOf(rows, { ...nothing, ...beside }, today).find((one) => one.code === code)

describe('the interval by Wilson', () => {
  it('is as worked out by hand', () => {
    assert.deepEqual(wilson(8, 10), { low: 0.4902, high: 0.9433 })
    assert.deepEqual(wilson(0, 10), { low: 0, high: 0.2775 })
    assert.deepEqual(wilson(10, 10), { low: 0.7225, high: 1 })
  })
  it('stands beside a rate of fewer than thirty alone', () => {
    assert.ok(figure('redone', counted(['redone', 3], ['answered', 29]))?.interval)
    assert.equal(figure('redone', counted(['redone', 3], ['answered', 30]))?.interval, null)
    assert.equal(figure('redone', [])?.interval, null)
    const later = figure('reforms-recommended', [
      { measure: 'reform.recommended', n: 3, day: '2026-02-03' },
      { measure: 'reform.proposed', n: 2, day: '2026-02-03' },
    ])
    assert.deepEqual([later?.n, later?.of, later?.interval], [3, 2, null])
  })
})

describe('a median of counts', () => {
  it('is the middle one, or the mean of the two in the middle', () => {
    assert.equal(
      medianOf(
        new Map([
          [7, 1],
          [2, 1],
          [30, 1],
        ]),
      ),
      7,
    )
    assert.equal(
      medianOf(
        new Map([
          [2, 2],
          [5, 2],
        ]),
      ),
      3.5,
    )
    assert.equal(
      medianOf(
        new Map([
          [4, 5],
          [9, 1],
        ]),
      ),
      4,
    )
    assert.equal(medianOf(new Map()), null)
  })
  it('leaves out what was not measured, and says so', () => {
    const rows = counted(['days:3', 1], ['days:11', 2], ['days.unknown', 4], ['ended.withdrawn', 1])
    assert.deepEqual(figure('median-working-days', rows), {
      ...{ code: 'median-working-days', n: 11, of: 3, interval: null },
      excluded: [
        { why: 'withdrawn', n: 1 },
        { why: 'referred', n: 0 },
        { why: 'not-measured', n: 4 },
      ],
    })
  })
})

describe('figures', () => {
  it('are there for every code', () => {
    assert.deepEqual(
      figuresOf([], nothing, today).map(({ code }) => code),
      indicatorCodes,
    )
    assert.deepEqual(Object.keys(definitions).sort(), [...indicatorCodes].sort())
  })
  it('count what is owed from the day after its last', () => {
    const owed = (day: string) =>
      figure(
        'replied-on-time',
        counted(['reply.due', 4], ['reply.inTime', 3], ['reply.owed', 1, day]),
      )
    assert.deepEqual([owed('2026-11-29')?.n, owed('2026-11-29')?.of], [3, 5])
    assert.deepEqual([owed('2026-11-30')?.n, owed('2026-11-30')?.of], [3, 4])
  })
  it('count a bad rating that nobody verified, ruled on or rectified once its date is over', () => {
    const told = (day: string) => {
      const owed = ['verify', 'rule', 'rectify'].map((one) => [`${one}.owed`, 1, day] as const)
      const rows = counted(['rectify.due', 1], ['rectify.inTime', 1], ['callBack.due', 1])
      rows.push(...owed.flatMap((one) => counted([...one])))
      rows.push(...counted(['callBack.owed', 1, day], ['rectification.upheld', 1]))
      const both = ['bad-ratings-rectified-on-time', 'bad-ratings-called-back']
      return both.map((code) => {
        const { n, of, excluded } = figure(code, rows) ?? {}
        return [n, of, excluded?.map(({ why, n: left }) => `${why} ${left}`).join(' ')]
      })
    }
    assert.deepEqual(told('2026-11-29'), [
      [1, 4, 'upheld 1 verifying 0 contested 0 open 0'],
      [1, 5, 'upheld 1 verifying 0 contested 0 open 0'],
    ])
    assert.deepEqual(told('2026-11-30'), [
      [1, 1, 'upheld 1 verifying 1 contested 1 open 1'],
      [1, 1, 'upheld 1 verifying 1 contested 1 open 2'],
    ])
  })
  it('tell what could not be told, was not finished, asked or known', () => {
    const left = (code: string, ...measures: string[]) => {
      const rows = measures.flatMap((one, nth) => counted([one, nth + 1]))
      return figure(code, rows)?.excluded.map(({ why, n }) => `${why} ${n}`)
    }
    assert.deepEqual(left('false-closings', 'check.unclear', 'check.open'), [
      ...['unclear 1', 'unfinished 2'],
    ])
    assert.deepEqual(left('small-and-micro', 'size.unknown'), ['size-unknown 1'])
    assert.deepEqual(left('pressured', 'pressure.unasked'), ['not-asked 1'])
    assert.deepEqual(left('denied', 'judged.never'), ['not-judged 1'])
  })
  it('keep the two rates of solving apart, and tell the gap in tenths of a point', () => {
    const rows = counted(
      ...([
        ['outcome.own', 10],
        ['outcome.resolved', 9],
        ['outcome.along', 2],
      ] as [string, number][]),
      ...([
        ['judged', 8],
        ['judged.solved', 5],
        ['unjudged.defaulted', 1],
      ] as [string, number][]),
    )
    assert.equal(figure('resolved-by-department', rows)?.of, 10)
    assert.equal(figure('resolved-by-enterprise', rows)?.of, 8)
    assert.equal(figure('gap', rows)?.n, 275)
    assert.equal(figure('gap', counted(['outcome.own', 1]))?.n, null)
  })
  it('tell who came only where it is known', () => {
    assert.equal(figure('enterprises', [])?.n, null)
    const known = figure('first-timers', [], { came: 8, firstTimers: 2 })
    assert.deepEqual([known?.n, known?.of], [2, 8])
  })
  it('tell how far appeals came, and how old open ones are', () => {
    assert.deepEqual(funnelOf(counted(['submitted', 5], ['stage.closed', 2])).at(-1), {
      stage: 'closed',
      n: 2,
    })
    const open = counted(
      ['open', 1, '2026-11-28'],
      ['open', 2, '2026-11-27'],
      ['open', 3, '2026-01-01'],
    )
    assert.deepEqual(
      agesOf(open, today).map(({ n }) => n),
      [1, 2, 0, 0, 0, 3],
    )
  })
})

describe('what is asked', () => {
  it('is of at most two beside the region, the breakdown among them', () => {
    assert.deepEqual(placesOf({ region: 'wuxing', office: 'a', channel: 'phone' }).names, [
      'channel',
      'office',
    ])
    assert.throws(() => placesOf({ office: 'a', channel: 'phone' }, 'industry'), /too-many-filters/)
    assert.deepEqual(placesOf({ office: 'a', channel: 'phone' }, 'office').names.length, 2)
  })
  it('is of whole months, and told as a span where it is one', () => {
    assert.equal(periodOf({ from: '2026-02', to: '2026-02' }, today).last, '2026-02-28')
    assert.equal(spanOf('2026-04', '2026-06', false)?.name, '2026-Q2')
    assert.equal(spanOf('2026-07', '2026-12', false)?.name, '2026-H2')
    assert.equal(spanOf('2026-01', '2026-12', false)?.name, '2026')
    assert.equal(spanOf('2026-02', '2026-04', false), null)
    assert.equal(spanOf(null, '2026-11', true)?.name, 'ever')
    assert.throws(() => periodOf({ from: '2026-03', to: '2026-02' }, today), /months-reversed/)
  })
})
