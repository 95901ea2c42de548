import { Worker } from 'node:worker_threads'
import type { Found, Message } from './compare.ts'

/** Finds groups of messages about one matter in one place, beside what the process does meanwhile. */
export type Finder = {
  find: (messages: readonly Message[]) => Promise<readonly Found[]>
  close: () => Promise<void>
}

type Answer = { nth: number; found?: readonly Found[]; fault?: string }
type Waiting = { done: (found: readonly Found[]) => void; failed: (error: Error) => void }

/** Opens a finder; its thread is started with the first question and keeps its dictionary. */
export function openFinder(): Finder {
  let worker: Worker | undefined
  let asked = 0
  const waiting = new Map<number, Waiting>()
  const failAll = (error: Error) => {
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
    worker = undefined
  }
  const start = () => {
    const started = new Worker(new URL('./thread.ts', import.meta.url))
    started.unref()
    started.on('message', ({ nth, found, fault }: Answer) => {
      const asker = waiting.get(nth)
      waiting.delete(nth)
      if (found !== undefined) asker?.done(found)
      else asker?.failed(new Error(fault))
    })
    started.on('error', failAll)
    started.on('exit', () => failAll(new Error('The comparing thread has ended.')))
    return started
  }
  return {
    find: (messages) =>
      new Promise((done, failed) => {
        worker ??= start()
        asked += 1
        waiting.set(asked, { done, failed })
        worker.postMessage({ nth: asked, messages })
      }),
    close: async () => {
      await worker?.terminate()
    },
  }
}
