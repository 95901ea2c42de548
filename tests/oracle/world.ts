import pg from 'pg'
import type { Row, World } from './policy.ts'

/** A table of cities' rows, its key, and a column the application may update, if there is one. */
export type Table = { name: string; key: string[]; updatable: string | null }

const tablesOfCities = `select c.oid::regclass::text as name,
    (select array_agg(a.attname::text order by k.nth) from pg_index i,
        unnest(i.indkey) with ordinality k (attnum, nth), pg_attribute a
      where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum) as key,
    (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and has_column_privilege('kentan_app', c.oid, a.attnum, 'update')
      order by a.attnum limit 1) as updatable
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' order by 1`

/** Where a row of a world keeps its key as one text. */
export const idColumn = '#id'

/** The key of a row of `t` as one text, in SQL. */
export const idOf = ({ key }: Table): string =>
  `json_build_array(${key.map((column) => `t.${column}`).join(', ')})::text`

/** Every table of cities, and all their rows, as the owner of the database sees them. */
export async function readWorld(
  owner: pg.ClientConfig,
): Promise<{ tables: Table[]; world: World }> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows: tables } = await client.query<Table>(tablesOfCities)
    const world: Record<string, Row[]> = {}
    for (const table of tables) {
      const { name } = table
      const { rows } = await client.query(
        `select ${idOf(table)} as id, to_json(t) as row from ${name} t`,
      )
      world[name] = rows.map(({ id, row }) => ({ ...row, [idColumn]: id }))
    }
    return { tables, world }
  } finally {
    await client.end()
  }
}
