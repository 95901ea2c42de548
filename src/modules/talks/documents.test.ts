import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { documentsOfQuestion, documentsOfSession, documentsOfTopic } from './documents.ts'
import { questionLoop } from './domain/question.ts'
import type { Question } from './domain/question-types.ts'
import { topicLoop } from './domain/topic.ts'

const asked: Question = {
  ...questionLoop.initial,
  ...{ status: 'asked', askedOn: '2026-03-02', regionId: 'wuxing', enterpriseId: 'firm' },
  ...{ text: '道路何时修复？', subject: '道路修复', officeId: 'transport', raisedBy: '云帆' },
}

describe('what is found of a talk', () => {
  it('is a question for its office, without who asks; its answer is not for the office', () => {
    const answered: Question = {
      ...asked,
      ...{
        status: 'answered',
        answer: { officeId: 'transport', text: '月底修好', on: '2026-03-04' },
      },
    }
    const [question, answer] = documentsOfQuestion(answered)
    assert.equal(question?.words, '道路修复\n道路何时修复？')
    assert.ok(question?.readers.includes('office:transport'))
    assert.deepEqual([answer?.part, answer?.words], ['answer', '月底修好'])
    assert.ok(!answer?.readers.some((one) => one.startsWith('office:')))
    assert.doesNotMatch(JSON.stringify([question, answer]), /云帆/)
  })

  it('is no question that was taken back', () => {
    assert.deepEqual(documentsOfQuestion({ ...asked, status: 'withdrawn' }), [])
  })

  it('is what experts said, for those who read comments', () => {
    const comments = [{ commentId: 'c', expert: '沈', text: '建议分段施工', by: '甲', at: '' }]
    const state = { comments, heldOn: '2026-03-04', regionId: 'wuxing' }
    // Why `as`: of a session only this is read.
    const [found] = documentsOfSession(state as Parameters<typeof documentsOfSession>[0])
    assert.deepEqual(
      [found?.words, found?.readers],
      ['建议分段施工', ['coordinator', 'leader', 'expert', 'auditor']],
    )
    assert.deepEqual(documentsOfSession({ ...state, comments: [] } as never), [])
  })

  it('is a proposed topic for those who decide and for its proposer alone', () => {
    const state = { ...topicLoop.initial, status: 'proposed' as const, proposedBy: 'lead' }
    const readers = ['coordinator', 'leader', 'auditor', 'account:lead']
    assert.deepEqual(documentsOfTopic(state)[0]?.readers, readers)
    assert.ok(documentsOfTopic({ ...state, status: 'approved' })[0]?.readers.includes('enterprise'))
    assert.deepEqual(documentsOfTopic({ ...state, status: 'retired' })[0]?.readers, readers)
  })
})
