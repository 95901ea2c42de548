import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { addDays, type Day } from '#kernel/day.ts'
import { playDays, type Story } from '../days.ts'
import { diceOf } from '../dice.ts'
import { stageOf } from '../period.ts'
import { type PlayOptions, prove, yearsFrom } from '../play.ts'
import { proveTalks } from '../prove-talks.ts'
import type { PlayedAppeal } from '../source.ts'
import { setUpStaffedCity } from '../staff.ts'
import { type OpenStage, onStage } from '../stage.ts'
import { inventEnterprises, shuffled, type TownEnterprise, venues } from './enterprises.ts'
import { grudgerOf, tellGrudge } from './grudges.ts'
import { tellSeason } from './periods.ts'
import type { Doings, Guest, TalkStage } from './stage.ts'

/** Two of its eight Wednesdays, 1 and 8 October 2025, are holidays: one is cancelled, one put off. */
export const talksStart: Day = '2025-09-10'

/** How long before the first talk the city begins to prepare, in days. */
const preparation = 23

export const firstDayOf = (start: Day): Day => addDays(start, -preparation)

export type TalkOptions = PlayOptions & { weeks: number; venues: number; enterprises: number }

/** Plays weeks of talks in a city of its own over HTTP, and has everything counted again from its events. */
export async function playTalks(options: TalkOptions) {
  const { db, tenantId, seed, out } = options
  const roll = diceOf(seed)
  const began = performance.now()
  const staff = await setUpStaffedCity(db, tenantId, 'huzhou', { venues: options.venues })
  if (staff === null) throw new Error(`The city ${tenantId} has been played already.`)
  const samples = inventEnterprises(options.enterprises, venues.slice(0, options.venues), roll)
  const start = firstDayOf(options.start)
  mkdirSync(out, { recursive: true })
  return onStage({ db, tenantId, staff, start, samples }, async (open) => {
    const seconds = stopwatch(began)
    const registering = seconds()
    const doings = await playSeason(open, { options, samples, roll })
    const playing = seconds()
    const years = yearsFrom(start, addDays(options.start, 7 * options.weeks))
    const appeals = await prove(open.cast, out, years)
    const talks = await proveTalks(open.cast, out, {
      beside: appeals.beside,
      asOf: appeals.published.asOf,
    })
    const differences = [...talks.differences, ...appeals.differences]
    const spent = { registering, playing, proving: seconds() }
    return { ...talks, appeals, differences, doings, enterprises: samples, spent }
  })
}

/** Tells how many seconds have passed since it was asked last. */
function stopwatch(began: number): () => number {
  let last = began
  return () => {
    const now = performance.now()
    const passed = Math.round((now - last) / 100) / 10
    last = now
    return passed
  }
}

type Season = {
  options: Pick<TalkOptions, 'appeals' | 'start' | 'weeks'> & {
    /** The folder for papers; none are fetched without one. */
    out?: string
    /** Talks are held in every so manyth week; by default in each. */
    every?: number
  }
  samples: readonly TownEnterprise[]
  roll: () => number
}

type Played = Season & { options: Pick<TalkOptions, 'clock' | 'progress'> }

/** Plays the talks of a season in a city that is open, for the enterprises named in `samples`. */
async function playSeason(open: OpenStage, given: Played): Promise<Doings> {
  const { clock, start, weeks, progress } = given.options
  const until = addDays(start, 7 * weeks)
  const { stories, doings } = tellTalks(open, given)
  const { runJobs } = open
  await playDays(stories, { clock, runJobs, from: firstDayOf(start), until, progress })
  return doings
}

type Hearing = Pick<TalkStage, 'raised' | 'over' | 'consider' | 'programme'>

/** The stories of a season's talks, to which those of each session are added as they begin. */
export function tellTalks(open: OpenStage, given: Season, hearing: Hearing = {}) {
  const { start, weeks, every = 1 } = given.options
  const stories: Story[] = []
  const begin = (story: Story) => void stories.push(story)
  const stage = { ...talkStage(open, { ...given, begin }), ...hearing }
  const preparedOn = firstDayOf(start)
  const season = { first: start, weeks, preparedOn, every }
  stories.push({ day: preparedOn, story: tellSeason(stage, season) })
  for (let nth = 0; nth < Math.ceil(stage.guests.length / 50); nth += 1) {
    const lane = grudgerOf(stage, nth).venue
    stories.push({ day: preparedOn, lane, story: tellGrudge(stage, preparedOn, nth) })
  }
  return { stories, doings: stage.doings }
}

type Making = Season & { begin: (story: Story) => void }

function talkStage(open: OpenStage, { options, samples, roll, begin }: Making): TalkStage {
  const { out, appeals } = options
  const doings: Doings = {
    ...{ draws: [], redrawn: 0, refusedByBudget: 0, givenUpAfterLock: 0, files: [] },
  }
  return {
    ...stageOf(open),
    ...{ begin, doings },
    luckOf: luckBy(appeals, roll),
    guests: guestsOf(open, samples),
    keep: (path, content) => {
      if (out === undefined) return
      const file = join(out, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
      doings.files.push(path)
    },
  }
}

/** The enterprises of the cast that were invented for the talks, with their sizes. */
function guestsOf({ cast }: OpenStage, samples: readonly TownEnterprise[]): Guest[] {
  const sizes = new Map(samples.map(({ key, size }) => [key, size]))
  return cast.enterprises.flatMap((one) => {
    const size = sizes.get(one.key)
    return size === undefined ? [] : [{ ...one, size, invitedTo: [], unhappy: false }]
  })
}

/** Dice and appeals for each venue of the city, all from the one seed. */
function luckBy(appeals: readonly PlayedAppeal[], roll: () => number): TalkStage['luckOf'] {
  const lucks = new Map(
    venues.map(({ key }) => {
      const own = diceOf(Math.floor(roll() * 2 ** 32))
      return [key, { roll: own, nextConcern: concernsInTurn(appeals, own) }] as const
    }),
  )
  return (regionId) => {
    const found = lucks.get(regionId)
    if (found === undefined) throw new Error(`No venue is called ${regionId}.`)
    return found
  }
}

/** Appeals of the trade that is asked for, each as seldom as the others; of any trade where it has none. */
function concernsInTurn(appeals: readonly PlayedAppeal[], roll: () => number) {
  let waiting: PlayedAppeal[] = []
  return (industry: string): PlayedAppeal => {
    if (waiting.length === 0) waiting = shuffled(appeals, roll)
    const own = waiting.findIndex((one) => one.industry === industry)
    const [next] = waiting.splice(Math.max(own, 0), 1)
    if (next === undefined) throw new Error('A talk needs appeals.')
    return next
  }
}
