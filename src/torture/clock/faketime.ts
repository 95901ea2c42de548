import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigFault } from '#platform/config.ts'
import type { Clock } from '#platform/database/database.ts'

const libraries = '/usr/lib'
const library = join('faketime', 'libfaketimeMT.so.1')

/** Debian's libfaketime, or a fault that says how to get it. */
export function findFaketime(): string {
  const places = existsSync(libraries) ? readdirSync(libraries) : []
  const found = ['.', ...places]
    .map((place) => join(libraries, place, library))
    .find((path) => existsSync(path))
  if (found !== undefined) return found
  throw new ConfigFault(
    'libfaketime is missing: install it with `apt-get install libfaketime`, or run `npm run torture -- clock`, which does so.',
  )
}

/** The clock of another process, as the torture turns it. */
export type FakedClock = {
  /** What the process is started with. */
  env: NodeJS.ProcessEnv
  /** Sets it so far from the true time; a running process has it at once. */
  turnTo: (aheadMs: number) => void
  /** The same clock for this process. */
  clock: Clock
}

/** Prepares a clock; `file` is where it is told how far from the true time it is. */
export function fakedClock(file: string): FakedClock {
  let ahead = 0
  const turnTo = (aheadMs: number) => {
    ahead = aheadMs
    // Why renamed: the process reads it at any moment, and never half of it.
    writeFileSync(`${file}.new`, `${aheadMs < 0 ? '-' : '+'}${Math.abs(aheadMs) / 1000}\n`)
    renameSync(`${file}.new`, file)
  }
  turnTo(0)
  const env = {
    LD_PRELOAD: findFaketime(),
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    DONT_FAKE_MONOTONIC: '1',
  }
  return { env, turnTo, clock: { now: () => new Date(Date.now() + ahead).toISOString() } }
}
