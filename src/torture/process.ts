import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const usualPatience = 120_000
const stopPatience = 30_000

/** A program of ours as a process of its own, which may be killed at any moment and started again. */
export type Process = {
  /** Starts it and waits until it is ready; tells how many milliseconds that took. */
  start: () => Promise<number>
  /** `kill -9`; false when it had ended by itself before. */
  kill: () => Promise<boolean>
  /** Asks it to end, as an operator would; its exit code, null when it had to be killed. */
  stop: () => Promise<number | null>
  pid: () => number | undefined
  /** How often it ended without having been told to. */
  crashes: () => number
  /** What it has printed since it was first started. */
  words: () => string
  /** The end of what it printed. */
  lastWords: () => string
}

type Options = {
  /** The file to run, and what it is told. */
  args: readonly string[]
  env: NodeJS.ProcessEnv
  /** The file that takes what it prints. */
  log: string
  /** Whether it does what it is there for; `words` is what it has printed since this start. */
  isReady: (words: string) => boolean | Promise<boolean>
  /** How many milliseconds a start may take. */
  patience?: number
}

/** Prepares a program to be started. */
export function processOf(options: Options): Process {
  const { args, env, log, isReady, patience = usualPatience } = options
  let child: ChildProcess | undefined
  let told = false
  let crashes = 0
  const words = () => readFileSync(log, 'utf8')
  const lastWords = () => words().slice(-2_000)
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
    const { process: started, before } = launch(args, env, log)
    told = false
    child = started
    started.once('exit', () => {
      if (!told) crashes += 1
    })
    while (!(await isReady(words().slice(before)))) {
      if (hasEnded(started)) throw new Error(`It did not start:\n${lastWords()}`)
      if (performance.now() - began > patience) throw new Error('It is never ready.')
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
  return { start, kill, stop, pid, crashes: () => crashes, words, lastWords }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

function launch(args: readonly string[], env: NodeJS.ProcessEnv, log: string) {
  const output = openSync(log, 'a')
  const before = readFileSync(log, 'utf8').length
  const process = spawn(globalThis.process.execPath, args, {
    env,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  return { process, before }
}
