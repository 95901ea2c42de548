import { join, resolve } from 'node:path'
import { addDays, type Day, dayOf, daysBetween } from '#kernel/day.ts'
import { openFiles } from '#modules/attachments/index.ts'
import { openFinder } from '#modules/problems/index.ts'
import { learn } from '#modules/routing/index.ts'
import { systemClock } from '#platform/database/database.ts'
import { diceOf } from '../play/dice.ts'
import { playYear } from '../play/year/play.ts'
import { variedAppeals } from '../play/year/texts.ts'
import type { progressLine } from './progress.ts'
import { inCityOfItsOwn } from './scratch-city.ts'
import { reportYear } from './year-report.ts'

type Asked = Record<'from' | 'seed' | 'every', string> & {
  [Name in 'weeks' | 'venues' | 'enterprises' | 'start' | 'out' | 'data' | 'count']?:
    | string
    | undefined
} & { json: boolean; progress: ReturnType<typeof progressLine> }

/** Plays a year and proves what is published; 1 when anything differs. */
export async function runYear(
  env: NodeJS.ProcessEnv,
  { progress, json, ...asked }: Asked,
): Promise<number> {
  const { start, until } = spanOf(asked)
  const size = {
    every: Number(asked.every),
    venues: Number(asked.venues ?? 2),
    enterprises: Number(asked.enterprises ?? 80),
  }
  const appeals = await variedAppeals(
    resolve(asked.from),
    Number(asked.count ?? 240),
    diceOf(Number(asked.seed)),
  )
  const days = daysBetween(start, until)
  const told = {
    progress: (day: Day, ended: number) =>
      progress.show(`${day}  ${ended}`, daysBetween(start, day) / days),
    say: progress.say,
  }
  const { out, data } = asked
  const chosen = { appeals, start, begin: start, seed: Number(asked.seed), out, data, told }
  const began = performance.now()
  const result = await inCityOfItsOwn(env, chosen, async (given, config) => {
    const finder = openFinder()
    const files = openFiles({
      ...config,
      files: data === undefined ? { folder: join(given.out, 'files') } : config.files,
    })
    try {
      return await playYear({ ...given, ...size, until, ways: { files, learn, finder } })
    } finally {
      await finder.close()
    }
  })
  progress.end()
  const seconds = Math.round((performance.now() - began) / 1000)
  return reportYear({ ...result, seconds }, { ...size, seed: chosen.seed, start, json, data })
}

/** The year 2026, or as many weeks; of a city that is kept, the year that ends yesterday. */
function spanOf({ weeks, start: given, data }: Pick<Asked, 'weeks' | 'start' | 'data'>) {
  const days = weeks === undefined ? 364 : 7 * Number(weeks)
  const yesterday = addDays(dayOf(systemClock.now()), -1)
  const start = given ?? (data === undefined ? '2026-01-05' : addDays(yesterday, 1 - days))
  const until = addDays(start, days - 1)
  // Why: a year that begins after its first holidays ends with the year all the same.
  const last = `${start.slice(0, 4)}-12-31`
  const wholeYear = data === undefined && weeks === undefined && until > last
  return { start, until: wholeYear ? last : until }
}
