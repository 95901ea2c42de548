import { Worker } from 'node:worker_threads'
import type { Described } from './domain/described.ts'
import type { Example, Measured } from './domain/learning.ts'

export type Lesson = { examples: readonly Example[]; described: readonly Described[] }
export type LessonLearnt = { bytes: Uint8Array; measured: Measured }

/** Learns in a thread of its own. */
export function learn(lesson: Lesson): Promise<LessonLearnt> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./learn-thread.ts', import.meta.url), { workerData: lesson })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`learning ended with ${code}`)))
  })
}
