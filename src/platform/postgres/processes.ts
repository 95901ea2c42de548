import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Tells a process from a later one that was given the same pid; undefined once it is gone. */
export function startMark(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxMark(pid)
  if (process.platform === 'win32') return takesSignals(pid) ? 'running' : undefined
  return psColumn(pid, 'lstart')
}

/** Whether a process runs; one that has ended and was not yet collected by its parent does not. */
export const isAlive = (pid: number): boolean => startMark(pid) !== undefined

/** The command line of a process; undefined where it cannot be read. */
export function commandLine(pid: number): string | undefined {
  if (process.platform === 'linux') {
    return readOr(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ')
  }
  return process.platform === 'win32' ? undefined : psColumn(pid, 'command')
}

function linuxMark(pid: number): string | undefined {
  const stat = readOr(`/proc/${pid}/stat`)
  if (stat === undefined) return undefined
  // Why: the second field is the program's name and may hold blanks and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined
  // Why: the start is counted in ticks since the machine's own start, which names the boot.
  return `${readOr('/proc/sys/kernel/random/boot_id')?.trim() ?? ''} ${fields[19]}`
}

function takesSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function psColumn(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
