import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '#kernel/actor.ts'
import { dayOf, type Instant } from '#kernel/day.ts'
import type { Vault } from '#platform/vault/index.ts'
import { appendLeaves } from '../log/append.ts'
import { writeCounts } from '../record/noted-counts.ts'
import { type Connection, openPool } from './connect.ts'
import { bindActor, type Ctx, signedBy, type Tx } from './context.ts'
import { openVault, type Secrets } from './open-vault.ts'
import { retrying } from './retry.ts'
import { type Connections, classOf, mapClasses, poolShare, type UserClass } from './user-classes.ts'

/**
 * Tells the time; passed in, so that a played period and a test turn it by hand. One that names what is
 * made too lets a play be the same again.
 */
export type Clock = { now: () => Instant; newId?: () => string }
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
  readonly vault: Vault
  /** The same database by another clock. */
  by: (clock: Clock) => Database
  close: () => Promise<void>
}

// What a transaction seals into and names things by: whatever is done in it may need to, far from where it began.
const means = new WeakMap<Tx, Pick<Ctx, 'vault' | 'newId'>>()

/** A context in an open transaction, bound to its actor. */
export async function contextFor(
  tx: Tx,
  actor: Actor,
  now: Instant,
  secretHash?: string,
): Promise<Ctx> {
  await bindActor(tx, actor, secretHash)
  const own = means.get(tx)
  if (own === undefined) throw new Error('the transaction was not begun by a database of ours')
  return { tx, actor, now, today: dayOf(now), ...own }
}

export type DatabaseOptions = {
  /** Hears every statement. */
  told?: (statement: string) => void
  /** The last work of every transaction: what it changed in the figures, the leaves of what it has recorded. */
  beforeCommit?: (tx: Tx) => Promise<void>
}

// Why in this order: from its leaves on the transactions of a city go one after the other.
const writeUp = async (tx: Tx): Promise<void> => {
  await writeCounts(tx)
  await appendLeaves(tx)
}

/** Opens a pool for each class of user, whose logins own nothing. */
export function openDatabase(
  connections: Connections,
  secrets: Secrets,
  clock: Clock,
  poolSize = 16,
  { told, beforeCommit = writeUp }: DatabaseOptions = {},
): Database {
  const log = ({ query }: LogEvent) => told?.(query.sql)
  const open = (connection: Connection, size: number): Tx => {
    const dialect = new PostgresDialect({ pool: openPool(connection, size) })
    return new Kysely({ dialect, ...(told ? { log } : {}) })
  }
  const classes = mapClasses((userClass) =>
    open(connections[userClass], poolShare(userClass, poolSize)),
  )
  const pools = { ...classes, vault: open(connections.vault, Math.max(2, Math.ceil(poolSize / 4))) }
  const vault = openVault(pools.vault, secrets)
  return databaseBy({ pools, contextKey: secrets.keys.context, vault, beforeCommit }, clock)
}

type Pools = Readonly<Record<UserClass | 'vault', Tx>>

type Opened = {
  pools: Pools
  contextKey: Buffer
  vault: Vault
  beforeCommit: (tx: Tx) => Promise<void>
}

function databaseBy(opened: Opened, clock: Clock): Database {
  const { pools, contextKey, vault, beforeCommit } = opened
  const newId = () => clock.newId?.() ?? uuidv7()
  const transact = <T>(
    work: (tx: Tx, now: Instant) => Promise<T>,
    userClass: UserClass = 'public',
  ) => {
    const pool = pools[userClass]
    const whole = async (tx: Tx) => {
      means.set(tx, { vault, newId })
      const done = await work(signedBy(contextKey, tx), clock.now())
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
    vault,
    by: (other) => databaseBy(opened, other),
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.destroy()))
    },
  }
}
