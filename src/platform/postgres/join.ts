import { existsSync, realpathSync } from 'node:fs'
import { livingHolder } from './app-lock.ts'
import { folderAt } from './cluster.ts'
import { connectionOf } from './launcher.ts'
import { type OwnerConnection, readPostmaster, serves } from './postmaster.ts'

/** The way to the server that another app of this data folder keeps running; none when none does. */
export function joinPostgres({
  dataDir,
  database,
}: {
  dataDir: string
  database: string
}): { connection: OwnerConnection; stop: () => Promise<void> } | undefined {
  if (!existsSync(dataDir)) return undefined
  const folder = folderAt(realpathSync(dataDir))
  if (livingHolder(folder.appLock) === undefined) return undefined
  const server = readPostmaster(folder.cluster)
  if (server === undefined || !serves(server.pid, folder.cluster)) return undefined
  return { connection: connectionOf(folder, server, database), stop: async () => {} }
}
