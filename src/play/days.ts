import { addDays, type Day } from '#kernel/day.ts'
import type { TurnedClock } from './clock.ts'

export type Story = { day: Day; story: AsyncGenerator<Day, void> }

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
 * have for the day, then the timed work once more. Answers how many stories came to their end.
 */
export async function playDays(stories: readonly Story[], days: Days): Promise<number> {
  const { clock, runJobs, from, until, progress } = days
  let waiting = [...stories]
  for (let today = from; ; today = addDays(today, 1)) {
    if (until === undefined ? waiting.length === 0 : today > until) break
    clock.turnTo(today)
    await runJobs()
    const due = waiting.filter(({ day }) => day <= today)
    for (const one of due) if (await playDay(one, today, clock)) waiting = without(waiting, one)
    if (due.length > 0) {
      clock.turnTo(today)
      await runJobs()
    }
    progress?.(today, stories.length - waiting.length)
  }
  return stories.length - waiting.length
}

const without = (all: readonly Story[], one: Story) => all.filter((other) => other !== one)

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
