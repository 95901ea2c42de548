import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TalkQuestion, TalkSeat } from './console-data.ts'
import type { Entry } from './entries.ts'
import {
  progressOf,
  questionBeside,
  speakerBeside,
  speakersOf,
  spotAfter,
  startOf,
} from './speakers.ts'

// Why `as`: of seats, questions and entries only what places them in the order matters here.
const seat = (seatId: string, status: string) => ({ seatId, status }) as TalkSeat
const asked = (seatId: string, nth: number, status = 'asked') =>
  ({ questionId: `${seatId}${nth}`, seatId, nth, status }) as TalkQuestion
const entry = (questionId: string, state: Entry['state']) =>
  ({ step: { kind: 'lead', input: { questionId, note: '' } }, state }) as Entry

const seats = [
  seat('w', 'writing'),
  seat('a', 'attended'),
  seat('d', 'declined'),
  seat('b', 'seated'),
]
const questions = [
  asked('a', 1),
  asked('a', 2),
  asked('b', 1, 'dispatched'),
  asked('b', 2),
  asked('w', 1),
]
const speakers = speakersOf(seats, questions, [entry('a1', 'waiting'), entry('b2', 'conflict')])
const at = (seatId: string, questionId: string | null) => ({ seatId, questionId })

describe('the order of a talk', () => {
  it('is that of the roster, with those who only write last and those who declined not at all', () => {
    assert.deepEqual(
      speakers.map(({ seatId, turn }) => [seatId, turn]),
      [
        ['a', 1],
        ['b', 2],
        ['w', 3],
      ],
    )
  })
  it('counts a question as settled once it is recorded here, and not when that was refused', () => {
    const settled = speakers.flatMap((one) => one.questions).filter((one) => one.settled)
    assert.deepEqual(
      settled.map(({ questionId }) => questionId),
      ['a1', 'b1'],
    )
    assert.deepEqual(progressOf(speakers), { n: 2, m: 5 })
  })
  it('goes from question to question over the speakers, and stays at the ends', () => {
    assert.deepEqual(questionBeside(speakers, at('a', 'a2'), 1), at('b', 'b1'))
    assert.deepEqual(questionBeside(speakers, at('b', 'b1'), -1), at('a', 'a2'))
    assert.deepEqual(questionBeside(speakers, at('w', 'w1'), 1), at('w', 'w1'))
  })
  it('begins with a speaker at the first open question', () => {
    assert.deepEqual(speakerBeside(speakers, at('a', 'a1'), 1), at('b', 'b2'))
    assert.deepEqual(speakers.map(startOf), [at('a', 'a2'), at('b', 'b2'), at('w', 'w1')])
  })
  it('goes on to the next open question of the same speaker, and otherwise stays', () => {
    assert.deepEqual(spotAfter(speakers, at('a', 'a1')), at('a', 'a2'))
    assert.deepEqual(spotAfter(speakers, at('b', 'b2')), at('b', 'b2'))
  })
})
