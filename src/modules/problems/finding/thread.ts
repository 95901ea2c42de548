import { parentPort } from 'node:worker_threads'
import { compare, type Message } from './compare.ts'

/** Answers questions one after the other, in a thread of its own. */
parentPort?.on('message', ({ nth, messages }: { nth: number; messages: readonly Message[] }) => {
  try {
    parentPort?.postMessage({ nth, found: compare(messages) })
  } catch (error) {
    parentPort?.postMessage({ nth, fault: String(error) })
  }
})
