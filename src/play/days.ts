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
    let played = 0
    // Why the list itself: a story that begins today comes after the others of today.
    for (const one of stories) {
      if (ended.has(one) || one.day > today) continue
      played += 1
      if (await playDay(one, today, clock)) ended.add(one)
    }
    if (played > 0) {
      clock.turnTo(today)
      await runJobs()
    }
    progress?.(today, ended.size)
  }
  return ended.size
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
