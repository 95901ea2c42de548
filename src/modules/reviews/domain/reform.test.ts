import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reformSteps } from '#modules/problems/domain/words.ts'
import { type ReformScores, reformFigure, standsAt } from './reform.ts'

const scored = (...points: number[]): ReformScores =>
  // Why `as`: a point for each of the five steps, in their order.
  Object.fromEntries(reformSteps.map((step, at) => [step, points[at] ?? 0])) as ReformScores

describe('the steps of a reform', () => {
  it('are passed from a score of two, one after the other', () => {
    assert.equal(standsAt(scored(3, 2, 1, 0, 0)), 'design')
    assert.equal(standsAt(scored(1, 3, 3, 3, 3)), null)
    assert.equal(standsAt(scored(3, 3, 3, 3, 3)), 'implementation')
    assert.equal(standsAt(null), null)
  })

  it('are a figure: 20 proposed, 12 handed over, 7 enacted, 5 implemented is 60, 58 and 71 per cent', () => {
    const times = (count: number, ...points: number[]) =>
      Array.from({ length: count }, () => scored(...points))
    const all = [
      ...times(8, 3, 3),
      ...times(5, 3, 3, 2),
      ...times(2, 3, 3, 3, 3),
      ...times(5, 3, 3, 3, 3, 3),
    ]
    assert.deepEqual(
      reformFigure(all).map(({ here, passed, conversion }) => [here, passed, conversion]),
      [
        [0, 20, 100],
        [8, 20, 100],
        [5, 12, 60],
        [2, 7, 58],
        [5, 5, 71],
      ],
    )
  })

  it('have no rate where none came so far', () => {
    assert.deepEqual(
      reformFigure([null]).map(({ conversion }) => conversion),
      [0, null, null, null, null],
    )
    assert.equal(reformFigure([])[0]?.conversion, null)
  })
})
