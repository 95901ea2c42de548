import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { wordsOf } from '../words.ts'
import { commonProblems } from './common.ts'

const message = (user: string, title: string, body: string) => ({ user, title, body })
const power = [
  message(
    '甲厂',
    '吴兴区童装产业园频繁停电',
    '童装产业园八月以来频繁停电，缝纫车间停工，请增容变压器。',
  ),
  message(
    '乙厂',
    '童装产业园变压器容量不足停电',
    '我厂在童装产业园，变压器容量不足，频繁停电，车间停工。',
  ),
  message('甲厂', '再次反映童装产业园停电', '童装产业园仍然频繁停电，变压器没有增容，车间又停工。'),
]
const others = [
  message(
    '丙厂',
    '南浔区木业园区污水管网未接通',
    '木业园区污水管网未接通，企业无法排污，环评不能验收。',
  ),
  message('丁厂', '木业园区污水管网何时接通', '南浔区木业园区的污水管网一直未接通，排污要用车拉。'),
  message(
    '戊厂',
    '咨询高新技术企业认定补贴',
    '今年高新技术企业认定后的补贴何时发放，需要什么材料。',
  ),
]

describe('common problems', () => {
  const found = commonProblems([...power, ...others], wordsOf)
  it('are messages about one matter in one place, the hottest first; what stands alone is in none', () => {
    assert.deepEqual(
      found.map(({ members }) => members),
      [
        [0, 1, 2],
        [3, 4],
      ],
    )
  })
  it('are as hot as they have different senders', () => {
    assert.deepEqual(
      found.map(({ heat }) => heat),
      [2, 2],
    )
    const unnamed = power.map((one) => ({ ...one, user: '' }))
    assert.equal(commonProblems(unnamed, wordsOf)[0]?.heat, 3)
  })
  it('are named by one of their titles', () => {
    assert.ok(power.some(({ title }) => title === found[0]?.name))
  })
  it('are kept apart by district though the words are the same', () => {
    const moved = power.map((one) => ({
      ...one,
      title: one.title.replace('吴兴区', '').replace('童装', '南浔区木业'),
      body: one.body.replaceAll('童装', '南浔区木业'),
    }))
    const own = power.map((one) => ({ ...one, body: `吴兴区${one.body}` }))
    const groups = commonProblems([...own, ...moved], wordsOf).map(({ members }) => members)
    assert.ok(
      groups.every((group) => group.every((one) => one < 3) || group.every((one) => one > 2)),
    )
    assert.ok(groups.length >= 2)
  })
  it('are none among nothing', () => assert.deepEqual(commonProblems([], wordsOf), []))
})
