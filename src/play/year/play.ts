import { mkdirSync } from 'node:fs'
import { addDays, type Day, weekday } from '#kernel/day.ts'
import { namedBy } from '../clock.ts'
import { tellCommon } from '../common-problems.ts'
import { playDays } from '../days.ts'
import { diceOf } from '../dice.ts'
import type { PlayedEnterprise } from '../people.ts'
import { stageOf } from '../period.ts'
import type { PlayOptions } from '../play.ts'
import { readEnterprises } from '../source.ts'
import { setUpStaffedCity } from '../staff.ts'
import { type OpenStage, onStage, type Ways } from '../stage.ts'
import type { Stage } from '../stories/scene.ts'
import { inventEnterprises, type TownEnterprise, venues } from '../talks/enterprises.ts'
import { firstDayOf, tellTalks } from '../talks/play.ts'
import { tellAppeals, workedDays } from './appeals.ts'
import type { Chapter } from './chapter.ts'
import { chapters } from './chapters.ts'
import { chaptersBy, type Overtaken, refusalsIn } from './days.ts'
import { yearOfTalks } from './programme.ts'
import { proveYear } from './prove.ts'
import { openChapters, type Playing, seedOf } from './stage.ts'

export type YearOptions = PlayOptions & {
  /** The last day; the play ends with the last working day until then. */
  until: Day
  venues: number
  enterprises: number
  /** Talks are held in every so manyth week. */
  every: number
  chapters?: readonly Chapter[]
  ways?: Ways
  /** Beside those invented for the talks; by default the project's own. */
  own?: ReturnType<typeof readEnterprises>
}

/** Plays a year day by day on one clock, in a city of its own over HTTP, and has it counted again. */
export async function playYear(options: YearOptions) {
  const { tenantId, seed, start, out } = options
  const spent = stopwatch()
  const clock = namedBy(options.clock, diceOf(seedOf('names', seed)))
  const db = options.db.by(clock)
  const size = { venues: options.venues }
  const staff = await setUpStaffedCity(db, tenantId, 'huzhou', size)
  if (staff === null) throw new Error(`The city ${tenantId} has been played already.`)
  const guests = inventEnterprises(
    options.enterprises,
    venues.slice(0, options.venues),
    diceOf(seedOf('enterprises', seed)),
  )
  const { own = readEnterprises(), ways = {} } = options
  const samples = [...own, ...guests]
  mkdirSync(out, { recursive: true })
  return onStage({ db, tenantId, staff, start, samples, ways }, async (open) => {
    const registering = spent()
    const known: Known = { left: new Set(), raisedBy: new Map() }
    const making = { ...options, db, clock, staff, ...known }
    const { playing, files } = await openChapters(open, options.chapters ?? chapters, making)
    const { doings, overtaken, until } = await playThrough(open, {
      ...{ options, guests, known, playing },
    })
    const played = spent()
    const proved = await proveYear({ ...open, db, tenantId, out, start, until })
    return {
      ...{ ...proved, until, doings, overtaken },
      enterprises: samples.length,
      papers: [...doings.files, ...files],
      chapters: Object.fromEntries(playing.map(({ chapter, deeds }) => [chapter.name, deeds])),
      spent: { registering, playing: played, proving: spent() },
    }
  })
}

export type Known = { left: Set<string>; raisedBy: Map<string, PlayedEnterprise> }

type Through = {
  options: YearOptions
  guests: readonly TownEnterprise[]
  known: Known
  playing: readonly Playing[]
}

/** Appeals and talks, one day after the other; one after the other too, so that the same seed gives the same year. */
async function playThrough(open: OpenStage, { options, guests, known, playing }: Through) {
  const { clock, seed, appeals, start, progress, sign, newDay } = options
  const until = workedDays(open, start, options.until).at(-1) ?? start
  const overtaken: Overtaken[] = []
  const refused = refusalsIn(overtaken)
  const hearing = hearingOf(open, known)
  const roll = (name: string) => diceOf(seedOf(name, seed))
  const stage = { ...stageOf(open), ...hearing }
  const span = { appeals, from: start, until, roll: roll('appeals') }
  const first = firstTalk(start)
  const talks = tellTalks(
    open,
    {
      samples: guests,
      roll: roll('talks'),
      options: { ...options, start: first, weeks: weeksBetween(first, until) },
    },
    { ...hearing, programme: yearOfTalks },
  )
  const stories = talks.stories
  stories.push(...tellAppeals(open, stage, span))
  stories.push(...tellCommon(stage, { from: stage.after(start, 4), roll: roll('common') }))
  const { runJobs } = open
  const chaptersOf = chaptersBy({ ...open, playing, last: until, refused })
  await playDays(stories, {
    ...{ clock, runJobs, from: start, until, progress, inTurn: true },
    // Why each day: what a week drew is known by the first head after it.
    after: async (day) => {
      await newDay?.()
      await sign?.()
      await chaptersOf(day)
    },
    refused: (refusal, day) => refused('story', refusal, day),
  })
  return { doings: talks.doings, overtaken, until }
}

/** Tells the chapters whose the appeals are, and with which no story goes on. */
export const hearingOf = (
  { cast }: Pick<OpenStage, 'cast'>,
  { raisedBy, left }: Known,
): Pick<Stage, 'raised' | 'over' | 'consider'> => ({
  raised: (at, by) => void raisedBy.set(idIn(at), by),
  over: (at) => void left.add(idIn(at)),
  consider: (at) => cast.coordinator.get(`${at}/suggestions`),
})

const idIn = (at: string): string => at.slice('/appeals/'.length)

/** The first Wednesday for which there is time to prepare. */
function firstTalk(start: Day): Day {
  const wednesday = 3
  for (let day = start; ; day = addDays(day, 1)) {
    if (weekday(day) === wednesday && firstDayOf(day) >= start) return day
  }
}

const weeksBetween = (first: Day, until: Day): number => {
  let weeks = 1
  while (addDays(first, 7 * weeks) <= until) weeks += 1
  return weeks
}

/** Tells how many seconds have passed since it was asked last. */
function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const now = performance.now()
    const passed = Math.round((now - last) / 100) / 10
    last = now
    return passed
  }
}
