import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { filesOf } from '#platform/backup/folders.ts'
import { readConfig } from '#platform/config.ts'
import { openFolder } from '../signer/folder.ts'
import { logKeys, witnessKey } from '../signer/keys.ts'
import { keptFolders } from './kept-folders.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kentan-kept-'))
after(() => rmSync(scratch, { recursive: true }))
const at = (name: string) => join(scratch, name)

const config = readConfig({ DATA_DIR: at('data'), KEYS_DIR: at('keys'), SIGNER_DIR: at('signer') })

/** What an installation has written where its settings say. */
function writeAll(): void {
  for (const [folder, name] of [
    [config.keysDir, 'master.key'],
    [join(config.files.folder, '330500'), 'a-file'],
  ] as const) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), name)
  }
  const signer = openFolder(at('signer'))
  logKeys(signer, 'kentan.example/330500')
  witnessKey(signer, 'kentan.example/330500/witness')
  for (const name of ['policy', 'neighbours', 'state.json']) signer.keep(name, name)
}

const kept = (withSigner: boolean) =>
  [...filesOf(keptFolders(config, { withSigner }))].map(({ name }) => name).sort()

it('a backup takes keys and files from where the settings have them, and no secret of the signer', () => {
  writeAll()
  assert.deepEqual(kept(false), [
    'files/attachments/330500/a-file',
    'files/keys/master.key',
    'files/signer/neighbours',
    'files/signer/policy',
  ])
  assert.deepEqual(
    kept(true).filter((name) => name.startsWith('files/signer/')),
    ['log.key', 'neighbours', 'policy', 'state.json', 'witness.key'].map(
      (one) => `files/signer/${one}`,
    ),
  )
})
