import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Day } from '#kernel/day.ts'
import { castRoles } from './casting.ts'
import type { Story } from './days.ts'
import type { Plot } from './plots.ts'
import type { PlayedAppeal } from './source.ts'
import type { Stage } from './stories/scene.ts'
import { tell } from './story.ts'
import { at } from './talks/enterprises.ts'

type Said = { matter: 'grid' | 'trucks'; venue: string; title: string; body: string }

const file = fileURLToPath(new URL('../../samples/common-problems.jsonl', import.meta.url))

/** Who is responsible for each matter. */
const offices = { grid: 'power', trucks: 'transport' }
const plots: readonly Plot[] = ['accepted-unresolved', 'not-followed-up', 'left-to-lapse']

const readSaid = (): Said[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))

/** Several enterprises say the same of two matters within two weeks, for the comparison to find. */
export function tellCommon(
  stage: Stage,
  { from, roll }: { from: Day; roll: () => number },
): Story[] {
  const parts = readSaid().map((said, nth) => ({ appeal: appealOf(said), plot: at(plots, nth) }))
  return castRoles(stage.cast, parts, { roll }).map((role, nth): Story => {
    const day = stage.after(from, 1 + nth)
    // Why every third: enterprises that already have appeals of their own are among the first.
    const enterprise = at(stage.cast.enterprises, nth * 3 + 1)
    return { day, story: tell(stage, { ...role, enterprise, viaCoordinator: false }, day) }
  })
}

const appealOf = ({ matter, venue, title, body }: Said): PlayedAppeal => ({
  ...{ title, body, venue, office: offices[matter] },
  ...{ kind: 'clue', environment: 'factors', industry: null, tags: [] },
  ...{ place: null, project: null, peopleAffected: null, moneyAffected: null, reply: null },
})
