import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, it } from 'node:test'
import { everybody, shuffled } from './oracle/actors.ts'
import { openGround } from './oracle/ground.ts'
import { callersOf, compareAddresses, compareAppealLists } from './oracle/http-cases.ts'
import { chosen, copyOf, kill } from './oracle/kill.ts'
import { compareMoves } from './oracle/moves.ts'
import { compareOpenings } from './oracle/openings.ts'
import { tablesDecided } from './oracle/policy.ts'
import * as sql from './oracle/sql-cases.ts'
import { readWorld } from './oracle/world.ts'

// `npm run check:oracle` sets a seed and asks for everything; `npm test` looks at a part of it.
const seed = process.env.KENTAN_ORACLE || undefined
const most = <T>(all: readonly T[], few: number) => (seed === undefined ? all.slice(0, few) : all)

const ground = await openGround()
const { world } = await readWorld(ground.city.owner)
const callers = await callersOf(ground, world)
const looked = await readWorld(ground.city.owner)
const template = await copyOf(ground)
const { db } = ground.city
const asking = shuffled(everybody(ground, looked.world), Number(seed ?? 20_261_130))

/** No difference, and enough was looked at to find one. */
function agreed(what: string, { cases, differences }: sql.Found, atLeast: number): void {
  assert.deepEqual(differences.slice(0, 20), [])
  assert.ok(cases >= atLeast, `${what}: only ${cases} cases`)
  if (seed !== undefined) console.log(`${what}: ${cases} cases, 0 differences`)
}

describe('the database', () => {
  it('has no table of cities that the written policy does not decide', () => {
    assert.deepEqual(looked.tables.map(({ name }) => name).toSorted(), tablesDecided.toSorted())
  })
  it('shows everybody what the written policy lets him see', async () => {
    agreed('rows seen', await sql.compareReads(db, looked, most(asking, 15)), 5_000)
  })
  it('lets everybody change what the written policy lets him change', async () => {
    agreed('rows changed', await sql.compareChanges(db, looked, most(asking, 8)), 500)
  })
  it('lets nobody give a row to another enterprise', async () => {
    agreed('rows moved', await compareMoves(db, looked, most(asking, 40)), 500)
  })
  it('lets everybody add what the written policy lets him add', async () => {
    const perTable = seed === undefined ? 2 : 6
    agreed('rows added', await sql.compareAdditions(db, looked, most(asking, 5), { perTable }), 100)
  })
  it('hears nobody through the door of another class, and nothing that is not signed', async () => {
    agreed('doors', await sql.compareDoors(db, looked, most(asking, 3)), 100)
    agreed('forgeries', await sql.compareForgeries(db, looked, most(asking, 3)), 200)
  })
})

describe('the API', () => {
  // Why every third: one of each kind is among them.
  const some = callers.filter((_, at) => seed !== undefined || at % 3 === 0)
  it('lists, counts and exports the appeals the written policy shows', async () => {
    const atLeast = seed === undefined ? 1_000 : 5_000
    agreed('lists over HTTP', await compareAppealLists(some, looked.world), atLeast)
  })
  it('answers what is hidden as if it were not there, and tells of nothing hidden', async () => {
    const file = new URL('../docs/openapi.json', import.meta.url)
    const { paths } = JSON.parse(readFileSync(file, 'utf8'))
    const read = [...Object.keys(paths).filter((path) => paths[path].get), ...files]
    const one = seed === undefined
    const found = await compareAddresses(most(some, 3), looked.world, read, one ? 1 : 12)
    agreed('addresses over HTTP', found, 90)
  })
})

describe('the vault', () => {
  // Why here: what was opened is written down, and the world was looked at before.
  it('opens who an enterprise is to the offices it has agreed to tell', async () => {
    agreed('openings', await compareOpenings(db, looked, most(asking, 60)), 100)
  })
})

/** What is read and is no JSON. */
const files = [
  ...['notice', 'minutes', 'problem-list', 'duty-list'].map(
    (name) => `/talk-sessions/{sessionId}/papers/${name}.docx`,
  ),
  ...['/talk-seats/{seatId}/invitation.docx', '/talk-questions/{questionId}/order.docx'],
  ...['/appeals/{appealId}/letters/{nth}.docx', '/imports/{importId}'],
]

describe('a fault planted in what guards the rows', () => {
  after(() => template.drop())
  it('is found because it is there: an unharmed copy shows no difference', async () => {
    for (const kind of ['reads', 'doors', 'writes', 'openings'] as const) {
      const unharmed = { kind, mutant: { says: 'nothing', sql: 'select 1' } }
      const { by } = await kill(ground, template, unharmed, looked, most(asking, 4))
      assert.equal(by, null)
    }
  })
  for (const one of chosen(seed === undefined ? 1 : undefined)) {
    it(`is found: ${one.mutant.says}`, async () => {
      const { by, tries } = await kill(ground, template, one, looked, asking)
      assert.ok(by !== null, `nobody saw it in ${tries} cases`)
      if (seed !== undefined) console.log(`${one.mutant.says}: after ${tries}, ${by}`)
    })
  }
})
