import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { everybody, shuffled } from './oracle/actors.ts'
import { openGround } from './oracle/ground.ts'
import { tablesDecided } from './oracle/policy.ts'
import { compareAdditions, compareChanges, compareDoors, compareReads } from './oracle/sql-cases.ts'
import { readWorld } from './oracle/world.ts'

const ground = await openGround()
const { db } = ground.city
const looked = await readWorld(ground.city.owner)
const all = shuffled(everybody(ground, looked.world), 20_261_130)

describe('the database', () => {
  it('has no table of cities that the written policy does not decide', () => {
    const names = looked.tables.map(({ name }) => name)
    assert.deepEqual(names.toSorted(), tablesDecided.toSorted())
  })
  it('shows everybody what the written policy lets him see', async () => {
    const found = await compareReads(db, looked, all.slice(0, 40))
    assert.deepEqual(found.differences, [])
    assert.ok(found.cases > 10_000, String(found.cases))
  })
  it('lets everybody change what the written policy lets him change', async () => {
    const found = await compareChanges(db, looked, all.slice(0, 12))
    assert.deepEqual(found.differences, [])
    assert.ok(found.cases > 500, String(found.cases))
  })
  it('lets everybody add what the written policy lets him add', async () => {
    const found = await compareAdditions(db, looked, all.slice(0, 8), 2)
    assert.deepEqual(found.differences, [])
    assert.ok(found.cases > 200, String(found.cases))
  })
  it('hears nobody through the door of another class', async () => {
    const found = await compareDoors(db, looked, all.slice(0, 6))
    assert.deepEqual(found.differences, [])
    assert.ok(found.cases > 200, String(found.cases))
  })
})
