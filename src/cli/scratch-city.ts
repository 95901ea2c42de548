import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Config, readConfig } from '#platform/config.ts'
import { openSignerStore } from '#platform/log/signer-store.ts'
import { startPlatform } from '#platform/start.ts'
import { forgetQuotas } from '#platform/vault/forget-quotas.ts'
import { reference } from '../loops.ts'
import { type TurnedClock, turnedClock } from '../play/clock.ts'
import type { PlayOptions } from '../play/play.ts'
import { openSigner } from '../signer/open.ts'
import { type Signer, signPass } from '../signer/sign-pass.ts'
import { originOf } from './signer.ts'

export type Chosen = Pick<PlayOptions, 'appeals' | 'start' | 'seed'> & {
  out: string | undefined
  /** The day on which the clock begins; a talk is prepared before its first day. */
  begin: string
  told: { progress: PlayOptions['progress']; say: (line: string) => void }
  /** A folder in which the city is kept, for a server to open; without one it is gone afterwards. */
  data?: string | undefined
}

/** A city on a database of its own; what was played lies in the folder. */
export async function inCityOfItsOwn<T extends object>(
  env: NodeJS.ProcessEnv,
  { out: given, told, begin, data, ...chosen }: Chosen,
  work: (options: PlayOptions, config: Config) => Promise<T>,
): Promise<T & { out: string }> {
  const scratch = data === undefined ? mkdtempSync(join(tmpdir(), 'kentan-play-')) : undefined
  const asked = readConfig(env)
  const config = data === undefined ? asked : readConfig({ ...env, DATA_DIR: resolve(data) })
  const tenantId = scratch ? `play-${randomUUID().slice(0, 8)}` : config.tenantId
  const out = resolve(given ?? join(asked.dataDir, 'play', tenantId))
  const clock = turnedClock(begin)
  const platform = await startPlatform({
    config: scratch ? { ...config, dataDir: scratch } : config,
    reference,
    clock,
    log: told.say,
    throwaway: scratch !== undefined,
  })
  const root = join(scratch ?? config.dataDir, 'signer')
  const connection = { connectionString: platform.signerUrl }
  const signing = signingOf({ connection, root, clock, config: { ...config, tenantId } })
  const newDay = () => forgetQuotas(platform.owner, tenantId)
  try {
    const { db } = platform
    const { sign } = signing
    const { progress } = told
    const options = { ...chosen, db, clock, tenantId, out, sign, newDay, progress }
    return { ...(await work(options, config)), out }
  } finally {
    await signing.close()
    await platform.close()
    if (scratch) rmSync(scratch, { recursive: true, force: true })
  }
}

type Signing = {
  connection: Parameters<typeof openSignerStore>[0]
  root: string
  clock: TurnedClock
  config: Parameters<typeof originOf>[0]
}

/** Signs the heads of the city's record as its signer does, by the play's clock, when it is asked to. */
function signingOf({ connection, root, clock, config }: Signing) {
  const store = openSignerStore(connection, config.tenantId)
  const { now } = clock
  let signer: Promise<Signer> | undefined
  return {
    sign: async () => {
      signer ??= openSigner({ store, root, origin: originOf(config), now })
      await signPass(await signer)
    },
    close: () => store.close(),
  }
}
