import { execFile, execFileSync } from 'node:child_process'
import { lstatSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'

const nobody = 65534

/** How to run PostgreSQL, which refuses to be run by root. */
export type RunAs = {
  /** Goes before the program: `unshare …`, or nothing. */
  prefix: string[]
  /** Whom the files belong to, seen from here; undefined where it is simply this user. */
  owner: { uid: number; gid: number } | undefined
  /** What the process is started as. */
  identity: { uid?: number; gid?: number }
}

/**
 * Root runs it as whom the files belong to; its own files as an ordinary user of a namespace, or
 * as `nobody` where those are forbidden.
 */
export function chooseRunAs(cluster: string, log: (line: string) => void): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [], owner: undefined, identity: {} }
  const found = lstatSync(cluster, { throwIfNoEntry: false })
  if (found && found.uid !== 0) return runAsUser(found.uid, found.gid)
  const prefix = namespacePrefix()
  if (works(prefix)) return { prefix, owner: { uid: 0, gid: 0 }, identity: {} }
  log('user namespaces are not allowed here: PostgreSQL runs as the user nobody')
  return runAsUser(nobody, nobody)
}

function runAsUser(uid: number, gid: number): RunAs {
  return { prefix: [], owner: { uid, gid }, identity: { uid, gid } }
}

/** Runs a program to its end and gives what it printed; its own words are the error otherwise. */
export async function run(runAs: RunAs, cwd: string, program: string, args: string[]) {
  const [file, ...rest] = [...runAs.prefix, program, ...args] as [string, ...string[]]
  try {
    const options = { cwd, env: serverEnv(), ...runAs.identity }
    return (await promisify(execFile)(file, rest, options)).stdout
  } catch (error) {
    throw new Error(`${program} cannot be run: ${complaintOf(error)}${hintFor(runAs)}`, {
      cause: error,
    })
  }
}

/** Hands files over to whom PostgreSQL runs as, when they are another's. */
export function handOver(runAs: RunAs, paths: readonly string[]): void {
  const { owner } = runAs
  if (!owner) return
  for (const path of paths) {
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (!found || found.uid === owner.uid) continue
    execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, path])
  }
}

/** The environment without what would steer a PostgreSQL or its messages. */
export function serverEnv(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

function namespacePrefix(): string[] {
  const id = listedUser()
  return ['unshare', '--user', `--map-user=${id}`, `--map-group=${id}`]
}

/** initdb refuses a user without a line in /etc/passwd: 1000 where there is one, else nobody. */
function listedUser(): number {
  try {
    return /^[^:\n]*:[^:\n]*:1000:/m.test(readFileSync('/etc/passwd', 'utf8')) ? 1000 : nobody
  } catch {
    return nobody
  }
}

function works(prefix: string[]): boolean {
  try {
    execFileSync(prefix[0]!, [...prefix.slice(1), 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function complaintOf(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
  return said || (error instanceof Error ? error.message : String(error))
}

function hintFor(runAs: RunAs): string {
  const { uid } = runAs.identity
  if (uid === undefined) return ''
  return (
    `\nIt runs as user ${uid}, who must be able to reach this program and the data folder: ` +
    'start Kentan as an ordinary user, or keep both outside of /root.'
  )
}
