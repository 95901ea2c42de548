import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { relevanceOf } from './relevance.ts'

const power = {
  title: '童装产业园频繁停电',
  body: '童装产业园变压器容量不足，八月以来频繁停电。',
  reply: '供电公司已对童装产业园变压器增容，八月底完成，停电问题不再发生。',
}
const waste = {
  title: '污水管网未接通',
  body: '木业园区污水管网未接通，环评不能验收。',
  reply: '木业园区污水管网将于九月接通，环评验收可先行受理。',
}

describe('how far replies are to the point', () => {
  it('is more for a message’s own reply than for another’s', () => {
    const [own = 0, swapped = 1] = relevanceOf([power, { ...power, reply: waste.reply }, waste])
    assert.ok(own > 0.5 && swapped < 0.5)
  })
  it('does not depend on where in the file a pair stands', () => {
    const pairs = [power, { ...waste, reply: power.reply }, waste]
    const there = relevanceOf(pairs)
    assert.deepEqual(relevanceOf(pairs.toReversed()).reverse(), there)
  })
  it('can be told of a single pair', () => {
    const [own = 0] = relevanceOf([power])
    const [other = 1] = relevanceOf([{ ...power, reply: waste.reply }])
    assert.ok(own > other)
  })
  it('is a number where nothing was said', () => {
    const said = relevanceOf([{ title: '', body: null, reply: '' }, power])
    assert.ok(said.every((one) => one >= 0 && one <= 1))
    assert.deepEqual(relevanceOf([]), [])
  })
})
