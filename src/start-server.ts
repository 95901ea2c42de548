import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openAid } from '#modules/aid/index.ts'
import { fillLikeness } from '#modules/appeals/index.ts'
import { openFiles } from '#modules/attachments/index.ts'
import { openChannels } from '#modules/notices/index.ts'
import { openProvider } from '#modules/people/index.ts'
import { openFinder } from '#modules/problems/index.ts'
import { learn } from '#modules/routing/index.ts'
import { type Config, ConfigFault, readConfig } from '#platform/config.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type Platform, startPlatform } from '#platform/start.ts'
import { progressLine } from './cli/progress.ts'
import { reference } from './loops.ts'
import { openDemo, signInLinks } from './play/demo.ts'
import { sealEarlier } from './seal-earlier.ts'
import { startSigner } from './signer/child.ts'
import { createApp } from './wiring.ts'
import { startWorker } from './worker.ts'

const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))

/** Starts the product: database, first-time demo city, server, timed work; ends cleanly on Ctrl-C. */
export async function startServer(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<void> {
  try {
    const config = readConfig(env)
    const platform = await startPlatform({ config, reference, log: (line) => say(`  ${line}`) })
    try {
      await sealEarlier(platform, config.tenantId, (line) => say(`  ${line}`))
      await noteEarlierTexts(platform, config.tenantId)
      await serve(platform, config, { env, args })
    } catch (error) {
      await platform.close()
      throw error
    }
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}

/** Appeals of an earlier release are found by what they say from now on. */
async function noteEarlierTexts({ db }: Platform, tenantId: string): Promise<void> {
  const filled = await fillLikeness(db, actorWithoutAccount(tenantId, 'clock'))
  if (filled > 0) say(`  ${filled} appeals of an earlier release can be found as alike`)
}

type Given = { env: NodeJS.ProcessEnv; args: readonly string[] }

async function serve(platform: Platform, config: Config, { env, args }: Given): Promise<void> {
  const { db } = platform
  const { tenantId, logLevel, port, host, workEvery: everySeconds } = config
  await openDemo({ db, tenantId, empty: args.includes('--empty'), progress: progressLine() })
  const built = existsSync(webFolder)
  const work = {
    ...{ db, tenantId, channels: openChannels(config.channels) },
    publicUrl: config.publicUrl ?? `http://${host}:${port}`,
    files: openFiles(config),
    learn,
    finder: openFinder(),
  }
  const { door, logToken, metricsToken } = config
  const provider = config.provider && { provider: openProvider(config.provider) }
  const aid = config.aid && { aid: openAid(config.aid) }
  const web = built ? webFolder : undefined
  const ways = { ...provider, ...aid, door, logToken, metricsToken, webFolder: web }
  const app = await createApp({ ...work, logLevel, ...ways })
  const address = await app.http.listen({ port, host })
  const log = app.http.log
  const worker = config.worker ? startWorker({ ...work, everySeconds, log }) : undefined
  const signer = config.signer.withServer ? startSigner(env, platform.signerUrl) : undefined
  const stop = once(async () => {
    await signer?.stop()
    await worker?.stop()
    await work.finder.close()
    // Why: a browser opens connections ahead of use, and each would hold this up for a minute.
    const cut = setTimeout(() => app.http.server.closeAllConnections(), 10_000)
    await app.http.close()
    clearTimeout(cut)
    await platform.close()
    say('已停止 · stopped')
  })
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  endOnFault(log, stop)
  say(`\n恳谈 Kentan  ${config.publicUrl ?? address}\n`)
  for (const line of await signInLinks(db, tenantId, config.publicUrl ?? address)) say(line)
  say('\nCtrl-C 停止 · to stop')
}

/** After a fault nobody caught nothing is known of the rest: what runs is ended, and a supervisor starts anew. */
function endOnFault(
  log: { fatal: (what: object, text: string) => void },
  stop: () => Promise<void>,
) {
  const end = (err: unknown) => {
    log.fatal({ err }, 'ended by a fault that nobody caught')
    process.exitCode = 1
    setTimeout(() => process.exit(1), 10_000).unref()
    void stop().finally(() => process.exit(1))
  }
  process.once('uncaughtException', end)
  process.once('unhandledRejection', end)
}

const say = (line: string) => console.log(line)

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}

/** A fault of the set-up is told in its own words; any other with its stack. */
function explain(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (error instanceof ConfigFault) console.error(error.message)
  else if (code === 'EADDRINUSE') console.error('The port is taken: set PORT to another one.')
  else console.error(error)
}
