import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#platform/database/database.ts'
import { attempt } from '#platform/record/attempt.ts'
import { publishByClock } from './commands.ts'
import { monthBefore } from './domain/periods.ts'
import { currentSetting, publishedEditions } from './store.ts'

/** Publishes last month by itself, from the day on that two people have set; never where nobody has. */
export async function wakeOpenness(db: Database, clock: Actor): Promise<{ published: number }> {
  const done = await attempt(db, clock, async (ctx) => {
    const { automaticDay } = await currentSetting(ctx)
    if (automaticDay === null || Number(ctx.today.slice(8)) < automaticDay) return false
    const month = monthBefore(ctx.today)
    const there = await publishedEditions(ctx, month.slice(0, 4))
    if (there.some(({ content }) => content.period === month)) return false
    return publishByClock(ctx, month)
  })
  return { published: done ? 1 : 0 }
}
