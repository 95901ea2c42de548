import type { Actor } from '#kernel/actor.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import { openTable, type Table } from '#modules/documents/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { addInspections } from './commands.ts'
import { mostLines, type watchContract } from './contract.ts'
import { feedColumns, readFeedLine } from './domain/feed-line.ts'
import { type FeedFault, type NumberedLine, readFeedText } from './domain/feed-text.ts'

const refusal = declareRefusals({
  'watch/columns-missing': 'invalid',
  'watch/too-many-lines': 'invalid',
})

export type FeedTaken = { taken: number; known: number; refused: FeedFault[] }

/** Takes a pasted list in; lines that cannot be compared are named, the others kept. */
export async function takeFeedText(
  ctx: Ctx,
  { source, text }: InputOf<typeof watchContract.addInspectionList>,
): Promise<FeedTaken> {
  const read = readFeedText(text)
  if ('missing' in read) {
    throw refusal('watch/columns-missing', { field: 'text', names: read.missing.join('、') })
  }
  if (read.lines.length + read.faults.length > mostLines) {
    throw refusal('watch/too-many-lines', { field: 'text', max: mostLines })
  }
  return inOrder(await addLines(ctx, source, read.lines), read.faults)
}

/** The same from a file of any length, so many lines in a transaction. */
export async function importFeed(
  db: Database,
  actor: Actor,
  { path, source }: { path: string; source: string },
): Promise<FeedTaken> {
  const table = await openTable(path)
  try {
    return await addRows(db, actor, { table, source })
  } finally {
    await table.close()
  }
}

type Rows = { table: Table; source: string }

async function addRows(db: Database, actor: Actor, { table, source }: Rows): Promise<FeedTaken> {
  const found = feedColumns(table.columns)
  if ('missing' in found) {
    throw refusal('watch/columns-missing', { names: found.missing.join('、') })
  }
  let sum: FeedTaken = { taken: 0, known: 0, refused: [] }
  let lines: NumberedLine[] = []
  const faults: FeedFault[] = []
  const keep = async () => {
    const added = await db.as(actor, (ctx) => addLines(ctx, source, lines))
    const refused = [...sum.refused, ...added.refused]
    sum = { taken: sum.taken + added.taken, known: sum.known + added.known, refused }
    lines = []
  }
  for await (const { line, cells, fault } of table.rows) {
    const read =
      fault === undefined ? readFeedLine(cells, found.columns) : { field: 'row' as const }
    if ('field' in read) faults.push({ line, field: read.field })
    else lines.push({ line, ...read })
    if (lines.length === mostLines) await keep()
  }
  await keep()
  return inOrder(sum, faults)
}

async function addLines(
  ctx: Ctx,
  source: string,
  lines: readonly NumberedLine[],
): Promise<FeedTaken> {
  const items = lines.map(({ line: _, ...item }) => item)
  const { taken, known, refused } = await addInspections(ctx, { source, items })
  const named = refused.map(({ line, field }) => ({ line: lines[line - 1]?.line ?? 0, field }))
  return { taken, known, refused: named }
}

const inOrder = ({ refused, ...counts }: FeedTaken, faults: readonly FeedFault[]): FeedTaken => ({
  ...counts,
  refused: [...refused, ...faults].toSorted((one, other) => one.line - other.line),
})
