import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type SizeClass, type SizeFigures, sizeClass } from './size-class.ts'

const asOf = '2025-12-31'

function sizeOf(division: string, figures: SizeFigures): SizeClass | string {
  const found = sizeClass({ division, asOf, ...figures })
  return found.result === 'sized' ? found.size : found.result
}

/** Per row: an example code, the two figures' names, and their limits for large, medium, small. */
type Row = [string, [keyof SizeFigures, number[]], [keyof SizeFigures, number[]]?]
const rows: Row[] = [
  ['01', ['revenue', [20000, 500, 50]]],
  ['17', ['employees', [1000, 300, 20]], ['revenue', [40000, 2000, 300]]],
  ['47', ['revenue', [80000, 6000, 300]], ['assets', [80000, 5000, 300]]],
  ['51', ['employees', [200, 20, 5]], ['revenue', [40000, 5000, 1000]]],
  ['52', ['employees', [300, 50, 10]], ['revenue', [20000, 500, 100]]],
  ['54', ['employees', [1000, 300, 20]], ['revenue', [30000, 3000, 200]]],
  ['59', ['employees', [200, 100, 20]], ['revenue', [30000, 1000, 100]]],
  ['60', ['employees', [1000, 300, 20]], ['revenue', [30000, 2000, 100]]],
  ['61', ['employees', [300, 100, 10]], ['revenue', [10000, 2000, 100]]],
  ['62', ['employees', [300, 100, 10]], ['revenue', [10000, 2000, 100]]],
  ['63', ['employees', [2000, 100, 10]], ['revenue', [100000, 1000, 100]]],
  ['65', ['employees', [300, 100, 10]], ['revenue', [10000, 1000, 50]]],
  ['70', ['revenue', [200000, 1000, 100]], ['assets', [10000, 5000, 2000]]],
  ['702', ['employees', [1000, 300, 100]], ['revenue', [5000, 1000, 500]]],
  ['71', ['employees', [300, 100, 10]], ['assets', [120000, 8000, 100]]],
  ['73', ['employees', [300, 100, 10]]],
]
const classes = ['large', 'medium', 'small', 'micro']

describe('the limits of each row of the 2017 rules', () => {
  for (const [division, [first, limits], second] of rows) {
    it(`division ${division}: a limit itself is in the class, one below is not`, () => {
      limits.forEach((limit, nth) => {
        const other = second ? { [second[0]]: second[1][nth] } : {}
        assert.equal(sizeOf(division, { [first]: limit, ...other }), classes[nth])
        assert.equal(sizeOf(division, { [first]: limit - 1, ...other }), classes[nth + 1])
        if (!second) return
        const lower = { [first]: limit, [second[0]]: (second[1][nth] ?? 0) - 1 }
        assert.equal(sizeOf(division, lower), classes[nth + 1])
      })
    })
  }
})

describe('the size class', () => {
  it('is the lower of the two that the figures give', () => {
    assert.equal(sizeOf('17', { employees: 1200, revenue: 2500 }), 'medium')
    assert.equal(sizeOf('17', { employees: 25, revenue: 90000 }), 'small')
    assert.equal(sizeOf('17', { employees: 1200, revenue: 299.99 }), 'micro')
    assert.equal(sizeOf('72', { employees: 9, assets: 500000 }), 'micro')
  })
  it('keeps the figures it used, and their day', () => {
    assert.deepEqual(
      sizeClass({ division: '17', employees: 350, revenue: 2100, assets: 9000, asOf }),
      {
        result: 'sized',
        size: 'medium',
        group: 'industry',
        basis: { employees: 350, revenue: 2100 },
        asOf,
      },
    )
  })
  it('names the figure that is missing', () => {
    assert.deepEqual(sizeClass({ division: '17', employees: 350, asOf }), {
      result: 'figures-missing',
      missing: ['revenue'],
      group: 'industry',
    })
    assert.deepEqual(sizeClass({ division: '71', revenue: 350, asOf }), {
      result: 'figures-missing',
      missing: ['employees', 'assets'],
      group: 'leasingAndBusiness',
    })
  })
  it('is micro as soon as one figure is below the last limit', () => {
    assert.equal(sizeOf('17', { employees: 19 }), 'micro')
    assert.equal(sizeOf('17', { revenue: 0 }), 'micro')
    assert.equal(sizeOf('17', { employees: 20 }), 'figures-missing')
  })
  it('does not apply to finance, rail, education, health and government', () => {
    for (const division of ['66', '53', '83', '84', '92', '704']) {
      assert.equal(sizeOf(division, { employees: 10, revenue: 10, assets: 10 }), 'not-applicable')
    }
    assert.equal(sizeOf('98', { employees: 10 }), 'unknown-division')
  })
  it('is not made of figures that cannot be', () => {
    assert.throws(() => sizeOf('73', { employees: -1 }), RangeError)
    assert.throws(() => sizeOf('73', { employees: Number.NaN }), RangeError)
  })
})
