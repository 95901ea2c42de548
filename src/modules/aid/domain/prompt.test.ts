import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkCitations } from './citations.ts'
import { identityLeft, markedAgain } from './identity-left.ts'
import { promptOf } from './prompt.ts'

const nobody = { names: [], people: [] }
const known = { names: ['湖州云帆智能装备有限公司'], people: ['沈望舟'] }

describe('citations of a draft', () => {
  it('are kept where they name a precedent that was given, in one kind of brackets', () => {
    assert.deepEqual(checkCitations('拟增容[1]，九月完成【2】。', 2), {
      ...{ text: '拟增容[1]，九月完成[2]。', cited: [1, 2], removed: [] },
    })
  })
  it('are taken out, and told, where they name nothing', () => {
    assert.deepEqual(checkCitations('拟增容[3]，九月完成[1，7][0]。', 2), {
      ...{ text: '拟增容，九月完成[1]。', cited: [1], removed: [0, 3, 7] },
    })
  })
  it('are not marks, years or numbers of documents', () => {
    const text = '［企业名称］按湖政发〔2024〕12号和[2024]年的规定办理'
    assert.deepEqual(checkCitations(text, 3), { text, cited: [], removed: [] })
  })
})

describe('what leaves the house', () => {
  it('has marks set once more', () => {
    assert.equal(markedAgain('请联系沈望舟13857212345', known), '请联系［姓名］［手机号］')
  })
  it('is refused with a known name in whatever spacing, a telephone number or a credit code', () => {
    for (const text of [
      '湖州云帆智能装备有限公司停电',
      '湖州 云帆智能装备 有限公司停电',
      '找沈望舟',
      '电话138 5721 2345',
      '座机0572-2021234',
      '代码91330502MA2B4UKX2Y',
    ]) {
      assert.ok(identityLeft(text, known), text)
    }
  })
  it('is let go without', () => {
    for (const text of ['［企业名称］停电，2026年9月起限电30%', '变压器容量1250千伏安', '']) {
      assert.ok(!identityLeft(text, known), text)
    }
    assert.ok(!identityLeft('湖州云帆智能装备有限公司', nobody))
  })
})

describe('what is asked of the server', () => {
  const appeal = { title: '频繁停电', texts: ['园区频繁停电。', '补充：仍在停电。'] }
  const precedents = [{ title: '变压器', texts: ['容量不足'], reply: '已增容。' }]
  it('is the task, the appeal and numbered precedents', () => {
    const [system, user] = promptOf('reply', { appeal, precedents })
    assert.equal(system?.role, 'system')
    assert.match(
      user?.content ?? '',
      /频繁停电[\s\S]*补充：仍在停电。[\s\S]*先例\[1\][\s\S]*答复：已增容。/,
    )
    assert.notEqual(promptOf('summary', { appeal, precedents: [] })[0]?.content, system?.content)
  })
  it('has an end', () => {
    const long = { title: '长', texts: ['停'.repeat(9_000)] }
    const [, user] = promptOf('reply', {
      appeal: long,
      precedents: [{ ...long, reply: '答'.repeat(9_000) }],
    })
    assert.ok((user?.content.length ?? 0) < 6_000)
  })
})
