import pg from 'pg'

// Dates stay text, moments become ISO text, counts and money become numbers: no row needs a mapper.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(1182 as number, (text) => parseDateArray(text))

function parseDateArray(text: string): string[] {
  const inner = text.slice(1, -1)
  return inner === '' ? [] : inner.split(',')
}

export type Connection = pg.PoolConfig

/** A pool that outlives its server: a lost connection is an error of one query, never of the process. */
export function openPool(connection: Connection, size: number): pg.Pool {
  const pool = new pg.Pool({
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    query_timeout: 120_000,
    keepAlive: true,
    ...connection,
    max: size,
  })
  pool.on('error', () => {})
  // Why: a client that is checked out emits `error` itself and would end the process unheard.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
