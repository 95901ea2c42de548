import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { measure, share } from './measure.examples.ts'
import { redact } from './redact.ts'

const known = { names: ['湖州云帆智能装备有限公司'], people: ['沈望舟'] }
const redacted = (text: string) => redact(text, known).text

describe('the redaction of what an enterprise writes', () => {
  it('finds numbers however their digits are grouped', () => {
    const cases: [string, string][] = [
      ['电话138 0572 1234，座机0572-2021234转801。', '电话［手机号］，座机［固定电话］。'],
      ['１３９５７２１２３４５或（0572）2021234', '［手机号］或［固定电话］'],
      ['请打一三八五七二一二三四五', '请打［手机号］'],
      ['身份证330502 19900101 1232', '身份证［身份证号］'],
      ['税号91330502MA2B4UKX2Y', '税号［信用代码］'],
      ['账号：1205 2200 0900 1234 567', '账号：［银行账号］'],
      ['浙E·A1234、浙ED12345和皖P1234挂', '［车牌号］、［车牌号］和［车牌号］'],
      ['微信：yf_20241，QQ 123456789', '微信：［微信号］，QQ ［QQ号］'],
      ['发到 zhang.san@yunfan.com.cn', '发到 ［邮箱］'],
    ]
    for (const [text, marked] of cases) assert.equal(redacted(text), marked)
  })
  it('leaves numbers that are nobody’s', () => {
    const text =
      '订单号20231205001234567，2025-05-06 13:30取号，电费1234567.89元，湖政办发〔2024〕12号'
    assert.equal(redacted(text), text)
  })
  it('finds names of enterprises from their start, and none in words of every day', () => {
    const cases: [string, string][] = [
      ['去年和上海申达纺织股份有限公司长兴分公司签约', '去年和［企业名称］签约'],
      ['和平机械厂和长兴县永和塑料制品厂', '［企业名称］和［企业名称］'],
      [
        '湖州恒泰建设有限公司（以下简称“恒泰”）欠款，恒泰不付',
        '［企业名称］（以下简称“［企业名称］”）欠款，［企业名称］不付',
      ],
      ['附近的加工厂、物业公司和行政服务中心', '附近的加工厂、物业公司和行政服务中心'],
      ['我们给湖州城市投资发展有限公司供货', '我们给［企业名称］供货'],
    ]
    for (const [text, marked] of cases) assert.equal(redacted(text), marked)
  })
  it('always finds the own name, its short forms and its people', () => {
    assert.equal(redacted('湖州云帆智能装备有限公司的沈望舟'), '［本企业］的［姓名］')
    assert.equal(
      redacted('云帆公司、湖州云帆、云帆智能，找沈总'),
      '［本企业］、［本企业］、［本企业］，找［姓名］',
    )
  })
  it('keeps the township of an address and takes the rest', () => {
    assert.equal(
      redacted('厂址：湖州市吴兴区织里镇富民路88号3幢'),
      '厂址：湖州市吴兴区织里镇［地址］',
    )
  })
  it('says where in the original each mark was', () => {
    const { spans } = redact('云帆，13857212345', known)
    assert.deepEqual(spans, [
      { start: 0, end: 2, kind: 'own' },
      { start: 3, end: 14, kind: 'phone' },
    ])
  })
  it('finds nearly all that is planted in a hundred complaints, and marks little else', () => {
    const { structured, companies, marks } = measure(20261130, 100, 400)
    assert.ok(structured.planted >= 200 && companies.planted >= 100)
    assert.ok(share(structured) >= 0.98, `structured ${share(structured)}`)
    assert.ok(share(companies) >= 0.9, `companies ${share(companies)}`)
    assert.ok(share(marks) >= 0.9, `precision ${share(marks)}`)
  })
  it('takes a time that grows with the length of the text and no faster', () => {
    for (const unit of ['1-', '公司', 'a@', '浙E', '有限', '地址路1号', '电话 ']) {
      const timeOf = (length: number) => {
        const text = unit.repeat(length / unit.length)
        const from = process.cpuUsage()
        redact(text, known)
        const { user, system } = process.cpuUsage(from)
        return (user + system) / 1000
      }
      timeOf(2_000)
      assert.ok(timeOf(40_000) < 8 * timeOf(10_000) + 50, unit)
    }
  })
})
