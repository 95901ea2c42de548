import pg from 'pg'
import type { Connection } from './connect.ts'

/** Writes tables anew, by their owner, so that nothing of a row that was changed stays on their pages. */
export async function rewriteTables(owner: Connection, tables: readonly string[]): Promise<void> {
  const client = new pg.Client(owner)
  // Why: a lost connection fails the query that runs; unheard, it would end the process too.
  client.on('error', () => {})
  await client.connect()
  try {
    for (const table of tables) await client.query(`vacuum full ${table}`)
  } finally {
    await client.end()
  }
}
