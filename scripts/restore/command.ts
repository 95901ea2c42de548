import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

export type Ended = { code: number | null; said: string }

/** Runs a command of ours as its user does, with nothing of this machine's settings. */
export function kentan(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> {
  return run(process.execPath, [cli, ...args], env)
}

/** Runs a program to its end, with these words on its standard input. */
export function run(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  typed = '',
): Promise<Ended> {
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (part) => {
    said += part
  })
  child.stderr.on('data', (part) => {
    said += part
  })
  child.stdin.end(typed)
  return new Promise((ended) => child.once('close', (code) => ended({ code, said })))
}
