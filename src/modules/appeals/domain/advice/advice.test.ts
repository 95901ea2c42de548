import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Answered, adviceOn } from './advice.ts'

const appeal = {
  title: '厂区北门道路坑洼',
  body: '请尽快修复厂区北门的道路坑洼。变压器容量不足，车间跳闸，申请增容。',
}
const found = (reply: string, others: readonly Answered[] = []) =>
  adviceOn(appeal, { text: reply, more: '' }, others).map(({ kind, of, start, end, count }) => [
    kind,
    (of === 'reply' ? reply : appeal.body).slice(start, end),
    ...(count === null ? [] : [count]),
  ])
const whole =
  '经现场查看，北门道路坑洼已于10月12日修复；变压器增容方案已批复，车间跳闸问题11月解决。'

describe('advice on a reply', () => {
  it('is none for one that answers what was asked', () => assert.deepEqual(found(whole), []))

  it('is that it says it was received and no more', () => {
    assert.deepEqual(found('您好，来信收悉。感谢您的关心和支持！'), [
      ['received', '您好，来信收悉。'],
    ])
  })

  it('is that it was passed on and no more', () => {
    assert.deepEqual(found('来信收悉。您反映的情况已转交交通运输局处理。'), [
      ['passed-on', '您反映的情况已转交交通运输局处理。'],
    ])
  })

  it('is that it promises and tells of no act', () => {
    assert.deepEqual(found('我们将认真研究您的意见，不断改进工作。'), [
      ['hollow', '我们将认真研究您的意见，不断改进工作。'],
    ])
  })

  it('is that it is about something else, at its longest sentence', () => {
    const reply = '留抵退税款项已于10月12日退付至贵司对公账户，请核对银行回单。'
    const others = [{ title: '退税未到账', body: '留抵退税两个月没有到账。', reply: '已退付。' }]
    assert.deepEqual(found(reply, others), [['off-topic', reply]])
  })

  it('is that only a part is answered, at what the appeal says of the other', () => {
    const reply = '经现场查看，厂区北门道路坑洼已于10月12日修复完工。'
    assert.deepEqual(found(reply), [['partly', '变压器容量不足，车间跳闸，申请增容。']])
  })

  it('is that other replies have the same text, and how many', () => {
    const other = (reply: string) => ({ title: '路灯不亮', body: '路灯不亮三天。', reply })
    const others = [
      other(whole.replace('12', '18')),
      other(whole.replace('12', '15')),
      other('路灯已修好，请放心使用。'),
    ]
    assert.deepEqual(found(whole, others), [
      ['shared', '变压器增容方案已批复，车间跳闸问题11月解决。', 2],
    ])
  })
})
