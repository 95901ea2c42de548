import type { Chapter } from './chapter.ts'
import { looking } from './looking.ts'
import { problems } from './problems.ts'
import { reviews } from './reviews.ts'
import { rights } from './rights.ts'

/** What is played beside the appeals and talks of a year, in the order of each day. */
export const chapters: readonly Chapter[] = [problems, reviews, looking, rights]
