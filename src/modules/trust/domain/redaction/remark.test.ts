import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { redact } from './redact.ts'
import { fits, placesOfMarks, remark } from './remark.ts'

const original = '我们云帆去年和恒泰的老周签约，电话13857212345，老周不认'
const redacted = redact(original, { names: ['湖州云帆智能装备有限公司'], people: [] })
const other = (words: string, at = redacted.text.indexOf(words)) => {
  return { start: at, end: at + words.length, kind: 'other' as const }
}

describe('changing the marks of a redacted text', () => {
  it('begins with where they stand in it', () => {
    assert.equal(redacted.text, '我们［本企业］去年和恒泰的老周签约，电话［手机号］，老周不认')
    const said = placesOfMarks(redacted.spans).map((p) => redacted.text.slice(p.start, p.end))
    assert.deepEqual(said, ['［本企业］', '［手机号］'])
  })
  it('marks more without the original, and knows where in the original that is', () => {
    const change = {
      marks: [other('恒泰'), other('老周', redacted.text.lastIndexOf('老周'))],
      restored: [],
    }
    const after = remark(redacted, change, null)
    assert.equal(after.text, '我们［本企业］去年和［隐去］的老周签约，电话［手机号］，［隐去］不认')
    const hidden = after.spans.map(({ start, end }) => original.slice(start, end))
    assert.deepEqual(hidden, ['云帆', '恒泰', '13857212345', '老周'])
  })
  it('takes a mark off with the original, and one that covers another takes it in', () => {
    const all = { marks: [other('电话［手机号］')], restored: [0] }
    assert.equal(
      remark(redacted, all, original).text,
      '我们云帆去年和恒泰的老周签约，［手机号］，老周不认',
    )
    assert.deepEqual(remark(redacted, { marks: [], restored: [0, 1] }, original), {
      text: original,
      spans: [],
    })
  })
  it('is refused outside of the text', () => {
    const beyond = { ...other('不认'), end: redacted.text.length + 1 }
    assert.equal(fits(redacted, { marks: [beyond], restored: [] }), false)
    assert.equal(fits(redacted, { marks: [], restored: [2] }), false)
    assert.equal(fits(redacted, { marks: [other('不认')], restored: [1] }), true)
  })
})
