import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Candidate, draw, drawRule, listHash, redraw } from './draw.ts'
import { fairnessOf, neededOf } from './fairness.ts'

const none = { size: 0, smallMicro: 0, neverInvited: 0, dissatisfied: 0 }
const targets = { smallMicro: 40, neverInvited: 30, dissatisfied: 1 }
const plain = { smallMicro: false, neverInvited: false, dissatisfied: false }

const candidates = fc
  .uniqueArray(
    fc.record({
      code: fc.stringMatching(/^[0-9a-f]{16}$/),
      smallMicro: fc.boolean(),
      neverInvited: fc.boolean(),
      dissatisfied: fc.boolean(),
    }),
    { selector: ({ code }) => code, maxLength: 60 },
  )
  .map((all): Candidate[] => all)
const seed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const seats = fc.integer({ min: 1, max: 12 })

/** The ranking as anybody can work it out, with another program. */
const byRank = (list: readonly Candidate[], by: string) => {
  const rank = ({ code }: Candidate) => createHash('sha256').update(`${by}\n${code}`).digest('hex')
  return list.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).map(({ code }) => code)
}

describe('a draw', () => {
  it('gives distinct candidates of the list, as many as there are seats or candidates', () => {
    fc.assert(
      fc.property(seed, seats, candidates, (by, many, list) => {
        const roster = draw({ seed: by, seats: many, targets, already: none, candidates: list })
        assert.equal(roster.length, Math.min(many, list.length))
        assert.equal(new Set(roster).size, roster.length)
        assert.ok(roster.every((code) => list.some((one) => one.code === code)))
      }),
    )
  })
  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(seed, seats, candidates, (by, many, list) => {
        const input = { seed: by, seats: many, targets, already: none }
        const turned = draw({ ...input, candidates: list.toReversed() })
        assert.deepEqual(turned, draw({ ...input, candidates: list }))
      }),
    )
  })
  it('goes by the hashes alone where nobody counts for a target', () => {
    fc.assert(
      fc.property(seed, seats, candidates, (by, many, list) => {
        const same = list.map(({ code }) => ({ code, ...plain }))
        const roster = draw({ seed: by, seats: many, targets, already: none, candidates: same })
        assert.deepEqual(roster, byRank(same, by).slice(0, many))
      }),
    )
  })
  it('meets every target of a roster of 8 to 10 for which there are candidates enough', () => {
    const full = fc.integer({ min: 8, max: 10 })
    fc.assert(
      fc.property(seed, full, candidates, (by, many, list) => {
        const needed = neededOf(many, targets)
        const has = (mark: 'smallMicro' | 'neverInvited' | 'dissatisfied') =>
          list.filter((one) => one[mark]).length
        fc.pre(list.length >= many && has('dissatisfied') >= needed.dissatisfied)
        fc.pre(has('smallMicro') >= needed['small-micro'])
        fc.pre(has('neverInvited') >= needed['never-invited'])
        const roster = draw({ seed: by, seats: many, targets, already: none, candidates: list })
        const drawn = list.filter(({ code }) => roster.includes(code))
        assert.ok(fairnessOf(drawn, targets).every(({ met }) => met))
      }),
    )
  })
  it('makes up for those on the roster already, also where seats are few', () => {
    const both = { ...plain, smallMicro: true, neverInvited: true }
    const list = [
      ...Array.from({ length: 30 }, (_, at) => ({ code: `p${at}`, ...plain })),
      { code: 'unhappy', ...plain, dissatisfied: true },
      ...Array.from({ length: 3 }, (_, at) => ({ code: `b${at}`, ...both })),
    ]
    // Ten in all: four small or micro, three never invited, one dissatisfied; four seats are left.
    const already = { size: 6, smallMicro: 1, neverInvited: 0, dissatisfied: 0 }
    const roster = draw({ seed: '第25123期', seats: 4, targets, already, candidates: list })
    assert.deepEqual(roster.toSorted(), ['b0', 'b1', 'b2', 'unhappy'])
  })
  it('goes by the targets of its city', () => {
    const list = Array.from({ length: 30 }, (_, at) => ({
      ...{ code: `c${at}`, ...plain },
      smallMicro: at < 6,
    }))
    const drawn = (smallMicro: number) =>
      draw({
        ...{ seed: '1', seats: 10, already: none, candidates: list },
        targets: { ...targets, smallMicro },
      }).filter((code) => Number(code.slice(1)) < 6).length
    assert.deepEqual([drawn(60), drawn(50)], [6, 5])
  })
  it('is another one with another seed', () => {
    const list = Array.from({ length: 200 }, (_, at) => ({ code: `c${at}`, ...plain }))
    const input = { seats: 10, targets, already: none, candidates: list }
    assert.notDeepEqual(draw({ ...input, seed: '1' }), draw({ ...input, seed: '2' }))
  })
  it('gives each of equal candidates its chance: over 2000 seeds none is far from its share', () => {
    const list = Array.from({ length: 20 }, (_, at) => ({ code: `c${at}`, ...plain }))
    const times = new Map<string, number>()
    for (let nth = 0; nth < 2_000; nth += 1) {
      for (const code of draw({
        seed: `${nth}`,
        seats: 5,
        targets,
        already: none,
        candidates: list,
      })) {
        times.set(code, (times.get(code) ?? 0) + 1)
      }
    }
    // 500 are expected; 19 is a standard deviation.
    assert.equal(times.size, 20)
    for (const [code, count] of times) assert.ok(Math.abs(count - 500) < 100, `${code} ${count}`)
  })
})

describe('redoing a published draw', () => {
  const list = Array.from({ length: 12 }, (_, at) => ({
    code: `c${at}`,
    smallMicro: at % 2 === 0,
    neverInvited: at % 3 === 0,
    dissatisfied: at === 7,
  }))
  const input = {
    seed: '体彩 25123 期 0 4 1 8 2 6',
    seats: 8,
    targets,
    already: none,
    candidates: list,
  }
  const paper = { ...input, rule: drawRule, listHash: listHash(list), roster: draw(input) }

  it('finds the same roster', () => {
    assert.deepEqual(redraw(paper), { same: true, faults: [], roster: paper.roster })
  })
  it('finds a changed roster, a changed list, another seed and another rule', () => {
    const [a = '', b = ''] = paper.roster
    const [first, ...others] = list
    for (const changed of [
      { roster: [b, a, ...paper.roster.slice(2)] },
      { candidates: others },
      { candidates: [...others, { ...(first ?? { code: '', ...plain }), dissatisfied: true }] },
      { candidates: [...list, { code: 'c0', ...plain }] },
      { seed: `${paper.seed} ` },
      { rule: 'kentan-draw-0' },
      { targets: { smallMicro: 100, neverInvited: 0, dissatisfied: 0 } },
    ]) {
      assert.equal(redraw({ ...paper, ...changed }).same, false, JSON.stringify(changed))
    }
  })
})
