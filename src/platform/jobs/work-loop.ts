import { setTimeout as sleep } from 'node:timers/promises'

/** What of a structured log the timed work uses. */
export type Log = Record<'error' | 'warn', (facts: object, message: string) => void>

export type WorkLoop = {
  /** Ends the loop; a pass under way is asked to stop, and waited for. */
  stop: () => Promise<void>
}

type Options = {
  everySeconds: number
  log: Log
  /** One pass over what is due; it asks between two items whether it may go on. */
  pass: (mayGoOn: () => boolean) => Promise<unknown>
}

/** Runs pass after pass, never two at once; one that fails is logged, and the next tries again. */
export function keepWorking({ everySeconds, log, pass }: Options): WorkLoop {
  const ending = new AbortController()
  const { signal } = ending
  const work = async () => {
    while (!signal.aborted) {
      try {
        await pass(() => !signal.aborted)
      } catch (err) {
        log.error({ err }, 'timed work failed; it is tried again')
      }
      // Why the empty catch: to be told to end while waiting is no fault.
      await sleep(everySeconds * 1000, undefined, { signal }).catch(() => {})
    }
  }
  const ended = work()
  return {
    stop: () => {
      ending.abort()
      return ended
    },
  }
}
