import pg from 'pg'
import { openDatabase } from '#platform/database/database.ts'
import { connectionsOf } from '#platform/database/user-classes.ts'
import { createDatabaseFrom, type TestDatabase } from '#tests/servers/postgres.ts'
import type { Ground } from './ground.ts'
import { compareMoves } from './moves.ts'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { compareOpenings } from './openings.ts'
import { plant } from './plant.ts'
import type { Asking } from './policy.ts'
import {
  compareAdditions,
  compareChanges,
  compareDoors,
  compareForgeries,
  compareReads,
  type Found,
  type Looked,
} from './sql-cases.ts'

type Kind = keyof typeof mutants
export type Killed = { says: string; kind: Kind; by: string | null; tries: number }

/** A copy of the city's database that nobody is connected to, for others to be copied from. */
export async function copyOf({ city }: Ground): Promise<TestDatabase> {
  const client = new pg.Client({ ...city.owner, database: 'postgres' })
  await client.connect()
  try {
    for (let left = 20; ; left -= 1) {
      await client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
        [city.owner.database],
      )
      try {
        return await createDatabaseFrom(city.owner.database)
      } catch (error) {
        // Why again: whoever was told to go takes a moment to be gone.
        if (left === 0 || !/being accessed/.test(String(error))) throw error
        await new Promise((wake) => setTimeout(wake, 100))
      }
    }
  } finally {
    await client.end()
  }
}

/** All mutants, or so many of each kind from all over. */
export function chosen(perKind = Number.POSITIVE_INFINITY): { kind: Kind; mutant: Mutant }[] {
  // Why `as`: the keys of what is typed by its keys.
  return (Object.keys(mutants) as Kind[]).flatMap((kind) => {
    const all = mutants[kind]
    const step = Number.isFinite(perKind) ? Math.ceil(all.length / perKind) : 1
    return all.filter((_, at) => at % step === 0).map((mutant) => ({ kind, mutant }))
  })
}

/** Plants a fault in a copy and asks as everybody until a difference shows; by what it was found. */
export async function kill(
  ground: Ground,
  template: TestDatabase,
  { kind, mutant }: { kind: Kind; mutant: Mutant },
  looked: Looked,
  asking: readonly Asking[],
): Promise<Killed> {
  const copy = await createDatabaseFrom(template.name)
  try {
    await plant(copy.owner, mutant)
    const connections = connectionsOf((user) => ({ ...copy.owner, user }))
    const db = openDatabase(connections, { keys: ground.city.keys }, ground.city.clock, 8)
    const untilFirst = { untilFirst: true }
    const checks: Record<Kind, () => Promise<Found>> = {
      reads: () => compareReads(db, looked, asking, untilFirst),
      doors: async () => {
        const forged = await compareForgeries(db, looked, asking, untilFirst)
        return forged.differences.length > 0 ? forged : compareDoors(db, looked, asking, untilFirst)
      },
      openings: () => compareOpenings(db, looked, asking, untilFirst),
      writes: async () => {
        const changed = await compareChanges(db, looked, asking, untilFirst)
        if (changed.differences.length > 0) return changed
        const moved = await compareMoves(db, looked, asking, untilFirst)
        return moved.differences.length > 0
          ? moved
          : compareAdditions(db, looked, asking, { perTable: 3, ...untilFirst })
      },
    }
    try {
      const found = await checks[kind]()
      return { says: mutant.says, kind, by: found.differences[0] ?? null, tries: found.cases }
    } finally {
      await db.close()
    }
  } finally {
    await copy.drop()
  }
}
