import { type Tx, tablesOf } from '../database/context.ts'
import { type DocumentRow, rowOf, type SearchDocument } from './document.ts'
import type { SearchTables } from './documents.ts'

type Place = { tx: Tx; tenantId: string; loop: string }

const db = tablesOf<SearchTables>

/** What is found of these records now, as far as this context sees it. */
export async function storedDocuments(
  place: Place,
  ids: readonly string[],
): Promise<Map<string, DocumentRow[]>> {
  const rows = await db(place)
    .selectFrom('search.document')
    .select(['subject_id', 'part', 'kind', 'day', 'plain', 'shown', 'grams', 'readers'])
    .where('tenant_id', '=', place.tenantId)
    .where('loop', '=', place.loop)
    .where('subject_id', 'in', ids)
    .execute()
  return Map.groupBy(
    rows.map(({ subject_id, ...row }) => ({ ...row, subject_id })),
    (row) => row.subject_id,
  ) as Map<string, DocumentRow[]>
}

type Given = {
  id: string
  stored: readonly DocumentRow[]
  documents: readonly SearchDocument[]
}

/** Whether what is found of a record is not what it says; with `repair` it is written anew. */
export async function documentsDiffer(
  place: Place,
  { id, stored, documents }: Given,
  repair: boolean,
): Promise<boolean> {
  const { tenantId, loop } = place
  const rows = documents.map((document) => rowOf(tenantId, document))
  const told = (all: readonly DocumentRow[]) => JSON.stringify(all.map(asText).sort())
  if (told(rows) === told(stored)) return false
  if (!repair) return true
  await db(place)
    .deleteFrom('search.document')
    .where('tenant_id', '=', tenantId)
    .where('loop', '=', loop)
    .where('subject_id', '=', id)
    .execute()
  if (rows.length > 0) {
    const all = rows.map((row) => ({ tenant_id: tenantId, loop, subject_id: id, ...row }))
    await db(place).insertInto('search.document').values(all).execute()
  }
  return true
}

const asText = ({ part, kind, day, plain, shown, grams, readers }: DocumentRow) =>
  JSON.stringify([part, kind, day, plain, shown, grams, readers])
