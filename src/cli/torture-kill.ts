import { parseArgs } from 'node:util'
import { type KillResult, torture } from '../torture/kill.ts'
import { progressLine } from './progress.ts'
import { faultsTold, must, untilStopped, wholeNumber } from './torture-run.ts'

const leastKills = 5

/** Runs one torture; 1 when anything was lost, doubled or broken, or too little was killed. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '10000' },
      kills: { type: 'string', default: '5' },
      clients: { type: 'string', default: '16' },
      json: { type: 'boolean', default: false },
    },
  })
  const count = wholeNumber('count', values.count)
  const kills = wholeNumber('kills', values.kills)
  const clients = wholeNumber('clients', values.clients)
  const progress = progressLine(values.json)
  const result = await untilStopped(120_000 + count * 100 + kills * 30_000, (signal) =>
    torture({
      ...{ env, count, kills, clients, signal },
      log: progress.say,
      watch: ({ acknowledged: { length }, retries }) =>
        progress.show(`${length}/${count}  retries ${retries}`, length / count),
    }),
  )
  progress.end()
  const faults = faultsOf(result, count)
  if (values.json) console.log(JSON.stringify({ ...summaryOf(result), faults }))
  else tell(result)
  return faultsTold(faults)
}

/** Everything that must not be, in words; an empty list is a passed torture. */
function faultsOf({ tally, blows, counted, crashes, exitCode }: KillResult, count: number) {
  const embedded = blows.postgres !== null
  return [
    ...must(tally.acknowledged.length === count, 'not everything was acknowledged'),
    ...must(blows.kills >= leastKills, `fewer than ${leastKills} kills`),
    ...must(counted.lost === 0, `${counted.lost} acknowledged are lost`),
    ...must(counted.doubled === 0, `${counted.doubled} are there twice`),
    ...must(counted.unknown === 0, `${counted.unknown} were never acknowledged`),
    ...must(counted.broken === 0, `${counted.broken} summaries and streams differ`),
    ...must(counted.misdated === 0, `${counted.misdated} have not the two deadlines`),
    ...must(counted.keys === counted.appeals, `${counted.keys} keys of ${counted.appeals} appeals`),
    ...must(tally.differing.length === 0, `${tally.differing.length} repeats differ`),
    ...must(crashes === 0, `the server ended by itself ${crashes} times`),
    ...must(exitCode === 0, `the server stopped with code ${exitCode}`),
    ...must(
      !embedded || blows.adopted === blows.restartsMs.length - restarts(blows),
      'not adopted',
    ),
    ...must(blows.postgres?.serverLived !== false, 'the server died of its database'),
  ]
}

/** Restarts that were needed because the database did not come back by itself. */
const restarts = ({ postgres }: KillResult['blows']) =>
  postgres !== null && postgres.healedMs === null ? 1 : 0

function summaryOf({ tally, blows, counted, crashes, seconds }: KillResult) {
  return {
    submitted: tally.submitted,
    acknowledged: tally.acknowledged.length,
    kills: blows.kills,
    retries: tally.retries,
    lost: counted.lost,
    doubled: counted.doubled,
    restartsMs: blows.restartsMs,
    seconds,
    resent: tally.resent,
    answers: tally.answers,
    startsKilled: blows.startsKilled,
    adopted: blows.adopted,
    postgres: blows.postgres,
    crashes,
    counted,
  }
}

function tell(result: KillResult): void {
  const { submitted, acknowledged, kills, retries, lost, doubled, ...more } = summaryOf(result)
  const { restartsMs, seconds, resent, postgres } = more
  console.log(
    `${submitted} submitted, ${acknowledged} acknowledged, ${kills} kills, ${retries} retries, ` +
      `${resent} sent again: ${lost} lost, ${doubled} doubled (${seconds} s; ready again after ` +
      `${restartsMs.join(', ')} ms)`,
  )
  if (postgres !== null) {
    const healed = postgres.healedMs === null ? 'not by itself' : `after ${postgres.healedMs} ms`
    console.log(`PostgreSQL killed once: the server came back ${healed}`)
  }
}
