import { hostname } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Config, readConfig } from '#platform/config.ts'
import { systemClock } from '#platform/database/database.ts'
import { openSignerStore } from '#platform/log/signer-store.ts'
import { takeAppLock } from '#platform/postgres/app-lock.ts'
import { signerConnection } from '#platform/start.ts'
import { openFolder } from '../signer/folder.ts'
import { keepSigning } from '../signer/keep-signing.ts'
import { rotate } from '../signer/keys.ts'
import { openSigner } from '../signer/open.ts'
import { addCheckpoint } from '../signer/witness.ts'
import { serveWitness } from '../signer/witness-server.ts'

export const usage = `kentan signer [--adopt] [--rotate]
  Signs the heads of the verifiable record (docs/log.md), by a key and a memory of its own in SIGNER_DIR
  (DATA_DIR/signer), and with WITNESS_PORT cosigns those of neighbours. The server starts it; with
  SIGNER=off run it by itself, best as another user of the machine.
  --rotate begins to sign by a new key as well; --adopt begins anew when its memory was lost.`

/** Signs until it is told to end, or its parent is gone. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({ args, options: { adopt: flag, rotate: flag } })
  const config = readConfig(env)
  const root = config.signer.dir ?? join(config.dataDir, 'signer')
  if (values.rotate) {
    rotate(openFolder(root))
    console.log('两把密钥并用，直至删除旧的 · two keys sign now, until log.old.key is removed')
    return 0
  }
  openFolder(root)
  const lock = takeAppLock(join(root, 'lock'))
  const store = openSignerStore(signerConnection(config), config.tenantId)
  try {
    await work(config, { store, root, adopt: values.adopt })
  } finally {
    await store.close()
    lock.release()
  }
  return 0
}

type Opened = Pick<Parameters<typeof openSigner>[0], 'store' | 'root' | 'adopt'>

async function work(config: Config, opened: Opened): Promise<void> {
  const { now } = systemClock
  const signer = await openSigner({ ...opened, origin: originOf(config), now })
  const { folder, own } = signer
  const { witnessPort: port, witnessHost: host } = config.signer
  const witness =
    port === undefined
      ? undefined
      : await serveWitness({ port, host }, (body) =>
          addCheckpoint(folder, own, { body, now: now() }),
        )
  if (witness) console.log(`见证服务 · witness: ${witness.address}/add-checkpoint`)
  const signing = keepSigning(signer, { say: console.log, cry: console.error })
  await toldToEnd()
  await signing.stop()
  await witness?.close()
}

/** What the log is called from its first start on: the site, then the city. */
export function originOf({
  signer,
  publicUrl,
  tenantId,
}: Pick<Config, 'signer' | 'publicUrl' | 'tenantId'>): string {
  if (signer.origin !== undefined) return signer.origin
  const site = publicUrl === undefined ? hostname() : new URL(publicUrl).hostname
  return `${site.replaceAll(/[\s+/]/g, '-')}/${tenantId}`
}

async function toldToEnd(): Promise<void> {
  await new Promise<void>((end) => {
    process.once('SIGINT', () => end())
    process.once('SIGTERM', () => end())
    process.once('disconnect', () => end())
  })
  // Why: who listens for the end of the channel is kept alive by it.
  if (process.connected) process.disconnect()
}
