import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hashesOf, isDuplicate, likenessTo } from './near.ts'

const message = (place: string, end = '盼尽快恢复通行。') => ({
  title: `${place}门前道路封闭`,
  body: `${place}门前的道路从上周起封闭两条车道，货车进出要绕行六公里，每天多花油费近千元，交货也误了时间，${end}`,
})
const shared = (one: string[], other: string[]) => one.filter((hash) => other.includes(hash)).length

describe('the hashes of a message', () => {
  it('are the same for the same text, in any width, and none for one without words', () => {
    assert.deepEqual(hashesOf(message('织里园区')), hashesOf(message('织里园区')))
    const wide = { title: '', body: 'ＡＢＣ 设备停产' }
    assert.deepEqual(hashesOf(wide), hashesOf({ title: '', body: 'abc 设备停产' }))
    assert.deepEqual(hashesOf({ title: '！', body: null }), [])
    assert.equal(new Set(hashesOf(message('织里园区'))).size, 10)
  })
  it('are signed numbers of 64 bits, as the database keeps them', () => {
    for (const hash of hashesOf(message('织里园区'))) {
      assert.equal(BigInt.asIntN(64, BigInt(hash)).toString(), hash)
    }
  })
  it('are shared by near-equal texts, and not by others', () => {
    const own = hashesOf(message('织里园区'))
    assert.ok(shared(own, hashesOf(message('织里园区', '请尽快解决。'))) >= 1)
    const other = {
      title: '',
      body: '我公司今年技改补贴迟迟没有到账，影响设备采购的进度，请财政部门说明情况。',
    }
    assert.equal(shared(own, hashesOf(other)), 0)
  })
})

describe('two messages', () => {
  const compare = (one: string, other: string, end?: string) =>
    likenessTo(message(one))(message(other, end))
  it('are duplicates when their words and their place are near-equal', () => {
    assert.ok(isDuplicate(compare('织里园区', '织里园区', '请尽快解决。')))
    assert.ok(isDuplicate(compare('聚利公司', '利聚公司')))
    assert.equal(compare('织里园区', '织里园区').similarity, 1)
  })
  it('are not when a template is used for two estates or two districts', () => {
    const { similarity, apart } = compare('阳光花园小区', '金色家园小区')
    assert.ok(similarity > 0.6)
    assert.ok(apart)
    assert.ok(!isDuplicate(compare('吴兴区物流中心', '南浔区物流中心')))
  })
  it('are not when they say different things of one place', () => {
    const other = {
      title: '织里园区停电',
      body: '织里园区本月第三次停电，生产线停了两天，没有事先通知。',
    }
    assert.ok(!isDuplicate(likenessTo(message('织里园区'))(other)))
  })
})
