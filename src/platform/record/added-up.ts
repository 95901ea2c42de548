import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '../database/context.ts'
import type { Database } from '../database/database.ts'
import { addCells, addToCells, type Cell, cameCell, cameOf, noteCame } from './cells.ts'
import type { Change } from './noted-counts.ts'

const atOnce = 5_000

/**
 * Adds up what was noted, some at a time, one worker at once; answers how many notes there were. Whoever reads
 * figures meanwhile sees each note once, as a note or in its sums.
 */
export async function addUp(
  db: Database,
  clock: Actor,
  mayGoOn: () => boolean,
): Promise<{ addedUp: number }> {
  let all = 0
  while (mayGoOn()) {
    const added = await db.as(clock, (ctx) => addSomeUp(ctx.tx, clock.tenantId))
    all += added
    if (added < atOnce) break
  }
  return { addedUp: all }
}

async function addSomeUp(tx: Tx, tenantId: string): Promise<number> {
  const held = await sql`select 1 from insight.standing where tenant_id = ${tenantId}
    for update skip locked`.execute(tx)
  if (held.rows.length === 0) return 0
  const { rows } = await sql<Change>`with taken as (
      select change_id, nth from insight.change where tenant_id = ${tenantId}
      order by change_id, nth limit ${atOnce})
    delete from insight.change c using taken t
    where c.tenant_id = ${tenantId} and c.change_id = t.change_id and c.nth = t.nth
    returning c.measure, c.day, c.n, c.region_id as region, c.office_id as office, c.environment,
      c.industry, c.channel, c.who`.execute(tx)
  await addChanges(tx, tenantId, rows)
  return rows.length
}

/** Adds changes to the sums, and who came to those who came before. */
export async function addChanges(
  tx: Tx,
  tenantId: string,
  changes: readonly Change[],
): Promise<void> {
  const cells = new Map<string, Cell>()
  for (const change of changes) if (change.who === null) addToCells(cells, change)
  const came = await noteCame(tx, tenantId, cameOf(changes))
  const counted = came.map(cameCell)
  await addCells(tx, tenantId, [...cells.values(), ...summed(counted)])
}

/** Equal sums as one: a statement may not change a row twice. */
function summed(cells: readonly Cell[]): Iterable<Cell> {
  const found = new Map<string, Cell>()
  for (const cell of cells) {
    const { n, ...place } = cell
    const key = JSON.stringify(place)
    found.set(key, { ...place, n: (found.get(key)?.n ?? 0) + n })
  }
  return found.values()
}
