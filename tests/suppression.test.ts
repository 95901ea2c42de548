import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Cell, isSmall } from '#modules/openness/domain/cells.ts'
import { withhold } from '#modules/openness/domain/suppress.ts'
import type { Solve } from '#modules/openness/domain/twins.ts'
import { attack } from '../src/verify/suppression/attack.ts'
import { publishWithoutComplements } from './openness/faults.ts'
import { type Counted, corrected, type Edition, editionsOf, solve } from './openness/tables.ts'

const appeals = (regions: fc.Arbitrary<number>, offices: fc.Arbitrary<number>, most: number) =>
  fc.array(
    fc.record({
      month: fc.integer({ min: 1, max: 3 }),
      region: regions,
      office: offices,
      end: fc.integer({ min: 0, max: 5 }),
      said: fc.boolean(),
      solved: fc.constantFrom(true, true, false, null),
      denied: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: most, size: 'max' },
  )
const even = appeals(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), 300)
/** One big office and many tiny ones, one big district and two small. */
const skewed = appeals(
  fc.constantFrom(1, 1, 1, 1, 1, 1, 2, 3),
  fc.oneof({ weight: 20, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 9 })),
  400,
)

/** Ten in January and one in February, whose ends several sums together once gave away. */
const tenInJanuary = [0, 0, 0, 0, 0, 1, 1, 1, 1, 4, 4].map(
  (end, at): Counted => ({
    ...{
      month: at < 10 ? 1 : 2,
      region: at === 9 ? 2 : 1,
      office: at === 0 || at === 5 ? 2 : 1,
      end,
    },
    ...{ said: false, solved: true, denied: false },
  }),
)

const printed = (editions: readonly Edition[]) =>
  editions.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))

describe('a published edition', () => {
  for (const [name, all] of Object.entries({ even, skewed })) {
    it(`gives no small number away, over months and parts of the city (${name})`, () => {
      fc.assert(
        fc.property(all, (counted) => {
          assert.deepEqual(attack(editionsOf(counted, 3)).leaks, [])
        }),
        { numRuns: 40, examples: [[tenInJanuary]] },
      )
    })
  }

  it('gives no small correction away', () => {
    fc.assert(
      fc.property(even, fc.array(fc.nat(299), { maxLength: 9 }), (counted, gone) => {
        const later = counted.filter((_, at) => !gone.includes(at))
        assert.deepEqual(attack(corrected(counted, later, 1)).leaks, [])
      }),
      { numRuns: 60 },
    )
  })

  it('shows most of what is large', () => {
    const counted = Array.from(
      { length: 900 },
      (_, at): Counted => ({
        ...{ month: 1 + (at % 3), region: 1 + (at % 4), office: 1 + (at % 9), end: at % 4 },
        ...{ said: at % 3 > 0, solved: at % 5 === 0 ? null : at % 7 > 0, denied: at % 11 === 0 },
      }),
    )
    const cells = printed(editionsOf(counted, 3))
    const shown = cells.filter(({ withheld }) => withheld.length === 0)
    assert.ok(shown.length > 0.9 * cells.length, `${shown.length} of ${cells.length}`)
  })

  it('is attacked with success where only the small numbers themselves are withheld', () => {
    const found = fc.sample(skewed, 20).filter((counted) => {
      const { leaks } = attack(editionsOf(counted, 3, publishWithoutComplements))
      return leaks.length > 0
    })
    assert.ok(found.length > 0, 'the attack finds nothing at all')
  })
})

describe('a solver', () => {
  it('that is wrong lets nothing pass', () => {
    const lying: Solve = ({ size }) => ({ values: Array(size).fill(5), binding: new Set() })
    const all = [3, 4, 7].map(
      (value, at): Cell => ({
        ...{ id: `${at}`, value, whole: null, change: false, printed: true, fate: null, cost: at },
      }),
    )
    const sum = all.map(({ id }, at) => ({ id, by: at < 2 ? 1 : -1 }))
    assert.deepEqual(withhold(all, [sum], lying), { givenAway: 2 })
    const found = withhold(all, [sum], solve)
    assert.deepEqual('withheld' in found && [...found.withheld], ['0', '1'])
  })
})

describe('a change below nothing', () => {
  it('does not keep other numbers from being protected with it', () => {
    const cell = (id: string, value: number, more: Partial<Cell> = {}): Cell => ({
      ...{ id, value, whole: null, change: false, printed: true, fate: null, cost: 0, ...more },
    })
    const all = [
      ...[cell('old', 9), cell('new', 7), cell('late', -2, { change: true, printed: false })],
      ...[cell('a', 3), cell('b', 4), cell('both', 7)],
    ]
    const equations = [
      [
        { id: 'old', by: 1 },
        { id: 'late', by: 1 },
        { id: 'new', by: -1 },
      ],
      [
        { id: 'a', by: 1 },
        { id: 'b', by: 1 },
        { id: 'both', by: -1 },
      ],
    ]
    let asked = 0
    const counting: Solve = (programme) => {
      asked += 1
      return solve(programme)
    }
    const found = withhold(all, equations, counting)
    assert.deepEqual('withheld' in found && [...found.withheld].sort(), ['a', 'b', 'late', 'old'])
    assert.ok(asked < 4, `${asked} times`)
  })
})

describe('a small number', () => {
  const cell = { id: 'a', change: false, printed: true, fate: null, cost: 0 } as const
  it('is 1 to 4, or nothing of a small group, but not nothing of nobody or of many', () => {
    const small = (value: number, whole: number | null) => isSmall({ ...cell, value, whole })
    assert.deepEqual(
      [0, 1, 4, 5].map((value) => small(value, 100)),
      [false, true, true, false],
    )
    assert.deepEqual(
      [0, 3, 29, 30].map((whole) => small(0, whole)),
      [false, true, true, false],
    )
    assert.equal(small(0, null), false)
  })
})
