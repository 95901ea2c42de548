import { parseArgs } from 'node:util'
import { openFiles } from '#modules/attachments/index.ts'
import { openChannels } from '#modules/notices/index.ts'
import { openFinder } from '#modules/problems/index.ts'
import { learn } from '#modules/routing/index.ts'
import { createApp } from '../wiring.ts'
import { startWorker } from '../worker.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan worker
  Does only the timed work (what has become due), every WORK_EVERY seconds, beside the server or without
  one; any number may run at once. Start the server with WORKER=off to leave the work to them.`

/** Works until it is told to end. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  parseArgs({ args })
  return withPlatform(env, async ({ db }, config) => {
    const { tenantId, logLevel, workEvery: everySeconds, publicUrl } = config
    const { http } = await createApp({ db, tenantId, logLevel })
    const channels = openChannels(config.channels)
    const way = { channels, publicUrl, files: openFiles(config) }
    const finder = openFinder()
    const work = { db, tenantId, ...way, learn, finder }
    const worker = startWorker({ ...work, everySeconds, log: http.log })
    console.log(
      `到期处理已开始，每 ${everySeconds} 秒一次 · working every ${everySeconds} s; Ctrl-C`,
    )
    await toldToEnd()
    await worker.stop()
    await finder.close()
    return 0
  })
}

function toldToEnd(): Promise<void> {
  return new Promise((end) => {
    process.once('SIGINT', () => end())
    process.once('SIGTERM', () => end())
  })
}
