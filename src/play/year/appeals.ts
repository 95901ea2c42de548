import { addDays, type Day } from '#kernel/day.ts'
import { isWorkingDay } from '#kernel/working-days.ts'
import { castPlots, castRoles } from '../casting.ts'
import type { Story } from '../days.ts'
import { plotsFor } from '../plots.ts'
import type { PlayedAppeal } from '../source.ts'
import type { OpenStage } from '../stage.ts'
import type { Stage } from '../stories/scene.ts'
import { tell } from '../story.ts'
import { year } from './programme.ts'

type Given = {
  appeals: readonly PlayedAppeal[]
  from: Day
  until: Day
  roll: () => number
}

/** The working days from one day to another. */
export function workedDays({ calendar }: Pick<OpenStage, 'calendar'>, from: Day, until: Day) {
  const days: Day[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) days.push(day)
  }
  return days
}

/**
 * The stories of appeals that come in over a year, by dice. What every year must have comes in its first half, so
 * that it is over before the year is.
 */
export function tellAppeals(open: OpenStage, stage: Stage, given: Given): Story[] {
  const { appeals, from, until, roll } = given
  const days = workedDays(open, from, until)
  const parts = castPlots(appeals, plotsFor(year, appeals.length, roll), roll)
  const roles = castRoles(open.cast, parts, { roll })
  return roles.map((role, order): Story => {
    const place = roll() * (order < year.first.length ? 0.5 : 1)
    const day = days[Math.floor(place * days.length)] ?? from
    return { day, story: tell(stage, role, day) }
  })
}
