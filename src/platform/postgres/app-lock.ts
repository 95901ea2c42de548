import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { startMark } from './processes.ts'

export type AppLock = { release: () => void }

/** Makes this process the one app of a data folder, or throws; a dead app's lock is taken over. */
export function takeAppLock(file: string): AppLock {
  const mine = JSON.stringify({ pid: process.pid, started: startMark(process.pid) })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine, { mode: 0o600 })
  try {
    // Why a link: the lock appears whole, and only if there is none.
    while (!linked(draft, file)) setAsideIfDead(file)
  } finally {
    rmSync(draft, { force: true })
  }
  return {
    release: () => {
      if (readLock(file) === mine) rmSync(file)
    },
  }
}

/** The pid of the living app that holds a lock file, if there is one. */
export function livingHolder(file: string): number | undefined {
  return holderIn(readLock(file))
}

function setAsideIfDead(file: string): void {
  const text = readLock(file)
  if (text === undefined) return
  const pid = holderIn(text)
  if (pid !== undefined) {
    throw new Error(
      `Another Kentan (process ${pid}) is running on the data folder ${dirname(file)}. ` +
        `Stop that one first (kill ${pid}), or start this one with another DATA_DIR.`,
    )
  }
  const aside = `${file}.dead-${process.pid}`
  if (!gone(() => renameSync(file, aside))) return
  // Why: another app may have taken the dead lock over since it was read; that one keeps it.
  if (readLock(aside) !== text) linked(aside, file)
  rmSync(aside, { force: true })
}

function holderIn(text: string | undefined): number | undefined {
  try {
    const { pid, started } = JSON.parse(text ?? '{}')
    return typeof pid === 'number' && started === startMark(pid) ? pid : undefined
  } catch {
    return undefined // cut short by a power failure: nobody living wrote it
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Does it, unless the file is missing. */
function gone(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

function readLock(file: string): string | undefined {
  let text: string | undefined
  gone(() => {
    text = readFileSync(file, 'utf8')
  })
  return text
}
