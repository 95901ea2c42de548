import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'
import type { Asking } from './policy.ts'
import { type Found, type Looked, nameOf, type Options, takenBack } from './sql-cases.ts'
import { tablesOwned } from './write-policy.ts'

/** Rows that somebody tries to give to another enterprise: whoever he is, none may move. */
export async function compareMoves(
  db: Database,
  { world }: Looked,
  asking: readonly Asking[],
  { untilFirst = false }: Options = {},
): Promise<Found> {
  const found: Found = { cases: 0, differences: [] }
  for (const who of asking) {
    for (const table of tablesOwned) {
      found.cases += world[table]?.length ?? 0
      const told = await takenBack(db, who, async (tx) => {
        try {
          const moved = await sql`update ${sql.table(table)} set enterprise_id = gen_random_uuid()`
            .execute(tx)
            .then(({ numAffectedRows }) => numAffectedRows)
          return moved === 0n ? null : `${moved} moved`
        } catch (error) {
          return /permission denied for table/.test(String(error)) ? null : String(error)
        }
      })
      if (told !== null) found.differences.push(`${nameOf(who)} moves rows of ${table}: ${told}`)
    }
    if (untilFirst && found.differences.length > 0) break
  }
  return found
}
