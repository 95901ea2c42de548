import pg from 'pg'
import type { Connection } from '../database/connect.ts'

/**
 * Lets what an hour allows accounts to open begin anew, by the owner. It is counted by the database's own clock, which
 * a played city does not turn: without this the names of a whole played year would be those of one hour.
 */
export async function forgetQuotas(owner: Connection, tenantId: string): Promise<void> {
  const client = new pg.Client(owner)
  // Why: a lost connection fails the query that runs; unheard, it would end the process too.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.tenant', $1, true)", [tenantId])
    await client.query('delete from vault.quota where tenant_id = $1', [tenantId])
    await client.query('commit')
  } finally {
    await client.end()
  }
}
