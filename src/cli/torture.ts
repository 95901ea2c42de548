import { ConfigFault } from '#platform/config.ts'

export const usage = `kentan torture kill [--count N] [--kills N] [--clients N] [--json]
  Submits N appeals under idempotency keys while the server is killed (kill -9) and started again,
  then counts: nothing acknowledged may be lost, nothing may be there twice.
kentan torture clock [--count N] [--json]
  Moves the clock of the real server, with N appeals under way: ahead, back, over a restart, into a
  December without next year's calendar; nothing may be closed by a clock that is not believed.
kentan torture jobs [--count N] [--kills N] [--server] [--json]
  Two workers (and a server) do what is due in N appeals while they are killed (kill -9) and started
  again, then counts: everything is done, and nothing twice.
  All on the embedded database, in a folder of their own, or on DATABASE_URL, in a city of their own.`

type Torture = { run: (args: string[], env: NodeJS.ProcessEnv) => Promise<number> }

const tortures: Record<string, () => Promise<Torture>> = {
  kill: () => import('./torture-kill.ts'),
  clock: () => import('./torture-clock.ts'),
  jobs: () => import('./torture-jobs.ts'),
}

/** Runs one torture; 1 when it found a fault. */
export async function run([name = '', ...args]: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const load = tortures[name]
  if (load === undefined) throw new ConfigFault(usage)
  return (await load()).run(args, env)
}
