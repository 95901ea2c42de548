import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { openSignerStore } from '#platform/log/signer-store.ts'
import { type City, passwordOf } from '#tests/city.ts'
import { openSigner } from '../src/signer/open.ts'

/** What the log of a test's city is called. */
export const origin = 'kentan.example/330500'

/** What signs a city's log: its own login, and a folder that is gone when the test file has ended. */
export async function signerOf({ owner, tenantId, clock }: City) {
  const scratch = mkdtempSync(join(tmpdir(), 'kentan-signer-'))
  const login = { ...owner, user: 'kentan_signer', password: passwordOf('kentan_signer') }
  const store = openSignerStore(login, tenantId)
  after(async () => {
    await store.close()
    rmSync(scratch, { recursive: true, force: true })
  })
  const root = join(scratch, 'signer')
  const open = (more: { root?: string; adopt?: boolean } = {}) =>
    openSigner({ store, root, origin, now: clock.now, ...more })
  return { login, store, scratch, root, open, signer: await open() }
}
