import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { addDays, daysBetween } from '#kernel/day.ts'
import { play, playQuarter } from '../play/play.ts'
import { quarterStart } from '../play/quarter.ts'
import { cycleAppeals, readAppeals, sampleAppeals } from '../play/source.ts'
import { firstDayOf, playTalks, talksStart } from '../play/talks/play.ts'
import { reportPeriod, reportQuarter } from './play-report.ts'
import { runYear } from './play-year.ts'
import { progressLine } from './progress.ts'
import { inCityOfItsOwn } from './scratch-city.ts'
import { reportTalks } from './talk-report.ts'

export const usage = `kentan play [--quarter] [--from FILE] [--count N] [--seed N] [--start DAY] [--out FOLDER] [--json]
kentan play --talk [--weeks N] [--venues N] [--enterprises N] [--from FILE] [--seed N] [--start DAY] [--out FOLDER] [--json]
kentan play --year [--count N] [--weeks N] [--every N] [--venues N] [--enterprises N] [--from FILE] [--seed N] [--start DAY]
            [--out FOLDER] [--data FOLDER] [--json]
  Plays one whole period of appeals through the HTTP API, in a city of its own, with a clock that is
  turned by hand; counts its figures again from the exported events; writes the ledger.
  With --quarter: thirteen weekly periods with offices that are late in every way, stopped while many
  appeals are open; its lights, letters, dates and supervision list are counted again too.
  With --talk: weeks of talks (恳谈会) at eight venues, two of the eight weeks holidays: topics, periods,
  rosters, draws, what was asked and what became of it; minutes and orders lie in the folder.
  With --year: appeals, talks in every so manyth week and all that follows from them, for a year (2026) or as many
  weeks; everything published is counted again. With --data the city is kept in that folder and its year ends
  yesterday: DATA_DIR=FOLDER npm start opens it.`

const options = {
  quarter: { type: 'boolean', default: false },
  talk: { type: 'boolean', default: false },
  year: { type: 'boolean', default: false },
  weeks: { type: 'string' },
  every: { type: 'string', default: '2' },
  venues: { type: 'string' },
  enterprises: { type: 'string' },
  from: { type: 'string', default: sampleAppeals },
  count: { type: 'string' },
  seed: { type: 'string', default: '7' },
  start: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** Plays and proves what is published; 1 when it differs, or a period's appeal has not ended. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args, options })
  const progress = progressLine(values.json)
  if (values.year) return runYear(env, { ...values, progress })
  if (values.talk) return runTalks(env, { ...values, progress })
  const { quarter, json, seed } = values
  const count = Number(values.count ?? (quarter ? 240 : 72))
  const appeals = await (quarter ? cycleAppeals : readAppeals)(resolve(values.from), count)
  const start = values.start ?? (quarter ? quarterStart : '2026-03-04')
  const told = {
    progress: (day: string, ended: number) =>
      progress.show(`${day}  ${ended}/${count}`, ended / count),
    say: progress.say,
  }
  const chosen = { appeals, start, begin: start, seed: Number(seed), out: values.out, told }
  const result = await inCityOfItsOwn(env, chosen, quarter ? playQuarter : play)
  progress.end()
  return (quarter ? reportQuarter : reportPeriod)(result, { count, json })
}

type Asked = Record<'from' | 'seed', string> & {
  [Name in 'weeks' | 'venues' | 'enterprises' | 'start' | 'out' | 'count']?: string | undefined
} & { json: boolean }

async function runTalks(
  env: NodeJS.ProcessEnv,
  { progress, json, ...asked }: Asked & { progress: ReturnType<typeof progressLine> },
): Promise<number> {
  const start = asked.start ?? talksStart
  const size = {
    weeks: Number(asked.weeks ?? 8),
    venues: Number(asked.venues ?? 8),
    enterprises: Number(asked.enterprises ?? 600),
  }
  const appeals = await readAppeals(resolve(asked.from), Number(asked.count ?? 72))
  const begin = firstDayOf(start)
  const days = daysBetween(begin, addDays(start, 7 * size.weeks))
  const told = {
    progress: (day: string, ended: number) =>
      progress.show(`${day}  ${ended}`, daysBetween(begin, day) / days),
    say: progress.say,
  }
  const chosen = { appeals, start, begin, seed: Number(asked.seed), out: asked.out, told }
  const began = performance.now()
  const result = await inCityOfItsOwn(env, chosen, (given) => playTalks({ ...given, ...size }))
  progress.end()
  const seconds = Math.round((performance.now() - began) / 1000)
  return reportTalks({ ...result, seconds }, { ...size, json })
}
