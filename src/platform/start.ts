import { createHmac } from 'node:crypto'
import pg from 'pg'
import { type Config, ConfigFault } from './config.ts'
import type { Connection } from './database/connect.ts'
import {
  type Clock,
  type Database,
  type DatabaseOptions,
  openDatabase,
  systemClock,
} from './database/database.ts'
import { migrate, type ReferenceRows } from './database/migrate.ts'
import { retrying } from './database/retry.ts'
import { type Connections, connectionsOf, type Login } from './database/user-classes.ts'
import { refuseUnbelieved, refuseWeakDatabase } from './database/weaknesses.ts'
import { readKeys } from './keys/index.ts'
import { logEarlierEvents } from './log/earlier.ts'
import { joinPostgres, type OwnerConnection, startPostgres } from './postgres/index.ts'

/** How long a start waits for a database that does not answer yet. */
const startPatience = 30_000

export type Platform = {
  db: Database
  owner: Connection
  /** How the signer connects. */
  signerUrl: string
  close: () => Promise<void>
}

type Options = {
  config: Config
  reference: readonly ReferenceRows[]
  log: (line: string) => void
  clock?: Clock
  /** For a command: works on the embedded database of a server that is running, if one is. */
  beside?: boolean
  /** For a command: an embedded database that nobody will miss, which does not wait for the disk. */
  throwaway?: boolean
  beforeCommit?: DatabaseOptions['beforeCommit']
}

/** Opens the database the configuration names, or the embedded one, brought to the newest schema. */
export async function startPlatform({
  config,
  reference,
  log,
  clock = systemClock,
  beside = false,
  throwaway = false,
  beforeCommit,
}: Options): Promise<Platform> {
  const secrets = { keys: readKeys(config.keysDir, log), algorithm: config.vaultAlgorithm }
  const { owner, app, signerUrl, passwordOf, stop } = await connections(config, {
    log,
    beside,
    throwaway,
  })
  try {
    const contextKey = secrets.keys.context
    const options = { ...(passwordOf && { passwordOf }), contextKey, reference, log }
    // Why: after a power failure we may be up before the database has recovered.
    const waiting = () => log('the database does not answer yet; waiting up to 30 s')
    await retrying(() => migrate(owner, options), startPatience, waiting)
    await refuseWeakDatabase(owner)
  } catch (error) {
    await stop()
    throw explained(error, config)
  }
  const db = openDatabase(app, secrets, clock, config.poolSize, beforeCommit && { beforeCommit })
  try {
    await refuseUnbelieved(db, config.tenantId)
    const earlier = await logEarlierEvents(db, config.tenantId)
    if (earlier > 0) log(`${earlier} earlier events have been added to the verifiable record`)
  } catch (error) {
    await db.close()
    await stop()
    throw error
  }
  return {
    db,
    owner,
    signerUrl: config.signer.databaseUrl ?? signerUrl,
    close: async () => {
      await db.close()
      await stop()
    },
  }
}

/** The owner's way to the database as it is, for a backup or a restore: nothing is migrated. */
export async function openOwner(
  config: Config,
  options: { log: (line: string) => void; beside: boolean },
): Promise<{ owner: Connection; stop: () => Promise<void> }> {
  const { owner, stop } = await connections(config, options)
  return { owner, stop }
}

type Ways = {
  owner: Connection
  app: Connections
  signerUrl: string
  /** The passwords the logins are to have; without it theirs is not ours to set. */
  passwordOf?: (login: Login) => string
  stop: () => Promise<void>
}

async function connections(
  config: Config,
  { log, beside, throwaway = false }: Pick<Options, 'log' | 'throwaway'> & { beside: boolean },
): Promise<Ways> {
  if (config.databaseUrl !== undefined) return serverConnections(config, config.databaseUrl)
  const place = { dataDir: config.dataDir, database: 'kentan' }
  const running = beside ? joinPostgres(place) : undefined
  const server = running ?? (await startPostgres({ ...place, log, throwaway }).catch(asFault))
  const owner: Connection = { ...server.connection }
  const app = connectionsOf((user) => ({ ...owner, user }))
  return { owner, app, signerUrl: urlOf(server.connection, signerLogin), stop: server.stop }
}

const signerLogin: Login = 'kentan_signer'

/** The same connection of another login, as one address. */
function urlOf({ host, port, database, password }: OwnerConnection, login: Login): string {
  const url = new URL(`postgres://localhost/${database ?? ''}`)
  url.username = login
  if (password !== undefined) url.password = password
  url.searchParams.set('host', host)
  url.searchParams.set('port', String(port))
  return url.href
}

/** How `kentan signer` connects: as it is told, or on what the configuration names. */
export function signerConnection(config: Config): Connection {
  const { databaseUrl, dataDir, signer } = config
  if (signer.databaseUrl !== undefined) return { connectionString: signer.databaseUrl }
  if (databaseUrl !== undefined) {
    return { connectionString: serverConnections(config, databaseUrl).signerUrl }
  }
  const running = joinPostgres({ dataDir, database: 'kentan' })
  if (running === undefined) {
    throw new ConfigFault('Start the server first, or tell SIGNER_DATABASE_URL.')
  }
  return { connectionString: urlOf(running.connection, signerLogin) }
}

/**
 * `DATABASE_URL` alone is the owner's. With an owner's address of its own it is the way the logins of
 * the application take, through a pooler for instance; a password in it is the one they all were given.
 * Otherwise every process works their passwords out from the owner's, and none stores them.
 */
function serverConnections({ databaseOwnerUrl }: Config, databaseUrl: string): Ways {
  const stop = async () => {}
  const owner = databaseOwnerUrl ?? databaseUrl
  const way = new pg.Client(databaseUrl)
  const given = databaseOwnerUrl === undefined ? null : way.password
  const secret = new pg.Client(owner).password
  const passwordOf = (login: Login) =>
    createHmac('sha256', `${secret ?? ''}`)
      .update(login)
      .digest('base64url')
  const { host, port, database, ssl } = way
  const app = connectionsOf((user) => ({
    host,
    port,
    ...(database ? { database } : {}),
    ssl,
    user,
    password: given ?? passwordOf(user),
  }))
  const signer = new URL(databaseUrl)
  signer.username = signerLogin
  signer.password = given ?? passwordOf(signerLogin)
  return {
    owner: { connectionString: owner },
    app,
    signerUrl: signer.href,
    ...(!given && { passwordOf }),
    stop,
  }
}

/** Turns what a server says no with into what its operator can do about it. */
function explained(error: unknown, { databaseUrl }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (databaseUrl === undefined) return error
  if (code === '42501') {
    return new ConfigFault(
      'DATABASE_URL: this user may not create the roles kentan_… or the schemas. Ask for a user with CREATEROLE that owns the database, or have the roles created (see README) and set DATABASE_OWNER_URL too.',
    )
  }
  if (code === '3D000')
    return new ConfigFault(
      'DATABASE_URL: there is no such database on the server; create it first.',
    )
  if (code === '28P01' || code === '28000')
    return new ConfigFault('DATABASE_URL: the server does not accept this user and password.')
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return new ConfigFault(`DATABASE_URL: no PostgreSQL answers there (${String(code)}).`)
  return error
}

/** What hinders the embedded database is for its operator to put right, and is told in one sentence. */
function asFault(error: unknown): never {
  throw error instanceof Error ? new ConfigFault(error.message, { cause: error }) : error
}
