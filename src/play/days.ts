import { addDays, type Day } from '#kernel/day.ts'
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
}

/**
 * Turns the clock day by day, days off too: the timed work in the morning, then whatever the stories
 * have for the day, then the timed work once more. Answers how many stories came to their end. A story
 * that is added to the list meanwhile is played from the same day on.
 */
export async function playDays(stories: readonly Story[], days: Days): Promise<number> {
  const { clock, runJobs, from, until, progress } = days
  const ended = new Set<Story>()
  for (let today = from; ; today = addDays(today, 1)) {
    if (until === undefined ? ended.size === stories.length : today > until) break
    clock.turnTo(today)
    await runJobs()
    const played = await playLanes(stories, { ended, today, clock })
    if (played > 0) {
      clock.turnTo(today)
      await runJobs()
    }
    progress?.(today, ended.size)
  }
  return ended.size
}

type Today = { ended: Set<Story>; today: Day; clock: TurnedClock }

/** Tells whatever the stories have for the day, and those that begin meanwhile; answers how many had. */
async function playLanes(stories: readonly Story[], { ended, today, clock }: Today) {
  const told = new Set<Story>()
  const due = () => stories.filter((one) => one.day <= today && !ended.has(one) && !told.has(one))
  for (let waiting = due(); waiting.length > 0; waiting = due()) {
    const lanes = Map.groupBy(waiting, ({ lane = '' }) => lane)
    await Promise.all(
      [...lanes.values()].map(async (lane) => {
        for (const one of lane) {
          told.add(one)
          if (await playDay(one, today, clock)) ended.add(one)
        }
      }),
    )
  }
  return told.size
}

/** Whether the story came to its end on this day. */
async function playDay(one: Story, today: Day, clock: TurnedClock): Promise<boolean> {
  while (one.day <= today) {
    clock.turnTo(today)
    const told = await one.story.next()
    if (told.done) return true
    one.day = told.value
  }
  return false
}
