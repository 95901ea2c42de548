import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { wordsOf } from '../words.ts'
import { searchIn } from './search.ts'

const messages = [
  { title: '', body: '童装产业园频繁停电，变压器容量不足。' },
  { title: '', body: '污水管网未接通，环评不能验收。' },
  { title: '申请用地', body: '扩建厂房需要用地，停车也不便。' },
  { title: '5G信号弱', body: null },
]
const find = searchIn(messages, wordsOf)

describe('a search', () => {
  it('finds what has more and rarer words of the query first', () => {
    assert.deepEqual(find('停电的变压器', 10), [0, 2])
    assert.equal(find('环评验收', 10)[0], 1)
  })
  it('reads title and body, in whatever width and case', () => {
    assert.deepEqual(find('５g信号', 10), [3])
    assert.equal(find('用地申请', 10)[0], 2)
  })
  it('answers no more than asked for, and nothing to what nobody said', () => {
    assert.equal(find('停', 1).length, 1)
    assert.deepEqual(find('zzz', 10), [])
    assert.deepEqual(find('', 10), [])
  })
  it('prefers what says it shortly to what says it among much else', () => {
    const long = { title: '', body: `停电${'其他事项说明'.repeat(30)}` }
    const among = searchIn([long, { title: '', body: '停电' }], wordsOf)
    assert.deepEqual(among('停电', 10), [1, 0])
  })
  it('is of nothing where there is nothing', () => {
    assert.deepEqual(searchIn([], wordsOf)('停电', 10), [])
  })
})
