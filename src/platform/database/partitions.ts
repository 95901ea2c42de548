import pg from 'pg'

const monthsBefore = 1
const monthsAhead = 24

/** A month as text: `2026-11`; months count on over the turn of the year. */
export function monthsAround(now: Date): string[] {
  const year = now.getUTCFullYear()
  const month = now.getUTCMonth()
  return Array.from({ length: monthsBefore + monthsAhead + 1 }, (_, at) =>
    new Date(Date.UTC(year, month - monthsBefore + at)).toISOString().slice(0, 7),
  )
}

type Parent = { schema: string; name: string; there: string[] }

/**
 * Makes the months that are missing of every table kept by the month. Run by the owner at every start,
 * for the application owns nothing; a month whose rows lie in the default partition stays there.
 */
export async function makeMonths(client: pg.Client, now: Date): Promise<void> {
  const { rows } = await client.query<Parent>(`
    select n.nspname as schema, c.relname as name, array(
      select k.relname::text from pg_inherits i join pg_class k on k.oid = i.inhrelid
      where i.inhparent = c.oid) as there
    from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
      join pg_namespace n on n.oid = c.relnamespace
    where p.partstrat = 'r'`)
  for (const parent of rows) {
    const missing = monthsAround(now).filter(
      (month) => !parent.there.includes(nameOf(parent, month)),
    )
    if (missing.length === 0) continue
    await client.query('begin')
    for (const month of missing) await makeMonth(client, parent, month)
    await client.query('commit')
  }
}

const nameOf = ({ name }: Parent, month: string) => `${name}_${month.replace('-', '_')}`

async function makeMonth(client: pg.Client, parent: Parent, month: string): Promise<void> {
  const of = (name: string) => `${pg.escapeIdentifier(parent.schema)}.${pg.escapeIdentifier(name)}`
  const partition = of(nameOf(parent, month))
  await client.query('savepoint one_month')
  try {
    // Why forced here too: the application has no right to a partition, and it shall stay so.
    await client.query(`create table ${partition} partition of ${of(parent.name)}
      for values from ('${firstOf(month)}') to ('${firstOf(next(month))}');
      alter table ${partition} enable row level security;
      alter table ${partition} force row level security`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '23514') throw error
    await client.query('rollback to savepoint one_month')
  }
}

/** Months are the city's, as its days are. */
const firstOf = (month: string) => `${month}-01 00:00:00+08`

function next(month: string): string {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, nth)).toISOString().slice(0, 7)
}
