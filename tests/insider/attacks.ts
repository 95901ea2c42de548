import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { commitmentOf, entryOf } from '#kernel/log/commitment.ts'
import { emptyTree, grown, leafHash, packed } from '#kernel/log/tree.ts'
import { canonicalText, type EventRow, loggedEvent } from '#platform/log/canonical.ts'
import { sha256 } from '#platform/log/crypto.ts'

const tenant = '330500'

/** Who holds the database's password and may write what they like: what they do, and what must tell on them. */
export type Attack = {
  what: string
  detected: readonly string[]
  by: (owner: pg.Client, replied: string) => Promise<void>
}

const run = async (owner: pg.Client, text: string, values: unknown[] = []) =>
  (await owner.query(text, values)).rowCount

const lie = `body || '{"reply": {"outcome": "resolved", "text": "已全部解决", "evidence": null,
  "legalBasis": null, "remains": null, "remainsBy": null}}'`
const editReply = async (owner: pg.Client, stream: string) => {
  const text = `update record.event set body = ${lie} where stream_id = $1 and type = 'replied'`
  if ((await run(owner, text, [stream])) !== 1) throw new Error('There was no reply to edit.')
}

/** Commits anew to what the record says now, under the salts there are, in every leaf. */
async function recommit(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<EventRow & { leaf_index: string; salt: Buffer }>(
    `select e.*, o.leaf_index, o.salt from record.event e
      join log.opening o using (tenant_id, stream_id, version) where tenant_id = $1`,
    [tenant],
  )
  for (const row of rows) {
    const text = canonicalText(loggedEvent(tenant, { ...row, at: new Date(row.at).toISOString() }))
    const commitment = Buffer.from(commitmentOf(sha256, row.salt, text))
    const place = [tenant, row.leaf_index, commitment]
    await run(
      owner,
      'update log.leaf set commitment = $3 where tenant_id = $1 and leaf_index = $2',
      place,
    )
  }
}

/** Builds the head and the tiles anew from whatever leaves there are, renumbered without gaps. */
async function rebuildTree(owner: pg.Client): Promise<void> {
  await run(
    owner,
    `with placed as (select leaf_index, row_number() over (order by leaf_index) - 1 as place
        from log.leaf where tenant_id = $1)
      update log.opening o set leaf_index = place from placed
      where o.tenant_id = $1 and o.leaf_index = placed.leaf_index`,
    [tenant],
  )
  await run(
    owner,
    `with placed as (select leaf_index, row_number() over (order by leaf_index) - 1 as place
        from log.leaf where tenant_id = $1)
      update log.leaf l set leaf_index = place from placed
      where l.tenant_id = $1 and l.leaf_index = placed.leaf_index`,
    [tenant],
  )
  const { rows } = await owner.query<{ commitment: Buffer }>(
    'select commitment from log.leaf where tenant_id = $1 order by leaf_index',
    [tenant],
  )
  const hashes = rows.map(({ commitment }) => leafHash(sha256, entryOf(commitment)))
  const { tree } = grown(sha256, emptyTree, hashes)
  const head = [tenant, tree.size, Buffer.from(packed(tree.frontier))]
  await run(owner, 'update log.head set size = $2, frontier = $3 where tenant_id = $1', head)
}

/** Adds an event with a leaf that truly commits to it, as the product would have. */
async function insertEvent(owner: pg.Client, event: Omit<EventRow, 'version'>): Promise<void> {
  const { rows } = await owner.query<{ version: number; leaf: number }>(
    `select (select max(version) + 1 from record.event where stream_id = $2) as version,
      (select max(leaf_index) + 1 from log.leaf where tenant_id = $1)::int as leaf`,
    [tenant, event.stream_id],
  )
  const { version = 0, leaf = 0 } = rows[0] ?? {}
  const { stream_id, loop, type, at, actor_id, actor_role, office_id, body } = event
  await run(
    owner,
    `insert into record.event (tenant_id, stream_id, version, loop, type, at, actor_id, actor_role,
      office_id, body) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tenant, stream_id, version, loop, type, at, actor_id, actor_role, office_id, body],
  )
  const salt = randomBytes(32)
  const text = canonicalText(loggedEvent(tenant, { ...event, version }))
  const commitment = Buffer.from(commitmentOf(sha256, salt, text))
  await run(owner, 'insert into log.leaf values ($1, $2, $3)', [tenant, leaf, commitment])
  const opening = [tenant, stream_id, version, loop, leaf, salt]
  await run(
    owner,
    `insert into log.opening (tenant_id, stream_id, version, loop, leaf_index, salt)
      values ($1, $2, $3, $4, $5, $6)`,
    opening,
  )
  await rebuildTree(owner)
}

/** The newest event of a stream: what a forged one is made to look like. */
async function likeLast(owner: pg.Client, stream: string): Promise<EventRow> {
  const { rows } = await owner.query<EventRow>(
    'select * from record.event where stream_id = $1 order by version desc limit 1',
    [stream],
  )
  const [last] = rows
  if (last === undefined) throw new Error('There is no such stream.')
  return { ...last, at: new Date(last.at).toISOString() }
}

/** A stream that has only been submitted. */
async function unanswered(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ stream_id: string }>(
    `select stream_id from record.event where loop = 'appeal' group by stream_id having count(*) = 1`,
  )
  return rows[0]?.stream_id ?? ''
}

/** Takes the last event of a stream away with its leaf, so that nothing seems to be missing. */
async function forget(owner: pg.Client, stream: string): Promise<void> {
  const of = 'stream_id = $1 and version = 5'
  const leaf = `leaf_index in (select leaf_index from log.opening where ${of})`
  await run(owner, `delete from log.leaf where ${leaf}`, [stream])
  await run(owner, `delete from log.opening where ${of}`, [stream])
  await run(owner, `delete from record.event where ${of}`, [stream])
  await rebuildTree(owner)
}

/** The seven attacks of an insider, the fifth in two ways. */
export const attacks: readonly Attack[] = [
  { what: 'edits the text of a reply', detected: ['opening-mismatch'], by: editReply },
  {
    what: 'edits it and commits to it anew',
    detected: ['root-mismatch'],
    by: async (owner, stream) => {
      await editReply(owner, stream)
      await recommit(owner)
      await rebuildTree(owner)
    },
  },
  {
    what: 'moves the time of an event',
    detected: ['opening-mismatch'],
    by: async (owner, stream) => {
      const text = `update record.event set at = at - interval '1 minute'
        where stream_id = $1 and type = 'replied'`
      await run(owner, text, [stream])
    },
  },
  {
    what: 'deletes an event',
    detected: ['missing-event', 'missing-version'],
    by: async (owner, stream) => {
      await run(owner, `delete from record.event where stream_id = $1 and type = 'signed'`, [
        stream,
      ])
    },
  },
  {
    what: 'deletes one with its leaf and builds the tree anew',
    detected: ['rollback'],
    by: forget,
  },
  {
    what: 'does so, and fills the tree up again',
    detected: ['root-mismatch'],
    by: async (owner, stream) => {
      await forget(owner, stream)
      await insertEvent(owner, await likeLast(owner, stream))
    },
  },
  {
    what: 'inserts a reply of an earlier day',
    detected: ['backdated'],
    by: async (owner, stream) => {
      const last = await likeLast(owner, stream)
      await insertEvent(owner, { ...last, at: '2026-09-20T01:00:00.000Z' })
    },
  },
  {
    what: 'closes what nobody answered',
    detected: ['closed-without-reply'],
    by: async (owner) => {
      const last = await likeLast(owner, await unanswered(owner))
      const body = { end: 'resolved', reason: null, on: '2026-09-21' }
      await insertEvent(owner, { ...last, type: 'closed', body })
    },
  },
]
