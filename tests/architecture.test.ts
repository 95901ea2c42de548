import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { rules } from './architecture/rules.ts'
import { readSources, sourceOf } from './architecture/sources.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = readSources()

describe('the architecture', () => {
  it('is looked for where the code is', () => {
    for (const folder of ['src/kernel/', 'src/platform/', 'src/modules/', 'web/', 'tests/']) {
      assert.ok(sources.filter(({ path }) => path.startsWith(folder)).length > 2, folder)
    }
    const serve = sources.find(({ path }) => path === 'src/platform/http/serve.ts')
    assert.ok(serve?.imports.some(({ target }) => target === 'src/kernel/refusal.ts'))
  })

  for (const { says, faults, breaks } of rules) {
    it(says, () => assert.deepEqual(sources.flatMap(faults), []))

    it(`would notice: ${says}`, () => {
      assert.ok(breaks.length > 0)
      for (const [path, text] of breaks) {
        assert.notDeepEqual(faults(sourceOf(path, text)), [], `${path}: ${text.slice(0, 80)}`)
      }
    })
  }

  it('has no function of more than 50 lines', () => {
    const isCode = (place: string) => !place.includes('.test.ts:')
    const folders = ['src', 'web', 'tests', 'scripts', 'bench']
    assert.deepEqual(longFunctions(root, folders).filter(isCode), [])
  })

  it('would notice: has no function of more than 50 lines', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kentan-long-'))
    const body = '  console.log(1)\n'.repeat(51)
    writeFileSync(join(folder, 'long.ts'), `export function long() {\n${body}}\n`)
    writeFileSync(join(folder, 'short.ts'), `export function short() {\n${body.slice(17)}}\n`)
    const found = longFunctions(folder, ['.'])
    rmSync(folder, { recursive: true })
    assert.equal(found.length, 1)
    assert.match(found[0] ?? '', /long\.ts/)
  })
})

/** Biome counts; as a rule of its own, since only here tests are let off. */
function longFunctions(cwd: string, folders: string[]): string[] {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const rule = '--only=complexity/noExcessiveLinesPerFunction'
  const args = [
    'lint',
    rule,
    '--reporter=json',
    '--max-diagnostics=none',
    '--no-errors-on-unmatched',
  ]
  const { stdout } = spawnSync(process.execPath, [biome, ...args, ...folders], {
    cwd,
    encoding: 'utf8',
  })
  type Found = { message: string; location: { path: string; start: { line: number } } }
  // Biome's own words for machines.
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Found[] }
  return diagnostics.map(({ location }) => `${location.path}:${location.start.line}`)
}
