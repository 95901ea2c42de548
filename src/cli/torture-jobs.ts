import { parseArgs } from 'node:util'
import { type JobsResult, tortureJobs } from '../torture/jobs.ts'
import { progressLine } from './progress.ts'
import { faultsTold, must, untilStopped, wholeNumber } from './torture-run.ts'

/** Runs the torture of the timed work; 1 when anything was done twice, or not at all. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '600' },
      kills: { type: 'string', default: '12' },
      server: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const count = wholeNumber('count', values.count)
  const kills = wholeNumber('kills', values.kills)
  const progress = progressLine(values.json)
  const result = await untilStopped(180_000 + count * 500 + kills * 30_000, (signal) =>
    tortureJobs({
      ...{ env, count, kills, signal, server: values.server },
      log: progress.say,
      watch: progress.show,
    }),
  )
  progress.end()
  const faults = faultsOf(result)
  if (values.json) console.log(JSON.stringify({ ...result, faults }))
  else tell(result)
  return faultsTold(faults)
}

/** Everything that must not be, in words; an empty list is a passed torture. */
function faultsOf(result: JobsResult): string[] {
  const { twice, numbersTwice, earlier, differing, leftOver, notLapsed, midway, crashes } = result
  return [
    ...must(midway > 2, `only ${midway} kills left work to be done`),
    ...must(twice.length === 0, `${twice.length} effects happened twice: ${twice[0]}`),
    ...must(numbersTwice.length === 0, `letter numbers given twice: ${numbersTwice.join(', ')}`),
    ...must(notLapsed === 0, `${notLapsed} were not closed by default just once`),
    ...must(leftOver === 0, `${leftOver} are still to be done`),
    ...must(earlier === 0, `${earlier} events are earlier than the one before`),
    ...must(differing === 0, `${differing} summaries differ from their events`),
    ...must(crashes === 0, `a process ended by itself ${crashes} times`),
  ]
}

function tell({ appeals, due, done, kills, midway, twice, leftOver, seconds }: JobsResult): void {
  console.log(
    `${appeals} appeals with ${due} dates due: ${done} effects, ${twice.length} of them twice, ` +
      `${leftOver} left to do; ${kills} kills, ${midway} times amid the work (${seconds} s)`,
  )
}
