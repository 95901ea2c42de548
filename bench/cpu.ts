import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

const ticksPerSecond =
  process.platform === 'linux'
    ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
    : 0

/** Seconds of CPU time used so far; NaN where this system does not tell. */
export type CpuMeter = () => number

/** This process. */
export const ownCpu: CpuMeter = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Another process, all its threads. */
export const cpuOf =
  (pid: number): CpuMeter =>
  () => {
    const stat = readStat(pid)
    return stat ? stat.own / ticksPerSecond : Number.NaN
  }

/** A PostgreSQL of this machine: its postmaster, the processes it has, and those it had. */
export async function cpuOfPostgres(owner: pg.PoolConfig): Promise<CpuMeter> {
  const postmaster = await postmasterOf(owner)
  if (postmaster === undefined) return () => Number.NaN
  return () => {
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => readStat(Number(name)))
      .filter((stat) => stat?.parent === postmaster)
    const { own = 0, ended = 0 } = readStat(postmaster) ?? {}
    const living = children.reduce((sum, stat) => sum + (stat?.own ?? 0), 0)
    return (own + ended + living) / ticksPerSecond
  }
}

/** The parent of a backend, when the server runs where its processes can be seen. */
async function postmasterOf(owner: pg.PoolConfig): Promise<number | undefined> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const stat = readStat(rows[0]?.pid ?? 0)
    return stat?.name.startsWith('postgres') ? stat.parent : undefined
  } finally {
    await client.end()
  }
}

type Stat = { name: string; parent: number; own: number; ended: number }

function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Why: the name may hold blanks and brackets; the fields are counted after it (proc_pid_stat(5)).
    const close = text.lastIndexOf(')')
    const fields = text.slice(close + 2).split(' ')
    const at = (field: number) => Number(fields[field - 3])
    const name = text.slice(text.indexOf('(') + 1, close)
    return { name, parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) }
  } catch {
    return undefined
  }
}
