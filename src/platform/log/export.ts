import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { toBase64 } from '#kernel/log/bytes.ts'
import { tilePath, tilesOf } from '#kernel/log/tiles.ts'
import { actorWithoutAccount } from '../database/actors.ts'
import { type Ctx, tablesOf } from '../database/context.ts'
import type { Database } from '../database/database.ts'
import type { RecordTables } from '../record/tables.ts'
import { loggedEvent } from './canonical.ts'
import { readTile } from './read-tree.ts'
import { newestCheckpoint, newestPolicy, type Published } from './signer-store.ts'
import type { LogTables } from './tables.ts'

const page = 1_000

/**
 * Writes a city's log as of its newest published head: all tiles, the opening of every leaf, every
 * checkpoint and the policy. Answers its size; null when nothing has been published.
 */
export async function exportLog(
  db: Database,
  tenantId: string,
  folder: string,
): Promise<number | null> {
  const auditor = actorWithoutAccount(tenantId, 'auditor')
  const inCity = <T>(work: (ctx: Ctx) => Promise<T>) => db.as(auditor, work)
  const newest = await inCity(({ tx }) => newestCheckpoint(tx, tenantId))
  if (newest === null) return null
  const keep = async (name: string, content: string | Uint8Array) => {
    const file = join(folder, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  await keep('checkpoint', newest.note)
  await keep('policy', (await inCity(({ tx }) => newestPolicy(tx, tenantId))) ?? '')
  for (const tile of tilesOf(newest.size)) {
    await keep(tilePath(tile), await inCity(({ tx }) => readTile(tx, tenantId, tile)))
  }
  const lines = (name: string, from: AsyncGenerator<string>) =>
    pipeline(Readable.from(from), createWriteStream(join(folder, name)))
  await lines('openings.jsonl', openingsOf(inCity, newest.size))
  await lines('checkpoints.jsonl', checkpointsOf(inCity))
  return newest.size
}

type InCity = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>

/** One line a leaf, in order: what opens it, or that it was erased. */
async function* openingsOf(inCity: InCity, size: number): AsyncGenerator<string> {
  for (let from = 0; from < size; from += page) {
    const rows = await inCity((ctx) => openedRows(ctx, from, Math.min(size, from + page)))
    for (const { leaf_index: index, salt, tenant_id: tenant, ...row } of rows) {
      const { stream_id: stream, version } = row
      const line =
        salt === null
          ? { index, erased: true, stream, version }
          : { index, salt: toBase64(salt), event: loggedEvent(tenant, row) }
      yield `${JSON.stringify(line)}\n`
    }
  }
}

function openedRows(ctx: Ctx, from: number, to: number) {
  return tablesOf<LogTables & RecordTables>(ctx)
    .selectFrom('log.opening as o')
    .innerJoin('record.event as e', (join) =>
      join.onRef('e.stream_id', '=', 'o.stream_id').onRef('e.version', '=', 'o.version'),
    )
    .selectAll('e')
    .select(['o.leaf_index', 'o.salt'])
    .where('o.tenant_id', '=', ctx.actor.tenantId)
    .where('e.tenant_id', '=', ctx.actor.tenantId)
    .where('o.leaf_index', '>=', from)
    .where('o.leaf_index', '<', to)
    .orderBy('o.leaf_index')
    .execute()
}

async function* checkpointsOf(inCity: InCity): AsyncGenerator<string> {
  let after: Pick<Published, 'size' | 'at'> = { size: -1, at: '0001-01-01T00:00:00.000Z' }
  while (true) {
    const last = after
    const rows = await inCity((ctx) =>
      tablesOf<LogTables>(ctx)
        .selectFrom('log.checkpoint')
        .select(['size', 'at', 'note'])
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where((or) => or(or.refTuple('size', 'at'), '>', or.tuple(last.size, last.at)))
        .orderBy('size')
        .orderBy('at')
        .limit(page)
        .execute(),
    )
    const next = rows.at(-1)
    if (next === undefined) return
    after = next
    for (const row of rows) yield `${JSON.stringify(row)}\n`
  }
}
