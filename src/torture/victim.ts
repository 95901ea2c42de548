import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../server.ts', import.meta.url))
const startPatience = 120_000
const stopPatience = 30_000

/** The real server as a process of its own, which may be killed at any moment and started again. */
export type Victim = {
  readonly address: string
  /** Starts it and waits until it is ready; tells how many milliseconds that took. */
  start: () => Promise<number>
  /** `kill -9`; false when it had ended by itself before. */
  kill: () => Promise<boolean>
  /** Asks it to end, as an operator would; its exit code, null when it had to be killed. */
  stop: () => Promise<number | null>
  isReady: () => Promise<boolean>
  pid: () => number | undefined
  /** How often it ended without having been told to. */
  crashes: () => number
  /** The end of what it printed. */
  lastWords: () => string
}

/** Prepares the server to be started with this environment; `log` takes what it prints. */
export function victimOf(env: NodeJS.ProcessEnv, port: number, log: string): Victim {
  const address = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let told = false
  let crashes = 0
  const isReady = () => answersReady(address)
  const lastWords = () => readFileSync(log, 'utf8').slice(-2_000)
  const end = async (signal: NodeJS.Signals) => {
    const ending = child
    if (ending === undefined || hasEnded(ending)) return ending?.exitCode ?? null
    told = true
    const ended = new Promise<number | null>((end) => ending.once('exit', end))
    ending.kill(signal)
    const late = setTimeout(() => ending.kill('SIGKILL'), stopPatience)
    return ended.finally(() => clearTimeout(late))
  }
  const start = async () => {
    const began = performance.now()
    told = false
    const started = launch({ ...env, PORT: String(port), HOST: '127.0.0.1' }, log)
    child = started
    started.once('exit', () => {
      if (!told) crashes += 1
    })
    while (!(await isReady())) {
      if (hasEnded(started)) throw new Error(`The server did not start:\n${lastWords()}`)
      if (performance.now() - began > startPatience) throw new Error('The server is never ready.')
      await sleep(20)
    }
    return performance.now() - began
  }
  const kill = async () => {
    if (child === undefined || hasEnded(child)) return false
    await end('SIGKILL')
    return true
  }
  const pid = () => child?.pid
  const stop = () => end('SIGTERM')
  return { address, start, kill, stop, isReady, pid, crashes: () => crashes, lastWords }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

function launch(env: NodeJS.ProcessEnv, log: string): ChildProcess {
  const output = openSync(log, 'a')
  const child = spawn(process.execPath, [program, '--empty'], {
    env,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  return child
}

async function answersReady(address: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(6_000) })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}

/** A free port of 127.0.0.1 below those that the system lends to clients. */
export async function quietPort(): Promise<number> {
  // Why: a client that tries a dead server's port may be lent that very port and talk to itself.
  for (let tries = 0; tries < 100; tries += 1) {
    const port = 12_000 + Math.floor(Math.random() * 18_000)
    if (await isFree(port)) return port
  }
  throw new Error('No free port was found between 12000 and 30000.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((told) => {
    const probe = createServer().once('error', () => told(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => told(true)))
  })
}
