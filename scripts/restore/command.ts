import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

export type Ended = { code: number | null; said: string }

/** Runs a command of ours as its user does, with nothing of this machine's settings. */
export function kentan(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> {
  return run(process.execPath, [cli, ...args], env)
}

/** Runs a program to its end; `typed` is what it is told when it asks for a passphrase. */
export function run(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  typed = '',
): Promise<Ended> {
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.on('error', () => {}) // it may have ended without listening
  let said = ''
  let answered = false
  const heard = (part: Buffer) => {
    said += part
    if (answered || !/passphrase/i.test(said)) return
    answered = true
    child.stdin.write(typed)
  }
  child.stdout.on('data', heard)
  child.stderr.on('data', heard)
  return new Promise((ended) => child.once('close', (code) => ended({ code, said })))
}
