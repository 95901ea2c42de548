import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agendaOf } from './agenda.ts'

const agenda = (startsAt: string, questions: number[], experts = false) =>
  agendaOf({ startsAt, speakers: questions.map((count) => ({ questions: count })), experts }).map(
    ({ from, until, part }) => `${from}-${until} ${part}`,
  )

describe('the agenda of a talk', () => {
  it('gives each speaker five minutes, and five more for each answer', () => {
    assert.deepEqual(agenda('08:45', [3, 1]), [
      '08:45-08:50 opening',
      '08:50-09:10 speaker',
      '09:10-09:20 speaker',
      '09:20-09:30 dispatch',
      '09:30-09:40 closing',
    ])
  })
  it('leaves room for experts where some are invited', () => {
    assert.deepEqual(agenda('09:00', [1], true).slice(2), [
      '09:15-09:25 comments',
      '09:25-09:35 dispatch',
      '09:35-09:45 closing',
    ])
  })
  it('has an order where nobody speaks, and times of day past midnight', () => {
    assert.deepEqual(agenda('23:50', []), [
      '23:50-23:55 opening',
      '23:55-00:05 dispatch',
      '00:05-00:15 closing',
    ])
  })
})
