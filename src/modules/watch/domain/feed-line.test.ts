import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { feedColumns, readFeedLine } from './feed-line.ts'

const header = ['检查编号', '执法单位', '统一社会信用代码', '执法类型', '检查日期', '备注']
const row = (...values: string[]) =>
  Object.fromEntries(header.map((name, at) => [name, values[at] ?? '']))
const read = (...values: string[]) => {
  const found = feedColumns(header)
  if ('missing' in found) throw new Error('columns')
  return readFeedLine(row(...values), found.columns)
}

describe('a line of an inspection feed', () => {
  it('is read by the names its columns have, in the ways days and acts are written', () => {
    const line = { ref: '检1', office: '市交通运输局', creditCode: '91330502MA2C1001X0' }
    for (const [kind, day] of [
      ['行政检查', '2026年9月3日'],
      ['检查', '2026/09/03'],
      ['inspection', '2026-9-3 10:20:00'],
    ] as const) {
      const given = read('检1', '市交通运输局', '９1330502ma2c1001x0', kind, day)
      assert.deepEqual(given, { ...line, kind: 'inspection', doneOn: '2026-09-03' })
    }
  })
  it('names the first field that cannot be read', () => {
    const good = ['检1', '局', '91330502MA2C1001X0', '处罚', '2026-09-03']
    const fields = ['ref', 'office', 'creditCode', 'kind', 'doneOn']
    for (const [at, field] of fields.entries())
      assert.deepEqual(read(...good.with(at, '')), { field })
    assert.deepEqual(read(...good.with(4, '2026-02-30')), { field: 'doneOn' })
  })
  it('needs every column, and says which are missing', () => {
    assert.deepEqual(feedColumns(['编号', '日期']), {
      missing: ['单位', '统一社会信用代码', '行为'],
    })
  })
})
