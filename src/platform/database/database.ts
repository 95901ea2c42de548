import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#kernel/actor.ts'
import { dayOf, type Instant } from '#kernel/day.ts'
import { appendLeaves } from '../log/append.ts'
import { openPool } from './connect.ts'
import { bindActor, type Ctx, type Tx } from './context.ts'
import { retrying } from './retry.ts'
import {
  type Connections,
  classOf,
  mapClasses,
  poolShare,
  type UserClass,
  userClasses,
} from './user-classes.ts'

/** Tells the time; passed in, so that a played period and a test turn it by hand. */
export type Clock = { now: () => Instant }
export const systemClock: Clock = { now: () => new Date().toISOString() }

export type Database = {
  readonly clock: Clock
  /**
   * One transaction, without an actor yet: for finding out who acts. It goes through the pool of the
   * class, by default the public's, and shows nothing to an actor of another class.
   */
  transact: <T>(work: (tx: Tx, now: Instant) => Promise<T>, userClass?: UserClass) => Promise<T>
  /** One transaction as this actor. */
  as: <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>) => Promise<T>
  /** The same database by another clock. */
  by: (clock: Clock) => Database
  close: () => Promise<void>
}

/** A context in an open transaction, bound to its actor. */
export async function contextFor(
  tx: Tx,
  actor: Actor,
  now: Instant,
  secretHash?: string,
): Promise<Ctx> {
  await bindActor(tx, actor, secretHash)
  return { tx, actor, now, today: dayOf(now), newId: () => uuidv7() }
}

export type DatabaseOptions = {
  /** Hears every statement. */
  told?: (statement: string) => void
  /** The last work of every transaction: the leaves of what it has recorded. */
  beforeCommit?: (tx: Tx) => Promise<void>
}

/** Opens a pool for each class of user, whose logins own nothing. */
export function openDatabase(
  connections: Connections,
  clock: Clock,
  poolSize = 16,
  { told, beforeCommit = appendLeaves }: DatabaseOptions = {},
): Database {
  const log = ({ query }: LogEvent) => told?.(query.sql)
  const pools = mapClasses<Tx>((userClass) => {
    const pool = openPool(connections[userClass], poolShare(userClass, poolSize))
    return new Kysely({ dialect: new PostgresDialect({ pool }), ...(told ? { log } : {}) })
  })
  return databaseBy({ pools, beforeCommit }, clock)
}

type Pools = Readonly<Record<UserClass, Tx>>

type Opened = { pools: Pools; beforeCommit: (tx: Tx) => Promise<void> }

function databaseBy(opened: Opened, clock: Clock): Database {
  const { pools, beforeCommit } = opened
  const transact = <T>(
    work: (tx: Tx, now: Instant) => Promise<T>,
    userClass: UserClass = 'public',
  ) => {
    const pool = pools[userClass]
    const whole = async (tx: Tx) => {
      const done = await work(tx, clock.now())
      await beforeCommit(tx)
      return done
    }
    return retrying(() => pool.transaction().execute(whole), 5_000)
  }
  return {
    clock,
    transact,
    as: (actor, work) =>
      transact(async (tx, now) => work(await contextFor(tx, actor, now)), classOf(actor.role)),
    by: (other) => databaseBy(opened, other),
    close: async () => {
      await Promise.all(userClasses.map((userClass) => pools[userClass].destroy()))
    },
  }
}
