import { setTimeout as sleep } from 'node:timers/promises'
import type { Postmaster } from './postmaster.ts'
import { startMark } from './processes.ts'

const lookEvery = 500
const restAfterFailure = 5_000

export type Kept = {
  /** Looks after it no longer; the server that runs now. */
  release: () => Promise<Postmaster>
}

/** Has a server that ended without being told to started again, at the same address. */
export function keepRunning(
  first: Postmaster,
  revive: (ended: Postmaster) => Promise<Postmaster>,
  log: (line: string) => void,
): Kept {
  const released = new AbortController()
  const { signal } = released
  let server = first
  const pause = (ms: number) => sleep(ms, undefined, { signal, ref: false }).catch(() => {})
  const watch = async () => {
    for (let mark = startMark(server.pid); !signal.aborted; await pause(lookEvery)) {
      if (mark !== undefined && startMark(server.pid) === mark) continue
      log(`PostgreSQL (process ${server.pid}) has ended; it is started again`)
      try {
        server = await revive(server)
        mark = startMark(server.pid)
      } catch (error) {
        log(error instanceof Error ? error.message : String(error))
        await pause(restAfterFailure)
      }
    }
  }
  const watching = watch()
  return {
    release: async () => {
      released.abort()
      await watching
      return server
    },
  }
}
