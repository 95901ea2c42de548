import { sql } from 'kysely'
import type { Tx } from '../database/context.ts'
import { holdHead } from '../log/append.ts'
import { addChanges } from './added-up.ts'
import { addCell, addToCells, type Cell, cameCell, cameOf } from './cells.ts'
import { replay, type StoredLoop } from './loop-store.ts'
import { type Change, gather } from './noted-counts.ts'
import { eventsOf, nextIds } from './streams.ts'

/** The rules by which sums are made: when they change, those of before are made anew. */
export const countFormat = 3

// biome-ignore lint/suspicious/noExplicitAny: any loop, whatever its states and commands are
type AnyLoop = StoredLoop<any, any, any, any>

/** What all records count, folded from their events. */
async function countAnew(
  tx: Tx,
  tenantId: string,
  loops: readonly AnyLoop[],
  progress: (done: number) => void,
): Promise<Change[]> {
  const all = new Map<string, Change>()
  let done = 0
  for (const stored of loops.filter(({ counts }) => counts !== undefined)) {
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const ids = await nextIds(tx, tenantId, stored, after)
      if (ids.length === 0) break
      const byStream = await eventsOf(tx, tenantId, ids)
      for (const events of byStream.values()) {
        gather(all, stored.counts?.(replay(stored.loop, events)) ?? [])
      }
      done += ids.length
      progress(done)
      after = ids.at(-1) ?? after
    }
  }
  return [...all.values()]
}

type Options = { repair: boolean; progress?: (done: number) => void }

/**
 * Compares the sums of a city with what its records count, and with `repair` writes them anew. Answers the
 * places that differ. It holds the record meanwhile: steps wait, and what they have noted is added to it.
 */
export async function rebuildCounts(
  tx: Tx,
  tenantId: string,
  loops: readonly AnyLoop[],
  { repair, progress = () => {} }: Options,
): Promise<string[]> {
  await holdHead(tx)
  const changes = await countAnew(tx, tenantId, loops, progress)
  const different = compare(await storedCells(tx, tenantId), cellsOf(changes))
  if (!repair) return different
  if (different.length > 0) {
    for (const table of ['insight.change', 'insight.cell', 'insight.came']) {
      await sql`delete from ${sql.table(table)} where tenant_id = ${tenantId}`.execute(tx)
    }
    await addChanges(tx, tenantId, changes)
  }
  await sql`insert into insight.standing (tenant_id, format) values (${tenantId}, ${countFormat})
    on conflict (tenant_id) do update set format = excluded.format`.execute(tx)
  return different
}

function cellsOf(changes: readonly Change[]): Map<string, number> {
  const cells = new Map<string, Cell>()
  for (const change of changes) if (change.who === null) addToCells(cells, change)
  for (const came of cameOf(changes)) addCell(cells, cameCell(came))
  return byPlace([...cells.values()])
}

const byPlace = (cells: readonly Cell[]): Map<string, number> =>
  new Map(
    cells.map(({ dims, a, b, measure, day, region, n }) => [
      [measure, day, region, dims, a, b].join(' ').trim(),
      n,
    ]),
  )

/** The sums as they are read: those that are kept, and what was noted since. */
async function storedCells(tx: Tx, tenantId: string): Promise<Map<string, number>> {
  const { rows } = await sql<Cell>`select dims, a, b, measure, day, region_id as region, n
    from insight.cell where tenant_id = ${tenantId}`.execute(tx)
  const noted = await sql<Change>`select measure, day, n, region_id as region, office_id as office,
      environment, industry, channel, who
    from insight.change where tenant_id = ${tenantId}`.execute(tx)
  const cells = new Map<string, Cell>()
  for (const cell of rows) addCell(cells, cell)
  for (const change of noted.rows) if (change.who === null) addToCells(cells, change)
  const known = await sql<{
    key: string
  }>`select region_id || ' ' || enterprise_id || ' ' || span as key
    from insight.came where tenant_id = ${tenantId}`.execute(tx)
  const came = new Set(known.rows.map(({ key }) => key))
  for (const one of cameOf(noted.rows)) {
    if (!came.has(`${one.region} ${one.who} ${one.span}`)) addCell(cells, cameCell(one))
  }
  return byPlace([...cells.values()])
}

function compare(stored: Map<string, number>, counted: Map<string, number>): string[] {
  const places = new Set([...stored.keys(), ...counted.keys()])
  return [...places]
    .filter((place) => stored.get(place) !== counted.get(place))
    .map((place) => `${place}: kept ${stored.get(place) ?? 0}, counted ${counted.get(place) ?? 0}`)
    .sort()
}

/** Whether the sums of a city are made by these rules. */
export async function countsStand(tx: Tx, tenantId: string): Promise<boolean> {
  const { rows } = await sql<{ format: number }>`select format from insight.standing
    where tenant_id = ${tenantId}`.execute(tx)
  return rows[0]?.format === countFormat
}
