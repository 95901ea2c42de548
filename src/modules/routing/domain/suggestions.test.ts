import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { wordsOf } from '#modules/text/words.ts'
import { bytesOf, modelFrom } from '../model-bytes.ts'
import { retrieval } from './described.ts'
import { leadOf, learnFrom } from './learning.ts'
import { suggesterOf } from './suggestions.ts'

const offices = [
  { key: 'power', name: '供电公司', duties: '用电报装、电网改造、停电抢修、电费' },
  { key: 'transport', name: '交通运输局', duties: '道路运输、港航物流、公路养护' },
  { key: 'tax', name: '税务局', duties: '税费征收、退税减免、发票管理' },
  { key: 'fire', name: '消防救援支队', duties: '消防监督检查、消防宣传' },
]
const places = ['东林', '织里', '妙西', '埭溪', '环渚', '道场', '龙泉', '月河', '朝阳', '新市']
/** What people decided, in words that no duty has. */
const examples = places.flatMap((place, nth) => [
  { title: `${place}桥梁限载`, body: `${nth}号桥梁限载，集装箱绕行。`, label: 'transport' },
  { title: `${place}车间跳闸`, body: `${nth}号变压器容量不足，车间跳闸。`, label: 'power' },
])
const find = retrieval(offices, wordsOf)
const cold = suggesterOf(find, null, wordsOf)
const { model, measured } = learnFrom(examples, offices, wordsOf)
const warm = suggesterOf(find, model, wordsOf)
const bridge = { title: '桥梁限载', body: '码头的桥梁限载，集装箱进不来。' }

describe('a suggestion', () => {
  it('is by the duties that are named, while nothing has been learnt', () => {
    const [first] = cold({ title: '申请用电报装', body: null }, 3)
    assert.deepEqual([first?.key, first?.words], ['power', ['用电报装']])
  })

  it('is none where no duty has a word of it', () => {
    assert.deepEqual(cold({ title: '你好', body: null }, 3), [])
    assert.deepEqual(cold({ title: '', body: null }, 3), [])
  })

  it('is little sure of one weak word', () => {
    const [first] = cold({ title: '请检查', body: null }, 3)
    assert.equal(first?.key, 'fire')
    assert.ok(Number(first?.confidence) < 0.5, `${first?.confidence}`)
  })

  it('is by what was decided before, with the words that decided', () => {
    assert.deepEqual(cold(bridge, 3), [])
    const [first] = warm(bridge, 3)
    assert.equal(first?.key, 'transport')
    assert.ok(first?.words.includes('桥梁'), first?.words.join())
  })

  it('is an office without examples where its duties are named', () => {
    const [first] = warm({ title: '退税减免', body: '申请退税减免，发票管理系统无法登录。' }, 3)
    assert.equal(first?.key, 'tax')
  })

  it('is at most as many as are wanted, the surest first, each between 0 and 1', () => {
    const all = warm({ title: '道路运输跳闸', body: '发票管理、消防监督检查、电费' }, 3)
    assert.equal(all.length, 3)
    const sure = all.map(({ confidence }) => confidence)
    assert.deepEqual(
      sure,
      sure.toSorted((one, other) => other - one),
    )
    assert.ok(sure.every((one) => one > 0 && one <= 1))
  })
})

describe('what is learnt', () => {
  it('is tried on the newest fifth, without knowing it', () => {
    assert.equal(measured.tried, 4)
    assert.deepEqual([measured.first, measured.three], [4, 4])
    const [least, ...more] = measured.margins
    assert.ok(least && least.covered >= (more.at(-1)?.covered ?? 0))
  })

  it('counts its examples by office', () => {
    assert.deepEqual(
      [...model.examples],
      [
        ['transport', 10],
        ['power', 10],
      ],
    )
  })

  it('keeps no word that only one appeal has', () => {
    const once = [...examples, { title: '某某暗号', body: '独此一处的暗号。', label: 'tax' }]
    const learnt = learnFrom(once, offices, wordsOf).model.router
    for (const { numbers, odds } of Object.values(learnt.views)) {
      assert.ok(!numbers.has('暗号') && !odds.has('暗号'))
    }
    assert.ok(learnt.views.words.numbers.has('桥梁'))
  })

  it('suggests the same when it has been kept and read again', async () => {
    const again = suggesterOf(find, await modelFrom(await bytesOf(model)), wordsOf)
    const [one, other] = [warm(bridge, 3), again(bridge, 3)]
    assert.deepEqual(
      other.map(({ key, words }) => [key, words]),
      one.map(({ key, words }) => [key, words]),
    )
    one.forEach(({ confidence }, nth) => {
      assert.ok(Math.abs(confidence - (other[nth]?.confidence ?? 0)) < 0.001)
    })
  })

  it('is ahead by the difference of the first and the second', () => {
    assert.equal(leadOf(0.75, 0.25), 0.5)
    assert.equal(leadOf(0.75), 0.75)
    assert.equal(leadOf(), 0)
  })
})
