import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asksOf } from './asks.ts'
import { unanswered } from './unanswered.ts'

const asks = (text: string) => asksOf(text).map(({ start, end }) => text.slice(start, end))
const left = (appeal: string, reply: string) =>
  unanswered(appeal, reply).map(({ start, end }) => appeal.slice(start, end))

describe('what an appeal asks', () => {
  it('is its numbered points, each with all that is said of it', () => {
    const text =
      '我司反映两件事：\n1、厂区北门路面破损。货车绕行三公里，请修复。\n2、变压器容量不足，申请增容。\n望尽快答复。'
    assert.deepEqual(asks(text), [
      '1、厂区北门路面破损。货车绕行三公里，请修复。',
      '2、变压器容量不足，申请增容。',
    ])
  })

  it('is numbered in many ways', () => {
    for (const [one, two] of [
      ['一、', '二、'],
      ['（1）', '（2）'],
      ['①', '②'],
      ['第一，', '第二，'],
      ['1. ', '2. '],
    ]) {
      assert.equal(asks(`${one}修复道路。${two}增设路灯。`).length, 2, `${one}${two}`)
    }
  })

  it('is not numbered by dates or sums', () => {
    assert.deepEqual(asks('3.5万元货款未付。12.6吨原料受潮。'), [])
  })

  it('is each question and each request where nothing is numbered', () => {
    assert.deepEqual(
      asks('车间去年投产。能否申请技改补助？另外厂区没有路灯，希望安装。材料已备齐。'),
      ['能否申请技改补助？', '另外厂区没有路灯，希望安装。'],
    )
  })

  it('is two things where one sentence asks two', () => {
    assert.deepEqual(asks('请求修复北门道路，同时建议在路口增设信号灯。'), [
      '请求修复北门道路',
      '同时建议在路口增设信号灯。',
    ])
  })

  it('is nothing where nothing is asked', () => {
    assert.deepEqual(asks('厂区北门外道路破损已三个月，货车进出困难。'), [])
  })
})

describe('what a reply leaves unanswered', () => {
  const appeal = '请尽快修复厂区北门的道路坑洼。变压器容量不足，车间跳闸，申请增容。'

  it('is what has no counterpart in it', () => {
    const reply = '经现场查看，厂区北门道路坑洼已于10月12日修复完工。'
    assert.deepEqual(left(appeal, reply), ['变压器容量不足，车间跳闸，申请增容。'])
  })

  it('is nothing where each part has one, in whatever order', () => {
    const reply = '变压器增容方案已批复，11月完工；北门道路坑洼已修复。'
    assert.deepEqual(left(appeal, reply), [])
  })

  it('is nothing where the reply goes through the points one by one', () => {
    const reply = '第一点，已完工。第二点，方案已批复。'
    assert.deepEqual(left(appeal, reply), [])
  })

  it('is not told where an appeal asks one thing, or where no part has a counterpart', () => {
    assert.deepEqual(left('请尽快修复厂区北门的道路坑洼。', '已收悉。'), [])
    assert.deepEqual(left(appeal, '退税款项将于下周到账，请留意银行通知。'), [])
  })
})
