import { awards } from './awards.ts'
import { briefings } from './briefings.ts'
import type { Chapter } from './chapter.ts'
import { checks } from './checks.ts'
import { evaluation } from './evaluation.ts'
import { looking } from './looking.ts'
import { openness } from './openness.ts'
import { problems } from './problems.ts'
import { promises } from './promises.ts'
import { retrospectives } from './retrospectives.ts'
import { reviews } from './reviews.ts'
import { rights } from './rights.ts'

/** What is played beside the appeals and talks of a year, in the order of each day. */
export const chapters: readonly Chapter[] = [
  problems,
  reviews,
  evaluation,
  promises,
  retrospectives,
  looking,
  rights,
  checks,
  awards,
  briefings,
  openness,
]
