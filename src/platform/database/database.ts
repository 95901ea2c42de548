import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#kernel/actor.ts'
import { dayOf, type Instant } from '#kernel/day.ts'
import { type Connection, openPool } from './connect.ts'
import { bindActor, type Ctx, type Tx } from './context.ts'
import { retrying } from './retry.ts'

/** Tells the time; passed in, so that a played period and a test turn it by hand. */
export type Clock = { now: () => Instant }
export const systemClock: Clock = { now: () => new Date().toISOString() }

export type Database = {
  readonly clock: Clock
  /** One transaction, without an actor yet: for finding out who acts. */
  transact: <T>(work: (tx: Tx, now: Instant) => Promise<T>) => Promise<T>
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

/** Opens the pool of the application's own role, which owns nothing; `told` hears every statement. */
export function openDatabase(
  connection: Connection,
  clock: Clock,
  poolSize = 16,
  told?: (statement: string) => void,
): Database {
  const dialect = new PostgresDialect({ pool: openPool(connection, poolSize) })
  const log = ({ query }: LogEvent) => told?.(query.sql)
  return databaseBy(new Kysely({ dialect, ...(told ? { log } : {}) }), clock)
}

function databaseBy(db: Tx, clock: Clock): Database {
  const transact = <T>(work: (tx: Tx, now: Instant) => Promise<T>) =>
    retrying(() => db.transaction().execute((tx) => work(tx, clock.now())), 5_000)
  return {
    clock,
    transact,
    as: (actor, work) => transact(async (tx, now) => work(await contextFor(tx, actor, now))),
    by: (other) => databaseBy(db, other),
    close: () => db.destroy(),
  }
}
