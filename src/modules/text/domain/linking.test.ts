import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { drawing } from './linear.ts'
import { type Edge, groupsOf } from './linking.ts'

const together = (roots: readonly number[]) => [
  ...Map.groupBy(roots.keys(), (number) => roots[number]).values(),
]

describe('groups that are alike on average', () => {
  it('join two pairs and leave alone what is like none', () => {
    const edges: Edge[] = [
      [0, 1, 0.9],
      [2, 3, 0.8],
      [1, 2, 0.3],
    ]
    assert.deepEqual(together(groupsOf(5, edges, 0.5)), [[0, 1], [2, 3], [4]])
  })
  it('are joined when the mean of all pairs reaches the least, pairs not told being 0', () => {
    const edges: Edge[] = [
      [0, 1, 0.9],
      [1, 2, 0.8],
    ]
    assert.deepEqual(together(groupsOf(3, edges, 0.4)), [[0, 1, 2]])
    assert.deepEqual(together(groupsOf(3, edges, 0.41)), [[0, 1], [2]])
  })
  it('are those that joining the nearest two again and again finds', () => {
    const draw = drawing(5)
    for (let round = 0; round < 20; round += 1) {
      const edges: Edge[] = []
      for (let one = 0; one < 12; one += 1) {
        for (let other = 0; other < one; other += 1) {
          if (draw() < 0.6) edges.push([one, other, draw()])
        }
      }
      assert.deepEqual(together(groupsOf(12, edges, 0.35)).sort(), slowly(12, edges, 0.35).sort())
    }
  })
})

/** The plain way, which looks at every two groups before each joining. */
function slowly(count: number, edges: readonly Edge[], least: number): number[][] {
  const likeness = new Map(edges.map(([one, other, much]) => [`${one} ${other}`, much]))
  const alike = (one: number, other: number) =>
    likeness.get(`${Math.max(one, other)} ${Math.min(one, other)}`) ?? 0
  const groups = Array.from({ length: count }, (_, number) => [number])
  const mean = (one: number[], other: number[]) =>
    one.flatMap((a) => other.map((b) => alike(a, b))).reduce((sum, much) => sum + much, 0) /
    (one.length * other.length)
  for (;;) {
    let best = { one: -1, other: -1, much: -1 }
    groups.forEach((one, nth) => {
      groups.slice(0, nth).forEach((other, before) => {
        const much = mean(one, other)
        if (much > best.much) best = { one: nth, other: before, much }
      })
    })
    if (best.much < least) return groups.map((group) => group.sort((a, b) => a - b))
    groups[best.other]?.push(...(groups[best.one] ?? []))
    groups.splice(best.one, 1)
  }
}
