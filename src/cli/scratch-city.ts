import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Config, readConfig } from '#platform/config.ts'
import { startPlatform } from '#platform/start.ts'
import { reference } from '../loops.ts'
import { turnedClock } from '../play/clock.ts'
import type { PlayOptions } from '../play/play.ts'

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
  try {
    const { db } = platform
    const options = { ...chosen, db, clock, tenantId, out, progress: told.progress }
    return { ...(await work(options, config)), out }
  } finally {
    await platform.close()
    if (scratch) rmSync(scratch, { recursive: true, force: true })
  }
}
