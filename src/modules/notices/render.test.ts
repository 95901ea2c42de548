import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Language } from './domain/notice.ts'
import { gapsOf, render } from './render.ts'
import { frames, templates } from './templates/templates.ts'

const codes = Object.keys(templates.zh)
const wordsOf = (language: Language, code: string) =>
  Object.values(templates[language][code] ?? { subject: '', text: '' }).join('\n')
const chinese = /[\u4e00-\u9fff]/

describe('the templates', () => {
  it('are the same in both languages, with the same gaps', () => {
    assert.deepEqual(Object.keys(templates.en).sort(), codes.toSorted())
    for (const code of codes) {
      const gaps = (language: Language) => [...new Set(gapsOf(wordsOf(language, code)))].sort()
      assert.deepEqual(gaps('en'), gaps('zh'), code)
    }
    assert.deepEqual(Object.keys(frames.en).sort(), Object.keys(frames.zh).sort())
  })
  it('are each in their language', () => {
    for (const code of codes) {
      assert.match(wordsOf('zh', code), chinese, code)
      assert.doesNotMatch(wordsOf('en', code), chinese, code)
    }
  })
  it('of appeals all name the number', () => {
    const silent = codes.filter(
      (code) => code.startsWith('appeal.') && !templates.zh[code]?.subject.includes('{number}'),
    )
    assert.deepEqual(silent, [])
  })
})

describe('a notice in words', () => {
  const replied = {
    template: 'appeal.replied.enterprise',
    values: {
      ...{ number: '2026-ABCD-2345', office: '交通运输局' },
      ...{ outcome: 'refused', dueOn: '2026-10-09' },
    },
  }
  it('has days and fixed words as people of its language write them', () => {
    assert.equal(
      render('zh', replied).text,
      '交通运输局已答复您的诉求 2026-ABCD-2345，办理结果：不予支持（依法依规）。请查看答复全文，并于 2026年10月9日 前确认是否解决；如不认可，可以要求重办。回访员也会与您联系。',
    )
    assert.match(
      render('en', replied).text,
      /Outcome: refused on legal grounds\. .* by 9 October 2026 /,
    )
  })
  it('leaves out a part in brackets whose gap has no value, and keeps it otherwise', () => {
    const objected = {
      template: 'appeal.objected.coordinator',
      values: { number: 'N', office: '甲' },
    }
    assert.equal(render('zh', objected).text, '甲对诉求 N 的交办提出异议。请当日裁定。')
    const named = { ...objected, values: { ...objected.values, otherOffice: '乙' } }
    assert.equal(
      render('zh', named).text,
      '甲对诉求 N 的交办提出异议，认为应由乙办理。请当日裁定。',
    )
  })
  it('takes what an enterprise or office has written as it is', () => {
    const odd = '[{number}] 第{office}条 $& \\1'
    const asked = {
      template: 'appeal.supplementAsked.enterprise',
      values: { number: 'N', question: odd },
    }
    assert.ok(render('zh', asked).text.includes(odd))
  })
  it('is a fault without a template', () => {
    assert.throws(() => render('zh', { template: 'appeal.unheard', values: {} }), /unheard/)
  })
})
