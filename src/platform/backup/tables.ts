import type pg from 'pg'

/** A table as an archive knows it: what it is called and the columns that are written down. */
export type Table = {
  name: string
  columns: string
  bytes: number
  /** Whether its rows are a city's; the others are made from code at every start. */
  ofCity: boolean
}

const ours = `n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'migrations')`

/** Every table that holds rows of ours; months are read and filled through the table they belong to. */
export async function tablesIn(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = '') as columns,
      (select coalesce(sum(pg_table_size(t.relid)), 0) from pg_partition_tree(c.oid) t)::int8
        + case when c.relkind = 'r' then pg_table_size(c.oid) else 0 end as bytes,
      exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as "ofCity"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${ours}
    order by n.nspname collate "C", c.relname collate "C"`)
  return rows
}

/** The tables that hold a row of a city already. */
export async function filledTables(client: pg.Client, tables: readonly Table[]): Promise<string[]> {
  const filled: string[] = []
  for (const { name } of tables.filter(({ ofCity }) => ofCity)) {
    const { rows } = await client.query(`select from ${name} limit 1`)
    if (rows.length > 0) filled.push(name)
  }
  return filled
}

type ForeignKey = { table: string; name: string; definition: string }

/** Drops the foreign keys for as long as the work lasts: rows come table by table, not parents first. */
export async function withoutForeignKeys(
  client: pg.Client,
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<ForeignKey>(`
    select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name,
      pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${ours}
    order by 1, 2`)
  for (const key of rows) await client.query(`alter table ${key.table} drop constraint ${key.name}`)
  await work()
  for (const { table, name, definition } of rows)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
}

/** Lets the owner itself past row security for as long as the work lasts: nobody else is let in by it. */
export async function withoutForce(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and c.relforcerowsecurity and ${ours}`)
  for (const { name } of rows) await client.query(`alter table ${name} no force row level security`)
  await work()
  for (const { name } of rows) await client.query(`alter table ${name} force row level security`)
}
