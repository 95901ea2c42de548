import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countsOf, grams, plain } from './plain.ts'

describe('a text as it is compared', () => {
  it('has one width and one case', () => {
    assert.equal(plain(' ＡＰＰ无法登录，Wi－Fi断线 '), 'app无法登录,wi-fi断线')
  })
  it('is without addresses of pages, and keeps what is said right after one', () => {
    assert.equal(plain('见https://example.cn/a?b=1公示栏').replace(/\s+/g, ' '), '见 公示栏')
  })
  it('is without telephone numbers and what stands in their place', () => {
    assert.equal(plain('电话0572-2021234或138****5678').replace(/\s+/g, ' '), '电话 或')
    assert.equal(plain('2026年').replace(/\s+/g, ' '), '2026年')
  })
  it('may be missing', () => assert.equal(plain(null), ''))
})

describe('runs of letters', () => {
  it('reach over no mark and no space', () => {
    assert.deepEqual(grams('停电，急 需恢复', 2), ['停电', '需恢', '恢复'])
  })
  it('count a letter outside the first plane as one', () => {
    assert.deepEqual(grams('𠮷田厂', 2), ['𠮷田', '田厂'])
  })
  it('are counted', () => {
    assert.deepEqual(
      [...countsOf(['电', '水', '电'])],
      [
        ['电', 2],
        ['水', 1],
      ],
    )
  })
})
