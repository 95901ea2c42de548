import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { play } from '../src/play/play.ts'
import { readAppeals, sampleAppeals } from '../src/play/source.ts'
import { differences } from '../src/recount/differences.ts'
import { recount } from '../src/recount/recount.ts'
import { openCity } from './city.ts'

const city = await openCity({ start: '2026-02-04' })
const out = mkdtempSync(join(tmpdir(), 'kentan-play-test-'))
after(() => rmSync(out, { recursive: true, force: true }))

describe('a played period', () => {
  it('comes to every kind of end, and its figures are counted again from the events', async () => {
    const appeals = await readAppeals(sampleAppeals, 16)
    const { clock } = city
    const options = {
      db: city.db,
      clock,
      tenantId: 'played',
      appeals,
      seed: 3,
      start: '2026-02-04',
      out,
    }
    const { published, beside, differences: found } = await play({ ...options, progress: () => {} })
    assert.deepEqual(found, [])
    const { ends } = published.standing.figures
    assert.equal(
      Object.values(ends).reduce((a, b) => a + b),
      16,
    )
    for (const [end, n] of Object.entries(ends)) assert.ok(n > 0, end)
    const lines = readFileSync(join(out, 'events.jsonl'), 'utf8').split('\n')
    // A count that cannot differ is no count: without one closing the figures must not agree.
    const at = lines.findIndex((line) => line.includes('"type":"closed"'))
    const known = { ...beside, asOf: published.asOf, pages: true }
    const { recounted } = await recount(lines.toSpliced(at, 1), known)
    assert.ok(differences(published.standing, recounted).length > 0)
    assert.ok(readFileSync(join(out, 'ledger.csv'), 'utf8').split('\n').length > 16)
  })
})
