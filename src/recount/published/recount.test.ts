import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { monthsOf } from './editions.ts'
import { keptDiffers } from './recount.ts'

const line = (stream: string, day: string, type: string, body: object) =>
  JSON.stringify({
    ...{ stream, version: 1, loop: 'appeal', type, at: `${day}T02:00:00.000Z` },
    ...{ actorRole: 'coordinator', officeId: null, body },
  })
const came = (stream: string, day: string, industry: string | null) =>
  line(stream, day, 'submitted', {
    content: { regionId: 'wuxing', environment: 'government' },
    ...{ channel: 'web', enterpriseId: stream, industry, sizeClass: null },
  })

/** Three in July, one of no industry; one in August; one of July that is withdrawn in October. */
const events = [
  came('a', '2026-07-01', 'C'),
  came('b', '2026-07-31', 'C'),
  line('b', '2026-10-02', 'withdrawn', {}),
  came('c', '2026-07-15', null),
  came('d', '2026-08-01', 'C'),
]

const cell = (code: string, n: number | null, withheld: string[] = []) => {
  return { code, n, of: null, excluded: null, withheld }
}
const table = (...rows: [key: string, submitted: number | null, withheld?: string[]][]) => ({
  dimension: 'industry',
  period: '2026-Q3',
  rows: rows.map(([key, n, withheld]) => ({ key, cells: [cell('submitted', n, withheld)] })),
})

const differs = (one: ReturnType<typeof table>, asOf = '2026-10-01T01:00:00.000Z') =>
  keptDiffers(events, {
    notices: [],
    editions: [{ number: 4, asOf, tables: [one] }],
    pages: [],
  })

describe('an edition that was published', () => {
  it('is of the months its period says', () => {
    assert.deepEqual(monthsOf('2026-07'), { from: '2026-07', to: '2026-07' })
    assert.deepEqual(monthsOf('2026-Q4'), { from: '2026-10', to: '2026-12' })
    assert.deepEqual(monthsOf('2026'), { from: '2026-01', to: '2026-12' })
  })

  it('differs nowhere when each row, and the row of the others, is what the events say', async () => {
    assert.deepEqual(await differs(table(['C', 3], ['none', 1])), [])
    assert.deepEqual(await differs(table(['C', null, ['n']], ['none', 1])), [])
  })

  it('differs where one number is another, or is gone without being withheld', async () => {
    const start = 'indicators.editions.4.industry.2026-Q3'
    assert.deepEqual(await differs(table(['C', 4], ['none', null])), [
      `${start}.C.submitted: published [4,0,[]], recounted [3,0,[]]`,
      `${start}.none.submitted: published [0,0,[]], recounted [1,0,[]]`,
    ])
  })

  it('differs where a row is missing, or is of nothing', async () => {
    const start = 'indicators.editions.4.industry.2026-Q3'
    assert.deepEqual(await differs(table(['C', 3])), [`${start}.none: published nowhere`])
    const more = await differs(table(['C', 3], ['D', 2], ['none', 1]))
    assert.deepEqual(more, [`${start}.D.submitted: published [2,0,[]], recounted [0,0,[]]`])
  })
})

describe('a page that was kept', () => {
  const open = (n: number, asOf: string) =>
    keptDiffers(events, {
      ...{ notices: [], editions: [] },
      pages: [
        {
          ...{ name: 'packs.2026-H2', asOf, from: '2026-07', to: '2026-12' },
          parts: [{ place: 'city', values: [{ code: 'open', n, of: null, excluded: [] }] }],
        },
      ],
    })

  it('is what was known at its moment, and not a moment later', async () => {
    assert.deepEqual(await open(4, '2026-10-02T01:59:59.999Z'), [])
    assert.deepEqual(await open(3, '2026-10-02T02:00:00.000Z'), [])
    assert.equal((await open(3, '2026-10-02T01:59:59.999Z')).length, 1)
  })
})
