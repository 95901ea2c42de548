import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handOver, type RunAs } from './run-as.ts'

const longest = process.platform === 'linux' ? 107 : 103
const socketName = '/.s.PGSQL.65535'

/** The folder of the server's socket, for its owner alone: `run`, or a short one where that is too long. */
export function openSocketFolder(dataDir: string, runAs: RunAs): string {
  const usual = join(dataDir, 'run')
  if (fits(usual)) {
    mkdirSync(usual, { recursive: true, mode: 0o700 })
    handOver(runAs, [usual])
    return usual
  }
  const folder = remembered(dataDir, runAs) ?? mkdtempSync(join(shortTmp(), 'kentan-'))
  writeFileSync(memoIn(dataDir), folder)
  handOver(runAs, [folder])
  return folder
}

/** Leaves no folder behind under the system's temporary folder. */
export function closeSocketFolder(dataDir: string, socketDir: string): void {
  if (socketDir === join(dataDir, 'run')) return
  rmSync(socketDir, { recursive: true, force: true })
  rmSync(memoIn(dataDir), { force: true })
}

const memoIn = (dataDir: string) => join(dataDir, 'socket-folder')

const fits = (folder: string) => Buffer.byteLength(folder + socketName) <= longest

const shortTmp = () => (fits(join(tmpdir(), 'kentan-123456')) ? tmpdir() : '/tmp')

function remembered(dataDir: string, runAs: RunAs): string | undefined {
  try {
    const folder = readFileSync(memoIn(dataDir), 'utf8')
    const found = lstatSync(folder)
    const uid = runAs.owner?.uid ?? process.getuid?.()
    // Why: under a shared /tmp anybody can make a folder of that name after a restart.
    return found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0
      ? folder
      : undefined
  } catch {
    return undefined
  }
}
