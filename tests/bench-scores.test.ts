import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { beyondPlain, isMissed } from '../bench/text-figure.ts'
import { folds } from '../bench/text-folds.ts'
import { auc, bCubed, macroF1, mrr, precisionAndRecall } from '../bench/text-scores.ts'

const near = (value: number, expected: number) =>
  assert.ok(Math.abs(value - expected) < 1e-12, `${value} is not ${expected}`)

describe('the scores of the bench, by hand', () => {
  it('AUC: the share of pairs in the right order, equal ones half', () => {
    near(auc([3, 2], [1, 0]), 1)
    near(auc([1], [2]), 0)
    near(auc([1, 1], [1]), 0.5)
    near(auc([3, 1], [2, 1]), 2.5 / 4)
  })
  it('macro-F1: each label counts alike, the rare as the common', () => {
    const of = (...pairs: string[]) =>
      pairs.map((pair) => ({ label: pair[0] as string, said: pair[1] as string }))
    near(macroF1(of('aa', 'bb')), 1)
    // a: 2·3 / (2·3 + 1) with one b said to be a; b: 0.
    near(macroF1(of('aa', 'aa', 'aa', 'ba')), (6 / 7 + 0) / 2)
  })
  it('B-cubed: how pure groups are and how whole', () => {
    const of = (...things: string[]) =>
      things.map((thing) => ({ truth: thing[0] as string, group: thing[1] as string }))
    assert.deepEqual(bCubed(of('a1', 'a1', 'b2')), { precision: 1, recall: 1, f: 1 })
    const merged = bCubed(of('a1', 'a1', 'b1'))
    near(merged.precision, (2 / 3 + 2 / 3 + 1 / 3) / 3)
    near(merged.recall, 1)
    const split = bCubed(of('a1', 'a2'))
    near(split.precision, 1)
    near(split.recall, 0.5)
    near(split.f, 2 / 3)
    // What does not count makes a group less pure and is not scored itself.
    const stranger = { truth: 'x', group: '1', counts: false }
    near(bCubed([...of('a1', 'a1'), stranger]).precision, 2 / 3)
  })
  it('MRR: one over the first right rank among ten', () => {
    const right = new Set(['x'])
    near(mrr([{ ids: ['x'], right }]), 1)
    near(
      mrr([
        { ids: ['y', 'x'], right },
        { ids: ['y'], right },
      ]),
      0.25,
    )
    near(mrr([{ ids: [...'abcdefghijx'], right }]), 0)
  })
  it('precision and recall', () => {
    const things = [
      { is: true, said: true },
      { is: true, said: false },
      { is: true, said: false },
      { is: false, said: true },
    ]
    assert.deepEqual(precisionAndRecall(things), { precision: 1 / 2, recall: 1 / 3 })
  })
})

describe('a figure', () => {
  it('is missed below what it must be at least, above what it may be at most, or when it is none', () => {
    const of = (value: number, must: { least: number } | { most: number }) =>
      isMissed({ name: '', value, must })
    assert.deepEqual([of(0.9, { least: 0.9 }), of(0.89, { least: 0.9 })], [false, true])
    assert.deepEqual([of(0, { most: 0 }), of(1, { most: 0 })], [false, true])
    assert.deepEqual([of(Number.NaN, { least: 0 }), of(Number.NaN, { most: 1 })], [true, true])
  })
  it('is beyond its baseline by more, or by less where less is better', () => {
    near(beyondPlain({ name: '', value: 3, plain: 1 }) ?? 0, 2)
    near(beyondPlain({ name: '', value: 3, plain: 5, must: { most: 9 } }) ?? 0, 2)
    assert.equal(beyondPlain({ name: '', value: 3 }), null)
  })
})

it('folds keep near-duplicates together, and everything once', () => {
  const rows = Array.from({ length: 50 }, (_, n) => ({ n, dupGroup: Math.floor(n / 3) }))
  const parts = folds(rows, 5)
  assert.deepEqual(
    parts.map(({ length }) => length).sort((a, b) => a - b),
    [9, 9, 9, 11, 12],
  )
  assert.deepEqual(
    parts
      .flat()
      .map(({ n }) => n)
      .sort((a, b) => a - b),
    rows.map(({ n }) => n),
  )
  for (const group of new Set(rows.map(({ dupGroup }) => dupGroup))) {
    assert.equal(parts.filter((part) => part.some((row) => row.dupGroup === group)).length, 1)
  }
})
