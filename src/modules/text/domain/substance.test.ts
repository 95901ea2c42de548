import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isEmpty, type Substance, substanceOf } from './substance.ts'

const said: Record<Substance, string[]> = {
  ack: [
    '您好！您的留言已收悉，感谢您对我局工作的支持。2026年3月5日',
    '尊敬的企业：您好！来信收悉。感谢您的关心与监督，祝生意兴隆、生活愉快！',
  ],
  transfer: [
    '您好！您反映的问题已转市供电公司调查处理，感谢您的留言。',
    '您好，诉求收悉，我办已将有关情况转交经信局，待核实后给您答复。',
    '您的留言已收悉，已交有关部门核实，如有情况将及时回复。',
  ],
  hollow: [
    '您好！对于您的意见和建议，我局将在今后的规划中充分研究论证，感谢您的支持！',
    '您好！来信收悉。我们高度重视，将一如既往地做好服务企业的工作。',
  ],
  refer_or_out_of_scope: [
    '您好！您反映的事项不属于我局职责范围，建议您向市自来水公司咨询。',
    '企业您好：请直接拨打12345热线咨询。谢谢！',
  ],
  info_request: [
    '您好！因您未留下联系方式，无法核实，请补充企业名称和具体地址。',
    '您好，您反映的情况不够具体，请提供相关材料以便调查。',
  ],
  substantive: [
    '您好！经现场核实，童装产业园变压器容量不足，供电公司已于8月20日完成增容，9月起不再限电。',
    '您好！污水管网由开发区建设，因征地延期，计划2026年10月接通；在此之前可由罐车清运，费用由园区承担。',
    '您好！道路尚未移交，交警部门无权设置电子警察。道路移交后将予以完善。',
    '高企认定补贴按照《湖州市科技奖励办法》第八条执行，每家30万元，无须申请，认定公布后三个月内拨付。',
  ],
}

describe('what a reply is', () => {
  for (const [substance, replies] of Object.entries(said)) {
    it(`may be ${substance}`, () => {
      for (const reply of replies) assert.equal(substanceOf(reply).substance, substance, reply)
    })
  }
  it('is told with the words it rests on, which stand in the reply', () => {
    const [reply = ''] = said.transfer
    const { sentence } = substanceOf(reply)
    assert.equal(sentence, '您反映的问题已转市供电公司调查处理')
    assert.ok(reply.includes(sentence))
  })
  it('without a word is a receipt', () => assert.equal(substanceOf('').substance, 'ack'))
  it('says nothing of the matter in three of six cases', () => {
    const empty = Object.keys(said).filter((one) => isEmpty(one as Substance))
    assert.deepEqual(empty, ['ack', 'transfer', 'hollow'])
  })
})
