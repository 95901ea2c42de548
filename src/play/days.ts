import { addDays, type Day } from '#kernel/day.ts'
import { CallRefused } from './caller.ts'
import type { TurnedClock } from './clock.ts'

export type Story = {
  day: Day
  story: AsyncGenerator<Day, void>
  /** Stories of one lane are told one after the other; those of different lanes side by side. */
  lane?: string
}

type Days = {
  clock: TurnedClock
  runJobs: () => Promise<unknown>
  from: Day
  /** The day on which the play stops; without one, when every story has come to its end. */
  until: Day | undefined
  progress: ((day: Day, ended: number) => void) | undefined
  /** Tells them one after the other, whatever their lanes: what is made is made in the same order every time. */
  inTurn?: boolean
  /** What else is done when the stories of a day and its timed work are. */
  after?: (day: Day) => Promise<void>
  /** Told of a refusal that no story asked for, whose story ends there; without it the play does. */
  refused?: (refusal: CallRefused, day: Day) => void
}

/**
 * Turns the clock day by day, days off too: the timed work in the morning, then whatever the stories
 * have for the day, then the timed work once more. Answers how many stories came to their end. A story
 * that is added to the list meanwhile is played from the same day on.
 */
export async function playDays(stories: readonly Story[], days: Days): Promise<number> {
  const { runJobs, from, until, progress, after, clock } = days
  const ended = new Set<Story>()
  for (let today = from; ; today = addDays(today, 1)) {
    if (until === undefined ? ended.size === stories.length : today > until) break
    clock.turnTo(today)
    await runJobs()
    const played = await playLanes(stories, { ...days, ended, today })
    if (played > 0) {
      clock.turnTo(today)
      await runJobs()
    }
    await after?.(today)
    progress?.(today, ended.size)
  }
  return ended.size
}

type Today = Pick<Days, 'clock' | 'inTurn' | 'refused'> & { ended: Set<Story>; today: Day }

/** Tells whatever the stories have for the day, and those that begin meanwhile; answers how many had. */
async function playLanes(stories: readonly Story[], day: Today) {
  const { ended, today, inTurn = false } = day
  const told = new Set<Story>()
  const due = () => stories.filter((one) => one.day <= today && !ended.has(one) && !told.has(one))
  for (let waiting = due(); waiting.length > 0; waiting = due()) {
    const lanes = Map.groupBy(waiting, ({ lane = '' }) => (inTurn ? '' : lane))
    await Promise.all(
      [...lanes.values()].map(async (lane) => {
        for (const one of lane) {
          told.add(one)
          if (await playDay(one, day)) ended.add(one)
        }
      }),
    )
  }
  return told.size
}

/** Whether the story came to its end on this day. */
async function playDay(one: Story, { today, clock, refused }: Today): Promise<boolean> {
  while (one.day <= today) {
    clock.turnTo(today)
    try {
      const told = await one.story.next()
      if (told.done) return true
      one.day = told.value
    } catch (error) {
      if (refused === undefined || !(error instanceof CallRefused)) throw error
      refused(error, today)
      return true
    }
  }
  return false
}
