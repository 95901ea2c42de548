import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The rows of the table of what a compromise surrenders: who, and the cell of its tests. */
const rows = [...text.matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \| ([^|]+) \|$/gm)]
  .map(([, who = '', tests = '']) => ({ who, tests }))
  .filter(({ who }) => who !== 'part or person' && !who.startsWith('---'))

describe('the threat model', () => {
  it('has a row for each part and person', () => assert.ok(rows.length >= 9, `${rows.length}`))

  for (const { who, tests } of rows) {
    it(`names tests that are there: ${who}`, () => {
      const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
      assert.ok(named.length > 0, 'no test is named')
      for (const name of named) {
        if (name.startsWith('check:')) assert.ok(scripts[name], name)
        else assert.ok(existsSync(join(root, name)), name)
      }
    })
  }
})
