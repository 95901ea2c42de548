import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import pg from 'pg'
import { cycleAppeals, sampleAppeals } from '../src/play/source.ts'
import { firstDayOf, playTalks } from '../src/play/talks/play.ts'
import { openCity } from './city.ts'

const start = '2025-09-10'
const city = await openCity({ start: firstDayOf(start) })
const out = mkdtempSync(join(tmpdir(), 'kentan-talk-test-'))
after(() => rmSync(out, { recursive: true, force: true }))
const { db, clock } = city
const appeals = await cycleAppeals(sampleAppeals, 72)
const played = await playTalks({
  ...{ db, clock, tenantId: 'talked', appeals, seed: 5, start, out },
  ...{ weeks: 2, venues: 2, enterprises: 60 },
  progress: () => {},
})

describe('two weeks of talks', () => {
  it('are counted again from the events alone, and the same', () => {
    assert.deepEqual(played.differences, [])
  })
  it('hold', () => console.log(JSON.stringify(played.sums, null, 1), played.doings, played.spent))
})
void pg
void readFileSync
