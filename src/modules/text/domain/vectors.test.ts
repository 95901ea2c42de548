import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countsOf } from './plain.ts'
import { likenessTo, type Vector, vectorOf, vectorsOf, vocabularyOf } from './vectors.ts'

const documents = [
  ['用电', '停电', '停电'],
  ['用电', '排污'],
  ['用电', '排污', '停电'],
].map(countsOf)

describe('weighed words', () => {
  it('are rarer the fewer documents have them', () => {
    const { numbers, rarity } = vocabularyOf(documents)
    const of = (word: string) => rarity[numbers.get(word) as number]
    assert.equal(of('用电'), Math.log(4 / 4) + 1)
    assert.equal(of('停电'), Math.log(4 / 3) + 1)
  })
  it('are left out below a number of documents', () => {
    assert.deepEqual([...vocabularyOf(documents, { least: 3 }).numbers.keys()], ['用电'])
  })
  it('are left out above a share of many documents, and above none of a few', () => {
    const words = (all: typeof documents) =>
      [...vocabularyOf(all, { most: 0.7 }).numbers.keys()].sort()
    assert.deepEqual(words(documents), ['停电', '排污', '用电'])
    assert.deepEqual(words(Array.from({ length: 40 }, () => documents).flat()), ['停电', '排污'])
  })
  it('make a vector of length 1, in which a word said twice counts less than twice', () => {
    const vector = vectorOf(countsOf(['停电', '停电', '排污', '无人知']), vocabularyOf(documents))
    const [power = 0, waste = 0] = vector.by
    assert.ok(Math.abs(power ** 2 + waste ** 2 - 1) < 1e-12)
    assert.ok(Math.abs(power / waste - (1 + Math.log(2))) < 1e-12)
  })
  it('tell how alike documents are: 1 to itself, 0 where nothing is shared', () => {
    const vectors = vectorsOf([['甲', '乙'], ['乙', '甲'], ['丙', '丁'], []], { least: 1 })
    const likeness = likenessTo(vectors)(vectors[0] as Vector)
    assert.deepEqual(
      [...likeness].map((one) => Math.round(one * 1e9) / 1e9),
      [1, 1, 0, 0],
    )
  })
})
