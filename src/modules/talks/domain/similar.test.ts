import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { likenessTo, pairsOf, placeIn, withoutName } from './similar.ts'

const past = [
  ['road', '企业门口厂区道路破损，货车进出困难，请尽快修复'],
  ['power', '企业用电容量不足，扩产受影响，希望增容'],
  ['hiring', '企业招工难，希望组织专场招聘会'],
  ['bus', '园区没有公交，职工上下班不方便，企业希望增加公交线路'],
  ['land', '二期项目用地报批时间长，企业不清楚还缺哪些材料'],
].map(([id = '', text = '']) => ({ id, text }))

const like = (text: string, most = 3) => likenessTo(past)(text, most).map(({ id }) => id)

describe('pairs of neighbouring characters', () => {
  it('stay inside a run of characters, and take other words whole', () => {
    assert.deepEqual([...pairsOf('用电，增容')], ['用电', '增容'])
    assert.deepEqual([...pairsOf('申请ISO 9001认证')], ['申请', 'iso', '9001', '认证'])
    assert.deepEqual([...pairsOf('，。')], [])
  })
})

describe('similar appeals', () => {
  it('are those that share what few others say', () => {
    assert.deepEqual(like('厂区北门外道路何时修复？'), ['road'])
    assert.deepEqual(like('扩产后的用电容量何时可以增容'), ['power'])
  })
  it('are none where only what all say is shared', () => {
    assert.deepEqual(like('企业减免税费'), [])
    assert.deepEqual(like('？'), [])
    assert.deepEqual(likenessTo([])('道路', 3), [])
  })
  it('come the likest first, at most as many as asked for', () => {
    const both = '企业招工难，园区没有公交，职工上下班不方便，增加公交线路'
    assert.deepEqual(like(both), ['bus', 'hiring'])
    assert.deepEqual(like(both, 1), ['bus'])
  })
})

describe('a text that is shown to others', () => {
  const places = ['湖州', '德清']
  const without = (text: string, name = '湖州云帆智能装备有限公司') =>
    withoutName(text, name, places)
  it('does not name the enterprise, whole or shortened', () => {
    assert.equal(without('湖州云帆智能装备有限公司二期'), '该企业二期')
    assert.equal(without('云帆智能装备的用地、湖州云帆和云帆'), '该企业的用地、该企业和该企业')
    assert.equal(without('恒信厂区', '恒信精密制造厂'), '该企业厂区')
  })
  it('says the rest as it was', () => {
    assert.equal(without('湖州市智能装备产业'), '湖州市智能装备产业')
  })
  it('knows places as names begin with them', () => {
    assert.deepEqual(['湖州市本级', '德清县', '南太湖新区'].map(placeIn), [
      '湖州',
      '德清',
      '南太湖',
    ])
  })
})
