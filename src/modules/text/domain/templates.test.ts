import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { templateSenders } from './templates.ts'

const places = [...'甲乙丙丁戊己庚辛壬癸'].flatMap((one) => [
  `${one}山村`,
  `${one}水路`,
  `${one}石桥`,
])
const framed = (user: string) =>
  places.map((place) => ({
    user,
    title: `${place}的建设`,
    body: `${place}周边设施落后，希望加快建设力度刻不容缓，请予以重视。`,
  }))

describe('who writes by a template', () => {
  it('has set phrases in messages about many places', () => {
    assert.deepEqual([...templateSenders(framed('u1'))], ['u1'])
  })
  it('is not one who writes often about one place', () => {
    const own = framed('u1').map((message, nth) => ({
      ...message,
      title: '织里镇童装市场的消防通道',
      body: `织里镇童装市场第${nth}次反映，希望加快建设力度刻不容缓，请予以重视。`,
    }))
    assert.deepEqual([...templateSenders(own)], [])
  })
  it('is not one who writes in words of their own each time, nor one who wrote seldom', () => {
    const words = framed('u1').map(({ title }, nth) => ({
      ...{ user: 'u1', title },
      body: [...'停电排水供气修路消防环保招工贷款税费用地']
        .map((one, at) => one.repeat(1 + ((nth + at) % 3)))
        .join(`${nth}，`),
    }))
    assert.deepEqual([...templateSenders(words)], [])
    assert.deepEqual([...templateSenders(framed('u1').slice(0, 19))], [])
  })
})
