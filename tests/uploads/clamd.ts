import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const programs = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd']

/** What the scanner of a test takes for a virus: no file of the built-in check. */
export const virus = 'KENTAN-SCANNER-TEST-VIRUS-4711'

const program = programs.find((path) => existsSync(path))

/** A real clamd with one signature of our own, for its servers are out of reach of a test. */
export async function startClamd() {
  const folder = mkdtempSync(join(tmpdir(), 'kentan-clamd-'))
  const socket = join(folder, 'socket')
  writeFileSync(join(folder, 'test.ndb'), `Kentan.Test:0:*:${Buffer.from(virus).toString('hex')}\n`)
  const settings = [
    `DatabaseDirectory ${folder}`,
    `LocalSocket ${socket}`,
    'Foreground yes',
    `TemporaryDirectory ${folder}`,
    'User root',
    'AllowAllMatchScan no',
  ]
  const file = join(folder, 'clamd.conf')
  writeFileSync(file, `${settings.filter((line) => line !== 'User root' || isRoot()).join('\n')}\n`)
  const child = spawn(program ?? 'clamd', ['-c', file], { stdio: 'ignore' })
  await answering(socket, child)
  return {
    address: `unix:${socket}`,
    stop: async () => {
      const ended = new Promise((end) => child.once('exit', end))
      child.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const isRoot = () => process.getuid?.() === 0

async function answering(path: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const open = await new Promise((told) => {
      const socket = connect({ path })
      socket.once('connect', () => told(true)).once('error', () => told(false))
      socket.once('connect', () => socket.destroy())
    })
    if (open) return
    await wait(100)
  }
  throw new Error(`clamd did not start (${child.exitCode})`)
}
