import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isSameName, nameOthers as nameOtherPlaces } from './variants.ts'

const nameOthers = (one: string, other: string) =>
  nameOtherPlaces({ title: one, body: '' }, { title: other, body: '' })
const firm = (stem: string) => ({ stem, end: '公司' })

describe('two names', () => {
  it('are one with their letters swapped, and with words before them', () => {
    assert.ok(isSameName(firm('聚利'), firm('利聚')))
    assert.ok(isSameName(firm('投诉聚利'), firm('举报利聚')))
    assert.ok(isSameName({ stem: '反映东湖', end: '小区' }, { stem: '东湖', end: '小区' }))
    assert.ok(isSameName({ stem: '阳光', end: '小区' }, { stem: '阳光', end: '小区' }))
  })
  it('are two when their letters differ, or what they name does', () => {
    assert.ok(!isSameName(firm('聚利'), firm('聚力')))
    assert.ok(!isSameName({ stem: '阳光', end: '小区' }, { stem: '金光', end: '小区' }))
    assert.ok(!isSameName({ stem: '东湖', end: '小区' }, { stem: '东湖', end: '花园' }))
  })
})

describe('texts', () => {
  it('are of two places when each names an estate, an organisation or a street that the other does not', () => {
    assert.ok(nameOthers('阳光小区一楼改成商铺', '金色小区一楼改成商铺'))
    assert.ok(nameOthers('东环路封闭两车道', '西环路封闭两车道'))
    assert.ok(nameOthers('聚利公司拖欠货款', '海蓝公司拖欠货款'))
    assert.ok(nameOthers('织里物流中心门前封路', '阳光花园小区门前封路'))
    assert.ok(nameOthers('阳光小区物业公司乱收费', '金色小区物业公司乱收费'))
  })
  it('are not when they share one, when one names none, or when only the way there differs', () => {
    assert.ok(!nameOthers('聚利公司拖欠货款', '利聚公司拖欠货款'))
    assert.ok(!nameOthers('阳光小区停水', '停水三天无人管'))
    assert.ok(!nameOthers('从东环路到阳光小区的路口积水', '从西环路到阳光小区的路口积水'))
  })
  it('name nothing by words that only end like names', () => {
    assert.ok(!nameOthers('本小区门口的道路积水', '我们小区门口的马路积水'))
    assert.ok(!nameOthers('请政府协调货车通行', '请市政府协调货车通行'))
  })
})
