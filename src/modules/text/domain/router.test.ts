import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { wordsOf } from '../words.ts'
import { labelledExamples } from './router.examples.ts'
import { decidedBy, learnRouter, suggest } from './router.ts'

const router = learnRouter(labelledExamples, wordsOf)
const first = (title: string, body: string | null = null) =>
  suggest(router, { title, body }, wordsOf)[0]

describe('a router', () => {
  it('suggests what dispatches have taught, all labels, the likeliest first', () => {
    assert.equal(first('车间停电', '变压器又跳闸了')?.label, '供电公司')
    assert.equal(first('污水排放许可', '环评没有批下来')?.label, '生态环境局')
    const said = suggest(router, { title: '贷款利率太高', body: null }, wordsOf)
    assert.equal(said[0]?.label, '金融办')
    assert.deepEqual(
      said.map(({ label }) => label).sort(),
      ['供电公司', '生态环境局', '金融办'].sort(),
    )
    const sure = said.map(({ confidence }) => confidence)
    assert.deepEqual(
      sure.toSorted((one, other) => other - one),
      sure,
    )
    assert.ok(sure.every((one) => one >= 0 && one <= 1))
  })
  it('is the surer the more of a message speaks for one label', () => {
    const mixed = first('停电与贷款', '变压器和利率')?.confidence ?? 1
    assert.ok((first('停电', '变压器跳闸停电')?.confidence ?? 0) > mixed)
  })
  it('is not sure of what it has never heard', () => {
    assert.ok((first('zzz')?.confidence ?? 1) < 0.7)
  })
  it('names the words that decided', () => {
    const message = { title: '车间停电', body: '贷款之外，变压器跳闸' }
    const words = decidedBy(router, message, { label: '供电公司', rather: '金融办', cut: wordsOf })
    assert.equal(words[0], '停电')
    assert.ok(!words.includes('贷款'))
  })
  it('is the same whenever it is learnt', () => {
    assert.deepEqual(learnRouter(labelledExamples, wordsOf), router)
  })
  it('can be learnt from two messages', () => {
    const two = learnRouter(
      [
        { title: '停电', body: null, label: '甲' },
        { title: '贷款', body: null, label: '乙' },
      ],
      wordsOf,
    )
    assert.equal(suggest(two, { title: '停电', body: null }, wordsOf).length, 2)
  })
})
