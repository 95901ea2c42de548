import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { folded, numberOf, pairsIn, runsOf } from './grams.ts'

describe('a text as it is compared', () => {
  it('has small letters of one width, each in its place', () => {
    assert.equal(folded('ＡＧＶ小车，PLC机柜３号'), 'agv小车，plc机柜3号')
    for (const text of ['İstanbul 厂', '😀ＡＢ', 'ΑΣ ß', '［本企业］']) {
      assert.equal(folded(text).length, text.length, text)
    }
  })

  it('falls apart at marks and spaces', () => {
    assert.deepEqual(runsOf('5g基站、3号 plc。'), ['5g基站', '3号', 'plc'])
  })

  it('has pairs of neighbours, none over a mark, each once, and no half of a rare character', () => {
    assert.deepEqual([...pairsIn('停水停水，水')], ['停水', '水停'])
    assert.deepEqual([...pairsIn('𠮷祥')], ['𠮷祥'])
    assert.deepEqual([...pairsIn('水')], [])
  })
})

describe('the number of a text', () => {
  it('is the same every time, another in another city, and 32 bits', () => {
    assert.equal(numberOf('330500', '道路'), numberOf('330500', '道路'))
    assert.notEqual(numberOf('330500', '道路'), numberOf('330400', '道路'))
    assert.notEqual(numberOf('3305', '00道路'), numberOf('330500', '道路'))
    const numbers = Array.from({ length: 2_000 }, (_, nth) => numberOf('330500', `第${nth}`))
    assert.ok(numbers.every((one) => one === (one | 0)))
    assert.equal(new Set(numbers).size, numbers.length)
    assert.ok(numbers.some((one) => one < 0) && numbers.some((one) => one > 0))
  })
})
