import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { handOver, type RunAs, run } from './run-as.ts'

export const ownerName = 'kentan_owner'

/** Where everything of one data folder lies. */
export type Folder = ReturnType<typeof folderAt>

export function folderAt(dataDir: string) {
  return {
    dataDir,
    cluster: join(dataDir, 'postgres'),
    serverLog: join(dataDir, 'postgres.log'),
    password: join(dataDir, 'owner-password'),
    appLock: join(dataDir, 'app.lock'),
    throwawayMark: join(dataDir, 'throwaway'),
  }
}

type Setting = { binaries: Binaries; runAs: RunAs; throwaway: boolean; log: (line: string) => void }

/** Makes the database files on first use, and checks on later ones that this PostgreSQL fits them. */
export async function ensureCluster(folder: Folder, setting: Setting): Promise<void> {
  const { dataDir, cluster } = folder
  const printed = await run(setting.runAs, dataDir, setting.binaries.postgres, ['--version'])
  const version = /\) (\d+)/.exec(printed)?.[1]
  if (!existsSync(cluster)) return initialise(folder, setting)
  if (setting.throwaway && !existsSync(folder.throwawayMark)) {
    throw new Error(`${dataDir} holds data to be kept; it cannot be opened as a throwaway.`)
  }
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (made !== version) {
    throw new Error(
      `The data in ${dataDir} were made by PostgreSQL ${made}, and this is PostgreSQL ${version}. ` +
        `Use Kentan with PostgreSQL ${made}, or start on another DATA_DIR and load a backup there.`,
    )
  }
  handOver(setting.runAs, [dataDir, cluster])
}

async function initialise(folder: Folder, setting: Setting): Promise<void> {
  const { dataDir, cluster, password } = folder
  setting.log('making the database files')
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith('initdb-')) rmSync(join(dataDir, name), { recursive: true })
  }
  // Why a draft: a cluster that was cut short must not look like one.
  const draft = join(dataDir, `initdb-${process.pid}`)
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (setting.throwaway) writeFileSync(folder.throwawayMark, '')
  handOver(setting.runAs, [dataDir, draft, password])
  await run(setting.runAs, dataDir, setting.binaries.initdb, [
    ...['-D', draft, `--username=${ownerName}`, `--pwfile=${password}`],
    ...['--encoding=UTF8', '--locale=C', '--data-checksums', '--no-instructions'],
    ...['--auth-local=trust', '--auth-host=scram-sha-256'],
    ...(setting.throwaway ? ['--no-sync'] : []),
  ])
  renameSync(draft, cluster)
  if (!setting.throwaway) keepNames(dataDir)
}

/** Puts a folder's names on disk: the new cluster must not be a draft again after a power failure. */
function keepNames(folder: string): void {
  if (process.platform === 'win32') return // it opens no folders
  const opened = openSync(folder, 'r')
  fsyncSync(opened)
  closeSync(opened)
}
