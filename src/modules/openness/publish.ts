import { inThread } from '#platform/in-thread.ts'
import type { Ground } from './domain/ground.ts'
import type { Published } from './domain/printed.ts'

export type Task = { made: Omit<Ground, 'withheld'>; earlier: readonly Ground[] }

/** Makes a publication in a thread of its own. */
export const publishBeside = (task: Task): Promise<Published> =>
  inThread(new URL('./publish-thread.ts', import.meta.url), task)
