import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Tally } from './clients.ts'
import type { Victim } from './victim.ts'

const healPatience = 10_000

/** What was killed, and what came of it. */
export type Blows = {
  /** Kills of the server while submissions were under way. */
  kills: number
  /** Kills of a server that had not yet become ready. */
  startsKilled: number
  /** Restarts that went on with the PostgreSQL left running. */
  adopted: number
  restartsMs: number[]
  /** After `kill -9` of the embedded PostgreSQL: whether the server lived on, and came back alone. */
  postgres: { killed: number; serverLived: boolean; healedMs: number | null } | null
}

type Hunt = {
  victim: Victim
  tally: Tally
  count: number
  kills: number
  /** The folder of the embedded database, where there is one. */
  cluster: string | undefined
  signal: AbortSignal
}

/** Kills the server at random moments spread over the run, and the embedded PostgreSQL once. */
export async function hunt({ victim, tally, count, kills, cluster, signal }: Hunt): Promise<Blows> {
  const blows: Blows = { kills: 0, startsKilled: 0, adopted: 0, restartsMs: [], postgres: null }
  const middle = Math.floor(kills / 2)
  for (let n = 0; n < kills; n += 1) {
    await acknowledged(tally, (0.85 * count * (n + Math.random())) / kills, signal)
    if (n === middle && cluster !== undefined) await killPostgres(victim, cluster, blows)
    await acknowledged(tally, tally.acknowledged.length + 1, signal)
    await sleep(Math.random() * 100, undefined, { signal })
    await killServer(victim, cluster, tally, blows)
  }
  return blows
}

/** Waits until so many submissions are acknowledged while others are under way. */
async function acknowledged(tally: Tally, least: number, signal: AbortSignal): Promise<void> {
  while (tally.acknowledged.length < least || tally.inFlight === 0) {
    await sleep(3, undefined, { signal })
  }
}

async function killServer(
  victim: Victim,
  cluster: string | undefined,
  tally: Tally,
  blows: Blows,
): Promise<void> {
  const before = cluster && postmasterPid(cluster)
  const underWay = tally.inFlight > 0
  if ((await victim.kill()) && underWay) blows.kills += 1
  if (blows.kills % 2 === 0) await killStarting(victim, blows)
  blows.restartsMs.push(Math.round(await victim.start()))
  if (cluster && before === postmasterPid(cluster)) blows.adopted += 1
}

/** `kill -9` somewhere in the half second that a start takes. */
async function killStarting(victim: Victim, blows: Blows): Promise<void> {
  const started = victim.start().then(
    () => true,
    () => false,
  )
  await sleep(Math.random() * 500)
  await victim.kill()
  if (!(await started)) blows.startsKilled += 1
}

/** `kill -9` of the database under a running server, which is given time to find its way back. */
async function killPostgres(victim: Victim, cluster: string, blows: Blows): Promise<void> {
  const began = performance.now()
  process.kill(postmasterPid(cluster), 'SIGKILL')
  await sleep(50)
  const crashes = victim.crashes()
  let healedMs: number | null = null
  while (healedMs === null && performance.now() - began < healPatience) {
    if (await victim.isReady()) healedMs = Math.round(performance.now() - began)
    else await sleep(50)
  }
  const serverLived = victim.crashes() === crashes
  blows.postgres = { killed: 1, serverLived, healedMs }
  if (healedMs !== null) return
  await victim.kill()
  blows.restartsMs.push(Math.round(await victim.start()))
}

function postmasterPid(cluster: string): number {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
}
