import { setTimeout as sleep } from 'node:timers/promises'
import { issueSignInLink } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type Client, clientFor } from '../play/caller.ts'
import type { FakedClock } from './clock/faketime.ts'
import type { Filled } from './fill.ts'
import type { Ground } from './ground.ts'
import { clockEvents } from './record.ts'
import type { Victim } from './victim.ts'

export const minute = 60_000
export const day = 24 * 60 * minute

const patience = 20_000
/** Several passes of the worker, which looks every second. */
const passes = 4_000

/** What `GET /clock` tells. */
export type ClockView = {
  paused: boolean
  seenAt: string
  jumpMs: number | null
  atStart: boolean | null
  notes: { kind: string; jumpMs: number }[]
}

/** The server under a clock that is turned, the people who work with it, and what went wrong. */
export type Scene = {
  ground: Ground
  victim: Victim
  faked: FakedClock
  filled: Filled
  faults: string[]
  /** A one-time link, by the server's clock as it is turned. */
  link: (accountId: string) => Promise<string>
  as: (accountId: string) => Client
  view: () => Promise<ClockView>
  /** Notes a fault when something does not hold. */
  must: (holds: boolean, fault: string) => void
  /** Waits until something holds; what was waited for in vain is a fault. */
  until: (holds: () => Promise<boolean>, fault: string) => Promise<number>
  /** Lets passes go by, in which the clock must write no event. */
  stays: (when: string) => Promise<void>
}

type Parts = Pick<Scene, 'ground' | 'victim' | 'faked' | 'filled'> & { signal: AbortSignal }

export function setScene({ ground, victim, faked, filled, signal }: Parts): Scene {
  const faults: string[] = []
  const clients = new Map<string, Client>()
  const link = (accountId: string) => {
    const admin = actorWithoutAccount(ground.tenantId, 'admin')
    return ground.db.by(faked.clock).as(admin, (ctx) => issueSignInLink(ctx, accountId))
  }
  const as = (accountId: string) => {
    const known = clients.get(accountId) ?? clientFor(victim.address, () => link(accountId))
    clients.set(accountId, known)
    return known
  }
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  const until = async (holds: () => Promise<boolean>, fault: string) => {
    const began = performance.now()
    while (!(await holds().catch(isLost))) {
      if (performance.now() - began > patience) {
        faults.push(fault)
        break
      }
      await sleep(50, undefined, { signal })
    }
    return Math.round(performance.now() - began)
  }
  const stays = async (when: string) => {
    const before = await clockEvents(ground)
    await sleep(passes, undefined, { signal })
    const more = (await clockEvents(ground)) - before
    must(more === 0, `the clock wrote ${more} events ${when}`)
  }
  const view = () => as(filled.staff.auditor).get<ClockView>('/clock')
  return { ground, victim, faked, filled, faults, link, as, view, must, until, stays }
}

/** A connection that went with a killed server is made anew; any other error ends the torture. */
function isLost(error: unknown): false {
  if (error instanceof TypeError) return false
  throw error
}

/** Stops the server as an operator would, turns its clock, and starts it again. */
export async function restartAt({ victim, faked, view, until }: Scene, aheadMs: number) {
  await victim.stop()
  faked.turnTo(aheadMs)
  await victim.start()
  await until(async () => (await view()) !== undefined, 'the server does not answer')
}

/** Has an admin say that the clock is right, and waits until a worker has heard. */
export async function resume({ as, filled, view, until, must, faked }: Scene): Promise<void> {
  if (!(await view()).paused) return must(false, 'there was no pause for an admin to end')
  await as(filled.staff.admin).post('/clock/resumption', { reason: '已核对服务器时间' })
  const heard = async () => {
    const { paused, seenAt } = await view()
    return !paused && Date.parse(faked.clock.now()) - Date.parse(seenAt) < 3_000
  }
  await until(heard, 'the work does not go on after an admin resumed it')
}
