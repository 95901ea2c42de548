import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import pg from 'pg'
import { asAuditor } from '../src/cli/as-auditor.ts'
import { readTalks } from '../src/play/published-talks.ts'
import { readAppeals, sampleAppeals } from '../src/play/source.ts'
import { firstDayOf, playTalks } from '../src/play/talks/play.ts'
import { differences } from '../src/recount/differences.ts'
import { recountTalks } from '../src/recount/talks/recount.ts'
import { openCity } from './city.ts'

// Three Wednesdays: 1 October 2025 has no working day after it, 8 October has, the 15th is worked.
const start = '2025-10-01'
const tenantId = 'talked'
const city = await openCity({ start: firstDayOf(start) })
const out = mkdtempSync(join(tmpdir(), 'kentan-talk-test-'))
after(() => rmSync(out, { recursive: true, force: true }))
const { db, clock } = city
const appeals = await readAppeals(sampleAppeals, 72)
const size = { weeks: 3, venues: 2, enterprises: 60 }
const played = await playTalks({
  ...{ db, clock, tenantId, appeals, seed: 5, start, out, ...size },
  progress: () => {},
})
const { sums, doings } = played
const { beside, published } = played.appeals
const known = { ...beside, asOf: published.asOf }
const lines = readFileSync(join(out, 'events.jsonl'), 'utf8').split('\n').filter(Boolean)

describe('weeks of talks', () => {
  it('are counted again from the events alone, and the same', () => {
    assert.deepEqual(played.differences, [])
  })
  it('are held, put off or cancelled as was proposed, with the holiday as the reason', () => {
    assert.deepEqual(
      sums.periods.each.map(({ number, heldOn, status }) => [number, heldOn, status]),
      [
        [null, '2025-10-01', 'cancelled'],
        [1, '2025-10-09', 'held'],
        [2, '2025-10-15', 'held'],
      ],
    )
    assert.deepEqual([sums.periods.postponed, sums.sessions.total], [1, 4])
    for (const { reason } of sums.periods.each.slice(0, 2)) assert.match(reason ?? '', /2025年/)
  })
  it('fill their seats by invitation, draw and registration, within the budget', () => {
    const { invited, registered, byStatus } = sums.seats
    assert.ok(registered > 0 && (byStatus.attended ?? 0) > 0 && (byStatus.declined ?? 0) > 0)
    assert.equal(invited.random, 8)
    assert.ok(sums.seats.waited > sums.seats.promoted && sums.seats.promoted > 0)
    assert.ok((sums.invitations.minDaysApart ?? 7) >= 7)
    assert.ok(doings.refusedByBudget > 0)
  })
  it('leave no question without an outcome, and each promise is an appeal', () => {
    const { total, byOutcome } = sums.questions
    const { dispatched = 0, written = 0, answered = 0, lead = 0 } = byOutcome
    assert.ok(dispatched > 0 && written > 0 && answered > 0)
    assert.equal(dispatched + written + answered + lead, total)
    assert.equal(sums.appeals.total, dispatched + written)
    assert.ok(sums.appeals.ended > 0)
  })
  it('report every fairness target with its numbers', () => {
    assert.deepEqual(
      sums.fairness.map(({ target }) => target),
      ['small-micro', 'never-invited', 'dissatisfied'],
    )
    for (const one of sums.fairness) {
      assert.equal(one.denominator, sums.fairness[0]?.denominator)
      assert.equal(one.sessionsMet.denominator, 4)
    }
  })
  it('write minutes, lists and orders as documents, and draws that anybody can redo', () => {
    const named = (name: string) => doings.files.filter((file) => file.includes(name))
    for (const kind of ['notice', 'minutes', 'problem-list', 'duty-list']) {
      assert.equal(named(`${kind}.docx`).length, 4, kind)
    }
    assert.equal(named('order-').length, sums.questions.byOutcome.dispatched)
    for (const file of named('.docx')) {
      assert.equal(readFileSync(join(out, file)).subarray(0, 2).toString(), 'PK', file)
    }
    assert.deepEqual([doings.draws.length, doings.redrawn, named('draws/').length], [4, 4, 4])
    const root = new URL('..', import.meta.url)
    const [paper = ''] = named('draws/')
    const redone = spawnSync(process.execPath, ['src/cli.ts', 'redraw', join(out, paper)], {
      cwd: root,
    })
    assert.equal(redone.status, 0)
    assert.ok(existsSync(join(out, 'talks.json')))
  })
})

/** What the recount says when one row of a read model is another one. */
async function sayings(plant: string, undo: string): Promise<string[]> {
  const owner = new pg.Client(city.owner)
  await owner.connect()
  try {
    const { rowCount } = await owner.query(plant)
    assert.equal(rowCount, 1)
    const told = await asAuditor(db, tenantId, readTalks)
    const { shown, faults } = await recountTalks(lines, known)
    return [...differences(told, shown), ...faults]
  } finally {
    await owner.query(undo)
    await owner.end()
  }
}

describe('the recount', () => {
  const seat = `(select seat_id from talks.seat where tenant_id = '${tenantId}'
    and status = 'attended' order by seat_id limit 1)`
  const flip = `update talks.seat set dissatisfied = not dissatisfied
    where tenant_id = '${tenantId}' and seat_id = ${seat}`
  const period = `where tenant_id = '${tenantId}' and number = 1`
  for (const [what, plant, undo, said] of [
    ['a seat of another standing', flip, flip, /seats\..*\.dissatisfied: published/],
    [
      'a period of another day',
      `update talks.period set held_on = '2025-10-10' ${period}`,
      `update talks.period set held_on = '2025-10-09' ${period}`,
      /^periods\..*\.heldOn: published "2025-10-10", recounted "2025-10-09"$/,
    ],
    [
      'a session that says fewer are there than are',
      `update talks.seating set taken = taken - 1 where tenant_id = '${tenantId}' and session_id =
        (select session_id from talks.seat where seat_id = ${seat})`,
      `update talks.seating set taken = taken + 1 where tenant_id = '${tenantId}' and session_id =
        (select session_id from talks.seat where seat_id = ${seat})`,
      /^sessions\..*\.taken: published/,
    ],
  ] as const) {
    it(`says ${what}`, async () => {
      const all = await sayings(plant, undo)
      assert.ok(
        all.some((one) => said.test(one)),
        all.join('\n'),
      )
    })
  }
  it('says that an appeal is no question’s when an event is gone', async () => {
    const gone = lines.findIndex((line) => line.includes('"type":"takenInWriting"'))
    const { faults } = await recountTalks(lines.toSpliced(gone, 1), known)
    assert.ok(
      faults.some((one) => /^appeals\..*\.question/.test(one)),
      faults.join('\n'),
    )
  })
  it('says that a date is not the one the rule gives', async () => {
    const moved = lines.map((line) =>
      line.includes('"loop":"talk-session"') ? line.replace('"2025-09-28"', '"2025-09-29"') : line,
    )
    const { faults } = await recountTalks(moved, known)
    assert.ok(
      faults.some((one) => /\.lock: written/.test(one)),
      faults.join('\n'),
    )
  })
})
