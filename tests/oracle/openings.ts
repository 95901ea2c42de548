import type { Database } from '#platform/database/database.ts'
import { type Asking, dispatchedHere, type Row } from './policy.ts'
import { actorOf, type Found, type Looked, nameOf, type Options } from './sql-cases.ts'

/** Whether an office may open who raised an appeal: it handles it, and the enterprise has agreed to tell it. */
const opensIdentity = (who: Asking, row: Row): boolean =>
  row.tenant_id === who.tenant &&
  dispatchedHere(who, row, {}) &&
  row.disclosed_to.includes(who.office)

/** Offices that ask the vault itself who raised an appeal: it opens by consent and not otherwise. */
export async function compareOpenings(
  db: Database,
  { world }: Looked,
  asking: readonly Asking[],
  { untilFirst = false }: Options = {},
): Promise<Found> {
  const found: Found = { cases: 0, differences: [] }
  for (const who of asking.filter(({ role }) => ['handler', 'lead'].includes(role))) {
    for (const row of world['appeals.appeal'] ?? []) {
      const opened = await opens(db, who, row.appeal_id, row.enterprise_id)
      found.cases += 1
      if (opened === opensIdentity(who, row)) continue
      found.differences.push(`${nameOf(who)} ${opened ? 'opens' : 'cannot open'} ${row.number}`)
      if (untilFirst) return found
    }
  }
  return found
}

function opens(db: Database, who: Asking, about: string, id: string): Promise<boolean> {
  const why = { purpose: 'reveal', reason: 'contact', words: '核实', about }
  return db.as(actorOf(who), async (ctx) => {
    try {
      return (await ctx.vault.open(ctx, [{ kind: 'enterprise', id }], why)).size === 1
    } catch (error) {
      if (/has not agreed/.test(String(error))) return false
      throw error
    }
  })
}
