import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { playQuarter } from '../src/play/play.ts'
import { readAppeals, sampleAppeals } from '../src/play/source.ts'
import { differences } from '../src/recount/differences.ts'
import { recount } from '../src/recount/recount.ts'
import { openCity } from './city.ts'

const start = '2026-01-28'
const city = await openCity({ start })
const out = mkdtempSync(join(tmpdir(), 'kentan-quarter-test-'))
after(() => rmSync(out, { recursive: true, force: true }))

const appeals = await readAppeals(sampleAppeals, 40)
const { db, clock } = city
const played = await playQuarter({
  ...{ db, clock, tenantId: 'quarter', appeals, seed: 7, start, out },
  progress: () => {},
})
const { published, beside } = played
const known = { ...beside, asOf: published.asOf, pages: true }
const lines = readFileSync(join(out, 'events.jsonl'), 'utf8').split('\n').filter(Boolean)

/** What the recount says of the events when some of them are changed. */
async function sayings(change: (events: Line[]) => unknown[]): Promise<string[]> {
  const changed = change(lines.map((line) => JSON.parse(line))).map((one) => JSON.stringify(one))
  const { recounted, faults } = await recount(changed, known)
  return [...differences(published.standing, recounted), ...faults]
}
// biome-ignore lint/suspicious/noExplicitAny: a line of the export, changed by hand
type Line = { stream: string; version: number; type: string; at: string; body: any }

/** Without one event; the versions after it close up. */
const without = (events: Line[], gone: Line): Line[] =>
  events
    .filter((one) => one !== gone)
    .map((one) =>
      one.stream === gone.stream && one.version > gone.version
        ? { ...one, version: one.version - 1 }
        : one,
    )
const firstOf = (events: Line[], type: string): Line => {
  const found = events.find((one) => one.type === type)
  assert.ok(found, `no ${type} was played`)
  return found
}

describe('a played quarter with late offices', () => {
  it('ends with lights of every colour, letters of both kinds and a supervision list', () => {
    const { lights, letters, supervision } = published.standing
    for (const light of ['green', 'yellow', 'red', 'black'])
      assert.ok((lights[light] ?? 0) > 0, light)
    assert.ok(letters.reminder > letters.order && letters.order > 0)
    assert.ok(supervision.items.length >= (lights.red ?? 0) + (lights.black ?? 0))
  })
  it('is what a recount by other code comes to', () => assert.deepEqual(played.differences, []))
  it('plays the steps of duty', () => {
    const types = new Set(lines.map((line) => JSON.parse(line).type))
    for (const type of [
      ...['objected', 'ruled', 'transferred', 'lifted', 'contributed', 'shelved', 'waitEnded'],
      ...['extensionAsked', 'extensionDecided', 'extensionContested', 'contestDecided'],
      ...['warned', 'reminded', 'ordered', 'letterAnswered'],
      ...['merged', 'followed', 'unmerged'],
    ]) {
      assert.ok(types.has(type), type)
    }
  })
})

describe('the recount', () => {
  it('misses a letter that was dropped', async () => {
    const said = await sayings((events) => without(events, firstOf(events, 'reminded')))
    assert.ok(
      said.some((one) => one.startsWith('letters.reminder')),
      said.join('\n'),
    )
  })
  it('sees a date that was moved', async () => {
    const said = await sayings((events) => {
      const { body } = firstOf(events, 'submitted')
      body.dues.reply.dueOn = '2027-01-04'
      return events
    })
    assert.ok(
      said.some((one) => one.includes('dues.reply')),
      said.join('\n'),
    )
  })
  it('sees a light that should be black when the answer to the last letter is dropped', async () => {
    const { lights, appeals = {} } = published.standing
    const isRed = ({ stream, type }: Line) =>
      type === 'letterAnswered' && appeals[stream]?.light === 'red'
    let dropped: Line | undefined
    const said = await sayings((events) => {
      dropped = events.findLast(isRed)
      return dropped ? without(events, dropped) : events
    })
    assert.ok(dropped, 'no office that is late has answered its letters')
    const { stream } = dropped
    const letters = appeals[stream]?.letters ?? []
    const { officeId, answeredOn } = letters.at(-1) ?? {}
    const [red, black] = [lights.red ?? 0, lights.black ?? 0]
    const office = published.standing.supervision.offices[officeId ?? '']
    assert.ok(office)
    // The list itself only comes in another order.
    assert.deepEqual(
      said.filter((one) => !one.startsWith('supervision.items.')),
      [
        `lights.red: published ${red}, recounted ${red - 1}`,
        `lights.black: published ${black}, recounted ${black + 1}`,
        `supervision.offices.${officeId}.red: published ${office.red}, recounted ${office.red - 1}`,
        `supervision.offices.${officeId}.black: published ${office.black}, recounted ${office.black + 1}`,
        `appeals.${stream}.light: published "red", recounted "black"`,
        `appeals.${stream}.letters.${letters.length - 1}.answeredOn: published "${answeredOn}", recounted null`,
      ],
    )
  })
  it('sees a letter that was sent too early', async () => {
    const said = await sayings((events) => {
      const found = firstOf(events, 'reminded')
      const day = new Date(Date.parse(found.at) - 3 * 86_400_000).toISOString()
      found.at = day
      found.body.on = day.slice(0, 10)
      return events
    })
    assert.ok(
      said.some((one) => one.includes('reminded')),
      said.join('\n'),
    )
  })
})
