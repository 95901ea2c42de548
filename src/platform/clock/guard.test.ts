import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Belief, isBelieved, judge, unformed, type Watch } from './guard.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A city whose workers were last alive at this moment. */
const seen = (seenAt: string): Watch => {
  return { seenAt, pausedAt: null, jumpMs: null, atStart: null, resumedAt: null }
}

/** One process that looks at its clock, and the city it shares with others. */
function processOf(city: { watch: Watch }) {
  let belief: Belief = unformed
  const notes: string[] = []
  return {
    notes,
    /** What it finds when the wall clock shows this after so long; whether it may work. */
    looks: (wall: string, upMs: number): boolean => {
      const judged = judge(belief, city.watch, { wall, upMs })
      belief = judged.belief
      city.watch = judged.watch
      notes.push(...judged.notes.map(({ kind, jumpMs }) => `${kind} ${Math.round(jumpMs / hour)}`))
      return city.watch.pausedAt === null
    },
    mayGoOn: (wall: string, upMs: number) => isBelieved(belief, { wall, upMs }),
  }
}

const resumed = (at: string): Watch => ({ ...seen(at), resumedAt: at })

describe('the clock of a running process', () => {
  const begun = () => {
    const city = { watch: seen('2026-09-21T01:00:00.000Z') }
    const worker = processOf(city)
    assert.ok(worker.looks('2026-09-21T01:00:30.000Z', 5_000))
    return { city, worker }
  }

  it('is believed while it runs as the machine does, and the city sees it', () => {
    const { city, worker } = begun()
    assert.ok(worker.looks('2026-09-21T03:00:30.000Z', 2 * hour + 5_000))
    assert.equal(city.watch.seenAt, '2026-09-21T03:00:30.000Z')
    assert.deepEqual(worker.notes, [])
  })
  it('may be an hour ahead, and no more', () => {
    const { worker } = begun()
    assert.ok(worker.mayGoOn('2026-09-21T02:00:30.000Z', 5_000))
    assert.ok(!worker.mayGoOn('2026-09-21T02:00:30.001Z', 5_000))
    assert.ok(worker.looks('2026-09-21T02:00:30.000Z', 5_000))
    assert.ok(!worker.looks('2026-09-21T02:00:30.001Z', 5_000))
  })
  it('pauses the work when it runs ahead, once, and what was seen last stands still', () => {
    const { city, worker } = begun()
    assert.ok(!worker.looks('2026-10-22T01:00:40.000Z', 15_000))
    assert.ok(!worker.looks('2026-10-22T01:01:10.000Z', 45_000))
    assert.deepEqual(worker.notes, ['paused 744'])
    assert.deepEqual(city.watch, {
      seenAt: '2026-09-21T01:00:30.000Z',
      pausedAt: '2026-10-22T01:00:40.000Z',
      jumpMs: 31 * day,
      atStart: false,
      resumedAt: null,
    })
  })
  it('goes on by itself when it agrees again', () => {
    const { city, worker } = begun()
    worker.looks('2026-10-22T01:00:40.000Z', 15_000)
    assert.ok(worker.looks('2026-09-21T01:01:30.000Z', 65_000))
    assert.deepEqual(worker.notes, ['paused 744', 'unpaused 744'])
    assert.deepEqual(city.watch, seen('2026-09-21T01:01:30.000Z'))
  })
  it('goes back, which is noted once, and work goes on by it', () => {
    const { city, worker } = begun()
    assert.ok(worker.looks('2026-09-20T01:00:40.000Z', 15_000))
    assert.ok(worker.looks('2026-09-20T01:01:10.000Z', 45_000))
    assert.deepEqual(worker.notes, ['backward -24'])
    assert.equal(city.watch.seenAt, '2026-09-20T01:01:10.000Z')
  })
  it('that went back may come forward to where it was, and not elsewhere', () => {
    const { worker } = begun()
    worker.looks('2026-09-20T01:00:40.000Z', 15_000)
    assert.ok(!worker.looks('2026-09-20T13:00:50.000Z', 25_000))
    assert.ok(worker.looks('2026-09-21T01:01:00.000Z', 35_000))
    assert.ok(!worker.looks('2026-09-22T01:01:10.000Z', 45_000))
    assert.deepEqual(worker.notes, ['backward -24', 'paused 12', 'unpaused 12', 'paused 24'])
  })
  it('that had run ahead and then goes back is both', () => {
    const { worker } = begun()
    worker.looks('2026-10-22T01:00:40.000Z', 15_000)
    assert.ok(worker.looks('2026-09-19T01:00:50.000Z', 25_000))
    assert.deepEqual(worker.notes, ['paused 744', 'unpaused 744', 'backward -48'])
  })
  it('is believed as it is after somebody resumed', () => {
    const { city, worker } = begun()
    worker.looks('2026-10-22T01:00:40.000Z', 15_000)
    city.watch = resumed('2026-10-22T01:05:00.000Z')
    assert.ok(worker.looks('2026-10-22T01:05:10.000Z', 285_000))
    assert.ok(worker.mayGoOn('2026-10-22T02:05:10.000Z', 285_000))
    assert.ok(!worker.looks('2026-10-22T02:05:20.001Z', 295_000))
    assert.deepEqual(worker.notes, ['paused 744', 'paused 1'])
  })
})

describe('the clock at a start', () => {
  it('is believed when there was no start before', () => {
    const worker = processOf({ watch: seen('2026-09-21T01:00:00.000Z') })
    assert.ok(!worker.mayGoOn('2026-09-21T01:00:00.000Z', 5_000))
    assert.ok(worker.looks('2026-09-21T01:00:00.000Z', 5_000))
    assert.ok(worker.mayGoOn('2026-09-21T01:00:00.000Z', 5_000))
  })
  it('is believed up to fifteen days after the last sign of life, and no longer', () => {
    const late = (wall: string) => {
      const worker = processOf({ watch: seen('2026-09-21T01:00:00.000Z') })
      return [worker.looks(wall, 5_000), worker.notes]
    }
    assert.deepEqual(late('2026-10-06T01:00:00.000Z'), [true, []])
    assert.deepEqual(late('2026-10-06T02:00:00.000Z'), [false, ['paused 361']])
  })
  it('before the last sign of life is noted, and work goes on by it', () => {
    const city = { watch: seen('2026-09-21T01:00:00.000Z') }
    const worker = processOf(city)
    assert.ok(worker.looks('2026-09-19T01:00:00.000Z', 5_000))
    assert.deepEqual(worker.notes, ['backward -48'])
    assert.equal(city.watch.seenAt, '2026-09-19T01:00:00.000Z')
  })
  it('that was set right while the process waited is believed then', () => {
    const worker = processOf({ watch: seen('2026-09-21T01:00:00.000Z') })
    assert.ok(!worker.looks('2026-11-21T01:00:00.000Z', 5_000))
    assert.ok(worker.looks('2026-09-21T02:00:00.000Z', 65_000))
    assert.deepEqual(worker.notes, ['paused 1464', 'unpaused 1464'])
    assert.ok(!worker.looks('2026-11-21T01:00:00.000Z', 75_000))
  })
})

describe('a pause that another process found', () => {
  const paused = () => {
    const city = { watch: seen('2026-09-21T01:00:00.000Z') }
    const finder = processOf(city)
    finder.looks('2026-09-21T01:00:00.000Z', 5_000)
    const other = processOf(city)
    other.looks('2026-09-21T01:00:01.000Z', 6_000)
    finder.looks('2026-09-21T07:00:00.000Z', 10_000)
    return { city, finder, other }
  }
  it('binds one whose own clock is right, and one that starts', () => {
    const { city, other } = paused()
    assert.ok(!other.looks('2026-09-21T01:00:10.000Z', 15_000))
    const started = processOf(city)
    assert.ok(!started.looks('2026-09-21T07:00:10.000Z', 15_000))
    assert.ok(!started.looks('2026-09-21T01:00:20.000Z', 25_000))
    assert.deepEqual([...other.notes, ...started.notes], [])
  })
  it('is not ended by one that started under the clock that had jumped', () => {
    const city = { watch: seen('2026-09-21T01:00:00.000Z') }
    const finder = processOf(city)
    finder.looks('2026-09-21T01:00:00.000Z', 5_000)
    finder.looks('2026-10-22T01:00:10.000Z', 15_000)
    const started = processOf(city)
    assert.ok(!started.looks('2026-10-22T01:00:20.000Z', 25_000))
    assert.ok(!started.looks('2026-10-01T01:00:30.000Z', 35_000))
    assert.ok(!started.looks('2026-09-21T01:00:40.000Z', 45_000))
    assert.deepEqual(started.notes, [])
  })
  it('is ended by the process that found it', () => {
    const { city, finder, other } = paused()
    const started = processOf(city)
    started.looks('2026-09-21T07:00:10.000Z', 15_000)
    assert.ok(finder.looks('2026-09-21T01:00:30.000Z', 35_000))
    assert.ok(other.looks('2026-09-21T01:00:30.000Z', 35_000))
    assert.ok(started.looks('2026-09-21T01:00:30.000Z', 35_000))
    assert.ok(!started.looks('2026-09-21T07:00:40.000Z', 45_000))
    assert.deepEqual(finder.notes, ['paused 6', 'unpaused 6'])
  })
  it('is ended by a person for all', () => {
    const { city, finder, other } = paused()
    city.watch = resumed('2026-09-21T07:01:00.000Z')
    for (const worker of [finder, other, processOf(city)]) {
      assert.ok(worker.looks('2026-09-21T07:01:10.000Z', 80_000))
    }
    assert.ok(!other.looks('2026-09-21T09:01:20.000Z', 90_000))
  })
})
