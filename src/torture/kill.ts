import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '#platform/config.ts'
import { type Platform, startPlatform } from '#platform/start.ts'
import { reference } from '../loops.ts'
import { newTally, runClient, type Tally } from './clients.ts'
import { type Counted, countRecord } from './count.ts'
import { type Blows, hunt } from './killer.ts'
import { setStage, signIn } from './stage.ts'
import { quietPort, type Victim, victimOf } from './victim.ts'

export type KillOptions = {
  env: NodeJS.ProcessEnv
  count: number
  kills: number
  clients: number
  signal: AbortSignal
  log: (line: string) => void
  watch: (tally: Tally) => void
}

export type KillResult = {
  tally: Tally
  blows: Blows
  counted: Counted
  crashes: number
  /** What the server ended with when it was asked to stop. */
  exitCode: number | null
  seconds: number
}

/** Submits while the server is killed again and again, then counts what was kept. */
export async function torture(options: KillOptions): Promise<KillResult> {
  const scratch = mkdtempSync(join(tmpdir(), 'kentan-torture-'))
  const tenantId = `torture-${randomUUID().slice(0, 8)}`
  const env = { ...options.env, DATA_DIR: scratch, TENANT: tenantId, LOG_LEVEL: 'error' }
  const victim = victimOf(env, await quietPort(), join(scratch, 'server.log'))
  const config = readConfig(env)
  const within = <T>(work: (platform: Platform) => Promise<T>) => onPlatform(config, options, work)
  options.log(`${config.databaseUrl ? 'DATABASE_URL' : 'embedded database'}, city ${tenantId}`)
  const submitters = await within(({ db }) => setStage(db, tenantId, options.clients))
  try {
    await victim.start()
    const cookies: string[] = []
    for (const submitter of submitters) cookies.push(await signIn(victim.address, submitter))
    const began = performance.now()
    const { tally, blows } = await assault(options, victim, cookies, config)
    const seconds = Math.round((performance.now() - began) / 100) / 10
    const exitCode = await victim.stop()
    const city = { tenantId, submitters }
    const counted = await within(({ db }) => countRecord({ db, ...city }, tally.acknowledged))
    rmSync(scratch, { recursive: true, force: true })
    return { tally, blows, counted, crashes: victim.crashes(), exitCode, seconds }
  } catch (error) {
    await victim.kill()
    // Why: a PostgreSQL that outlived its killed server is adopted once more, to be stopped.
    if (!config.databaseUrl) await within(async () => {})
    if (options.signal.aborted) rmSync(scratch, { recursive: true, force: true })
    else options.log(`What is left of it lies in ${scratch}. Last words:\n${victim.lastWords()}`)
    throw error
  }
}

/** The clients and the killer together; when one of them fails, all stop. */
async function assault(options: KillOptions, victim: Victim, cookies: string[], config: Config) {
  const { count, kills, watch } = options
  const tally = newTally()
  const over = new AbortController()
  const signal = AbortSignal.any([options.signal, over.signal])
  const cluster = config.databaseUrl ? undefined : join(config.dataDir, 'postgres')
  const shown = setInterval(() => watch(tally), 200)
  const { address } = victim
  const clients = cookies.map((cookie) => runClient({ address, count, tally, signal }, cookie))
  const work = [hunt({ victim, tally, count, kills, cluster, signal }), ...clients] as const
  try {
    const [blows] = await Promise.all(work)
    return { tally, blows }
  } catch (error) {
    over.abort(error)
    await Promise.allSettled(work)
    throw error
  } finally {
    clearInterval(shown)
  }
}

async function onPlatform<T>(
  config: Config,
  { log }: KillOptions,
  work: (platform: Platform) => Promise<T>,
): Promise<T> {
  const platform = await startPlatform({ config, reference, log })
  try {
    return await work(platform)
  } finally {
    await platform.close()
  }
}
