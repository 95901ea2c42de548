import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Column, writeCsv } from '#modules/documents/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx } from '#platform/database/context.ts'
import { BadInput } from '#platform/http/problems.ts'
import type { ServerParts } from '#platform/http/server.ts'
import { catalogueOf, currentOf, dictionaryNow, editionAt } from './public.ts'
import { type CsvRow, csvRows, tableNamed } from './tables.ts'

type File = { type: string; bytes: Buffer; forever: boolean; name?: string }

/**
 * `GET /api/v1/open-data/…`: what is published, for anybody and without signing in. An edition never changes, so
 * it may be kept for good; what is newest is asked for again by its mark.
 */
export function serveOpenData(tenantId: string) {
  return (app: FastifyInstance, { db }: ServerParts): void => {
    const anybody = actorWithoutAccount(tenantId, 'public')
    app.get<{ Params: { '*': string } }>('/api/v1/open-data/*', async (request, reply) => {
      const file = await db.as(anybody, (ctx) => fileAt(ctx, request.params['*']))
      if (file === null) throw new BadInput(404, 'http/404', [])
      return send(request, reply, file)
    })
  }
}

async function fileAt(ctx: Ctx, path: string): Promise<File | null> {
  if (path === 'catalogue.json') return json(await catalogueOf(ctx))
  if (path === 'dictionary.json') return json(await dictionaryNow(ctx))
  if (path === 'current.json') return json(await currentOf(ctx))
  const [, number, table, format] =
    /^editions\/(\d{1,6})(?:\/([a-z]+-[\dQ-]+))?\.(json|csv)$/.exec(path) ?? []
  const edition = number === undefined ? null : await editionAt(ctx, Number(number))
  if (edition === null) return null
  if (table === undefined) return format === 'json' ? { ...json(edition), forever: true } : null
  const found = tableNamed(edition, table)
  if (found === undefined) return null
  if (format === 'json') return { ...json(found), forever: true }
  const bytes = await csvOf(csvRows(edition, found))
  const name = `kentan-${number}-${table}.csv`
  return { type: 'text/csv; charset=utf-8', bytes, forever: true, name }
}

const json = (value: unknown): File => ({
  type: 'application/json; charset=utf-8',
  bytes: Buffer.from(JSON.stringify(value)),
  forever: false,
})

function send(request: FastifyRequest, reply: FastifyReply, file: File): FastifyReply {
  const mark = `"${createHash('sha256').update(file.bytes).digest('base64url').slice(0, 22)}"`
  const kept = file.forever ? 'public, max-age=31536000, immutable' : 'public, no-cache'
  reply
    .header('etag', mark)
    .header('cache-control', kept)
    .header('x-content-type-options', 'nosniff')
  if (request.headers['if-none-match'] === mark) return reply.status(304).send()
  if (file.name) reply.header('content-disposition', `attachment; filename="${file.name}"`)
  return reply.type(file.type).send(file.bytes)
}

/** Written as all our CSV is: UTF-8 with a mark, and no cell that a spreadsheet takes for a formula. */
async function csvOf(rows: readonly CsvRow[]): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'kentan-open-'))
  try {
    const path = join(folder, 'table.csv')
    await writeCsv(path, { columns: csvColumns, rows: Readable.from(rows) })
    return await readFile(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const text = (title: keyof CsvRow): Column<CsvRow> => ({
  title,
  value: (row) => row[title],
  width: 12,
})
const csvColumns: Column<CsvRow>[] = (
  [
    ...(['edition', 'as_of', 'dimension', 'period', 'key', 'name'] as const),
    ...(['indicator', 'indicator_name', 'n', 'of', 'excluded', 'withheld'] as const),
  ] as const
).map(text)
