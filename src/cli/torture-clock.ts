import { parseArgs } from 'node:util'
import { tortureClock } from '../torture/clock/torture.ts'
import { progressLine } from './progress.ts'
import { faultsTold, untilStopped, wholeNumber } from './torture-run.ts'

/** Runs the torture of the clock; 1 when anything was done by a clock that is not to be believed. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '240' },
      json: { type: 'boolean', default: false },
    },
  })
  const count = wholeNumber('count', values.count)
  const progress = progressLine(values.json)
  const result = await untilStopped(300_000 + count * 500, (signal) =>
    tortureClock({ env, count, signal, log: progress.say, watch: progress.show }),
  )
  progress.end()
  if (values.json) console.log(JSON.stringify(result))
  else tell(result)
  return faultsTold(result.faults)
}

function tell(result: Awaited<ReturnType<typeof tortureClock>>): void {
  const { appeals, atStake, pausedAfterMs, lapsedAfter, heldBack, year, faults } = result
  const dates = year === null ? '' : `, ${year.redated} dates of ${year.year} counted again`
  console.log(
    `${appeals} appeals, ${atStake} dates at stake: paused ${pausedAfterMs} ms after the jump, ` +
      `${lapsedAfter} lapsed in the end, ${heldBack} steps held back${dates}; ${faults.length} faults`,
  )
}
