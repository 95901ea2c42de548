import { spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import type { Folder } from './cluster.ts'
import { type RunAs, serverEnv } from './run-as.ts'
import { type Listening, serverArgs } from './settings.ts'

/** What passes by itself: children of a killed server, a server just started, a port just taken. */
const passing = /pre-existing shared memory block|lock file ".*" already exists|could not bind/
const startPatience = 180_000

export type Start = {
  folder: Folder
  binaries: Binaries
  runAs: RunAs
  throwaway: boolean
  log: (line: string) => void
}

/** The server ended before it could be used. */
export class StartFailed extends Error {
  readonly mayPass: boolean
  constructor(serverLog: string, said: string) {
    super(`PostgreSQL did not start. It said (${serverLog}):\n${said.trim().slice(-2_000)}`)
    this.mayPass = passing.test(said)
  }
}

/** Starts the server as a process that outlives this one, and waits until it can be used. */
export async function startServer(
  { folder, binaries, runAs, throwaway, log }: Start,
  listening: Listening,
  ready: () => Promise<boolean>,
): Promise<number> {
  const args = serverArgs(folder.cluster, listening, throwaway)
  const [file, ...rest] = [...runAs.prefix, binaries.postgres, ...args] as [string, ...string[]]
  const output = openLog(folder.serverLog)
  const from = fstatSync(output).size
  const server = spawn(file, rest, {
    cwd: folder.dataDir,
    env: serverEnv(),
    detached: true,
    stdio: ['ignore', output, output],
    ...runAs.identity,
  })
  closeSync(output)
  let ended = false
  server.once('exit', () => {
    ended = true
  })
  server.once('error', () => {
    ended = true
  })
  server.unref()
  await waitUntil(ready, log, () => {
    if (ended) throw new StartFailed(folder.serverLog, readTail(folder.serverLog, from))
  })
  return server.pid!
}

/** Waits for a server that may have a crash to recover from, telling every few seconds. */
export async function waitUntil(
  ready: () => Promise<boolean>,
  log: (line: string) => void,
  check: () => void,
): Promise<void> {
  const began = performance.now()
  let tellAt = 3_000
  while (!(await ready())) {
    check()
    const waited = performance.now() - began
    if (waited > startPatience) {
      throw new Error(
        'PostgreSQL is running but takes no connections after three minutes; it may be recovering ' +
          'from a crash and goes on doing so. Look into postgres.log and start Kentan again.',
      )
    }
    if (waited > tellAt) {
      log(`waiting for PostgreSQL to recover what was open (${Math.round(waited / 1000)} s)`)
      tellAt += 5_000
    }
    await sleep(waited < 2_000 ? 25 : 250)
  }
}

/** A port of 127.0.0.1 that is free at this moment. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Opens the server's log for adding; one that grew large is kept once, as `….1`. */
function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10_000_000) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

function readTail(file: string, from: number): string {
  return readFileSync(file).subarray(from).toString('utf8')
}
