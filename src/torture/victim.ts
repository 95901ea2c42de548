import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Process, processOf } from './process.ts'

const program = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The real server, which may be killed at any moment and started again. */
export type Victim = Process & { readonly address: string; isReady: () => Promise<boolean> }

/** All its load comes from one address, and it is the most that the server can do. */
const unbounded = { REQUESTS_OF_SESSION: '1000000', REQUESTS_OF_NETWORK: '1000000' }

/** Prepares the server to be started with this environment; `log` takes what it prints. */
export function victimOf(env: NodeJS.ProcessEnv, port: number, log: string): Victim {
  const address = `http://127.0.0.1:${port}`
  const isReady = () => answersReady(address)
  const args = [program('../server.ts'), '--empty']
  const own = { ...env, ...unbounded, PORT: String(port), HOST: '127.0.0.1' }
  return { ...processOf({ args, env: own, log, isReady }), address, isReady }
}

/** Prepares a `kentan worker` in the same way. */
export function workerOf(env: NodeJS.ProcessEnv, log: string): Process {
  const isReady = (words: string) => words.includes('working every')
  return processOf({ args: [program('../cli.ts'), 'worker'], env, log, isReady })
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
