import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { cycleAppeals, readEnterprises, sampleAppeals } from '../src/play/source.ts'
import type { Chapter, YearStage } from '../src/play/year/chapter.ts'
import { chapters } from '../src/play/year/chapters.ts'
import { playYear } from '../src/play/year/play.ts'
import { openCity } from './city.ts'

// Three weeks with a holiday, 4 to 6 April, and one talk.
const start = '2026-03-30'
const until = '2026-04-19'
const city = await openCity({ start })
const out = mkdtempSync(join(tmpdir(), 'kentan-year-test-'))
after(() => rmSync(out, { recursive: true, force: true }))

const days: string[] = []
const ends: string[] = []
const roles: string[] = []
/** A chapter that looks on: what it is called with is what the others are. */
const witness: Chapter = {
  name: 'witness',
  async day(stage, day) {
    if (days.length === 0) roles.push(...(await rolesOf(stage)))
    days.push(day)
    stage.did('days')
  },
  async end(stage, day) {
    ends.push(day)
    stage.keep('witness/left.json', JSON.stringify([...stage.left]))
  },
}

async function rolesOf(stage: YearStage): Promise<string[]> {
  const { leader, expert, admin, security, secondCoordinator, secondAuditor } = stage
  const all = [leader, expert, admin, security, secondCoordinator, secondAuditor]
  const own = await Promise.all(all.map((one) => one.get<{ role: string }>('/session')))
  return own.map(({ role }) => role)
}

const played = await playYear({
  ...{ db: city.db, clock: city.clock, tenantId: 'yearly', seed: 7, start, until, out },
  appeals: await cycleAppeals(sampleAppeals, 14),
  ...{ venues: 1, enterprises: 24, every: 4, own: readEnterprises().slice(0, 12) },
  chapters: [...chapters, witness],
  progress: () => {},
})

describe('a played year', () => {
  it('is what a recount by other code comes to, and every summary what its events say', () => {
    assert.deepEqual(played.differences, [])
    assert.ok((played.streams.appeal ?? 0) >= 14 && (played.streams['talk-session'] ?? 0) > 0)
  })
  it('calls each chapter on every working day and once at the end', () => {
    assert.equal(days.length, 14)
    assert.deepEqual([days[0], days.at(-1)], ['2026-03-30', '2026-04-17'])
    assert.ok(!days.includes('2026-04-06'))
    assert.deepEqual(ends, ['2026-04-17'])
    assert.deepEqual(played.chapters.witness, { days: 14 })
  })
  it('gives each chapter whoever it needs, and appeals that nobody else goes on with', () => {
    assert.deepEqual(roles, [
      ...['leader', 'expert', 'admin', 'security', 'coordinator', 'auditor'],
    ])
    const left = JSON.parse(readFileSync(join(out, 'witness/left.json'), 'utf8'))
    assert.ok(left.length > 0 && played.papers.includes('witness/left.json'))
  })
  it('is told as it was cast: nothing comes in the way of a story', () => {
    assert.deepEqual(played.overtaken, [])
  })
})
