import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { place } from './place.ts'
import type { Strip } from './strip.ts'

const strip = (height: number, more: Partial<Strip> = {}): Strip => ({
  height,
  draw: () => {},
  ...more,
})

/** Page and top of each, on pages of a height of 10. */
const placesOf = (...strips: Strip[]) =>
  place(strips, 10).map(({ page, top, strip }) => [page, top, strip.height])

describe('strips on pages', () => {
  it('stand under each other, and on the next page when one is full', () => {
    assert.deepEqual(placesOf(strip(4), strip(6), strip(1)), [
      [1, 0, 4],
      [1, 4, 6],
      [2, 0, 1],
    ])
  })

  it('go together with what they are kept with', () => {
    const kept = strip(2, { keep: true })
    assert.deepEqual(placesOf(strip(6), kept, kept, strip(2)), [
      [1, 0, 6],
      [2, 0, 2],
      [2, 2, 2],
      [2, 4, 2],
    ])
  })

  it('that keep together for more than a page are parted, and none waits for ever', () => {
    const kept = strip(4, { keep: true })
    assert.deepEqual(placesOf(kept, kept, kept, strip(12)), [
      [1, 0, 4],
      [2, 0, 4],
      [2, 4, 4],
      [3, 0, 12],
    ])
  })

  it('begin a page where asked, but leave none empty', () => {
    const first = strip(1, { newPage: true })
    assert.deepEqual(placesOf(first, first), [
      [1, 0, 1],
      [2, 0, 1],
    ])
  })

  it('have the head of their table again above them on a new page', () => {
    const head = strip(2)
    const row = strip(5, { head })
    assert.deepEqual(placesOf(head, row, row), [
      [1, 0, 2],
      [1, 2, 5],
      [2, 0, 2],
      [2, 2, 5],
    ])
  })

  it('are divided where the page ends if they may be', () => {
    const long: Strip = strip(12, { split: (room) => [strip(room), strip(12 - room)] })
    assert.deepEqual(placesOf(strip(3), long), [
      [1, 0, 3],
      [1, 3, 7],
      [2, 0, 5],
    ])
  })
})
