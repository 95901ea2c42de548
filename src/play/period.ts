import { addDays, type Day } from '#kernel/day.ts'
import {
  addWorkingDays,
  nextWorkingDayOnOrAfter,
  type WorkingCalendar,
} from '#kernel/working-days.ts'
import type { TurnedClock } from './clock.ts'
import { diceOf } from './dice.ts'
import type { Cast } from './people.ts'
import { castPlots, plotsFor } from './plots.ts'
import type { PlayedAppeal } from './source.ts'
import { type Role, tell } from './story.ts'

export type Period = {
  cast: Cast
  clock: TurnedClock
  calendar: WorkingCalendar
  runJobs: () => Promise<unknown>
  appeals: readonly PlayedAppeal[]
  seed: number
  start: Day
  /** Over how many working days the submissions are spread. */
  spread: number
  /** The day on which the play stops, whatever has not ended by then. */
  until?: Day
  /** How many days the steps take, from 1 to 3; by dice otherwise. At 3 nothing is dispatched the same day. */
  pace?: number
  progress?: (day: Day, ended: number) => void
}

/** Plays a period day by day; answers how many stories came to their end. */
export async function playPeriod(period: Period): Promise<number> {
  const { calendar, cast, clock, until } = period
  const after = (day: Day, count: number) =>
    count === 0 ? nextWorkingDayOnOrAfter(calendar, day) : addWorkingDays(calendar, day, count)
  const waiting = rolesOf(period).map((role, order) => {
    const day = after(period.start, order % period.spread)
    return { day, order, story: tell({ cast, after }, role, day) }
  })
  let ended = 0
  let today = ''
  while (waiting.length > 0) {
    waiting.sort((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? -1 : 1))
    const next = waiting[0]
    if (next === undefined || (until !== undefined && next.day > until)) break
    if (next.day !== today) await period.runJobs()
    today = next.day
    clock.turnTo(today)
    const told = await next.story.next()
    if (told.done) {
      waiting.shift()
      ended += 1
    } else next.day = told.value
    period.progress?.(today, ended)
  }
  if (until === undefined) await letLapse(period, today)
  return ended
}

/** Lets the dates pass that nobody acts on, for the timekeeper to see. */
async function letLapse({ clock, runJobs }: Period, from: Day): Promise<void> {
  clock.turnTo(addDays(from, 30))
  await runJobs()
}

function rolesOf({ cast, appeals, seed, pace }: Period): Role[] {
  const roll = diceOf(seed)
  const plots = plotsFor(appeals.length, roll)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(roll() * list.length)]
    if (one === undefined) throw new Error('A play needs somebody for every part.')
    return one
  }
  const venues = [...new Set(cast.enterprises.map(({ venue }) => venue))]
  return castPlots(appeals, plots, roll).map(({ appeal, plot }, index) => {
    const venue = appeal.venue ?? venues[index % venues.length] ?? 'huzhou'
    const own = cast.departments.find(({ key }) => key === appeal.office)
    const department = own ?? pick(cast.departments)
    const others = cast.departments.filter((one) => one !== department)
    return {
      appeal,
      plot,
      venue,
      enterprise: pick(likeliest(cast.enterprises, { venue, industry: appeal.industry })),
      department,
      second: pick(others),
      caller: pick(cast.callers),
      viaCoordinator: roll() < 0.2 && plot !== 'withdrawn',
      pace: pace ?? 1 + Math.floor(roll() * 3),
    }
  })
}

/** The enterprises an appeal may be of: of its trade and place, else of its trade, else of its place. */
function likeliest(
  all: Cast['enterprises'],
  { venue, industry }: { venue: string; industry: string | null },
) {
  const ofTrade = all.filter((one) => one.industry === industry)
  const ofPlace = all.filter((one) => one.venue === venue)
  const ofBoth = ofTrade.filter((one) => one.venue === venue)
  return [ofBoth, ofTrade, ofPlace].find((some) => some.length > 0) ?? all
}
