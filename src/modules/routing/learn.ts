import { inThread } from '#platform/in-thread.ts'
import type { Described } from './domain/described.ts'
import type { Example, Measured } from './domain/learning.ts'

export type Lesson = { examples: readonly Example[]; described: readonly Described[] }
export type LessonLearnt = { bytes: Uint8Array; measured: Measured }

/** Learns in a thread of its own. */
export const learn = (lesson: Lesson): Promise<LessonLearnt> =>
  inThread(new URL('./learn-thread.ts', import.meta.url), lesson)
