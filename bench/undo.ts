import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#platform/postgres/index.ts'

/** What has to be undone at the end, the last first. */
export const undo: (() => Promise<unknown>)[] = []
let ending = false
process.once('SIGINT', () => end(130))
process.once('SIGTERM', () => end(143))

/** Runs a bench to its end, and undoes what it has started, whatever happens. */
export async function runToEnd(bench: () => Promise<void>): Promise<void> {
  try {
    await bench()
    await end(0)
  } catch (error) {
    console.error(error)
    await end(1)
  }
}

async function end(code: number): Promise<void> {
  // Why: what is stopped under a running bench makes that fail too, which must not cut this short.
  if (ending) return
  ending = true
  for (let last = undo.pop(); last; last = undo.pop()) await last().catch(console.error)
  process.exit(code)
}

/** A folder of the bench's own, gone with it. */
export function scratchFolder(): string {
  const scratch = mkdtempSync(join(tmpdir(), 'kentan-bench-'))
  undo.push(async () => rmSync(scratch, { recursive: true, force: true }))
  return scratch
}

/** DATABASE_URL, or a PostgreSQL of our own with everything kept on disk, as the product runs it. */
export async function postgresUrl(dataDir: string, log: (line: string) => void): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const options = { dataDir, database: 'kentan', listen: 'tcp', log } as const
  const { connection, stop } = await startPostgres(options)
  undo.push(stop)
  const { user, password = '', host, port, database } = connection
  return `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`
}
