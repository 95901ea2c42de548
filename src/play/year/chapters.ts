import type { Chapter } from './chapter.ts'

/** What is played beside the appeals and talks of a year, in the order of each day. */
export const chapters: readonly Chapter[] = []
