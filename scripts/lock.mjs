// One at a time, also between processes and containers that share this folder.
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

const beat = 2_000
const silentTooLong = 30_000

/** Does the work while holding the lock file; waits for whoever holds it now. */
export async function alone(file, work, onWait = () => {}) {
  let told = false
  while (!taken(file)) {
    if (isDead(file)) rmSync(file, { force: true })
    else {
      if (!told) onWait()
      told = true
      await pause(200)
    }
  }
  const heart = setInterval(() => touch(file), beat)
  const release = () => rmSync(file, { force: true })
  const end = () => process.exit(130)
  process.once('exit', release)
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  try {
    return await work()
  } finally {
    clearInterval(heart)
    release()
    process.off('exit', release)
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}

function taken(file) {
  try {
    writeFileSync(file, `${process.pid} ${hostname()}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Left by a process that was killed: it is gone, or (elsewhere) has given no sign for long. */
function isDead(file) {
  try {
    const [pid, host] = readFileSync(file, 'utf8').split(' ')
    if (Date.now() - statSync(file).mtimeMs > silentTooLong) return true
    return host === hostname() && !isAlive(Number(pid))
  } catch (error) {
    if (error.code === 'ENOENT') return false // let go at this moment
    throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // The folder was removed under us; the work will say so itself.
  }
}
