import { createHmac } from 'node:crypto'
import type pg from 'pg'
import type { Actor } from '#kernel/actor.ts'
import { ConfigFault } from '../config.ts'

const separator = '|'

/**
 * Says who acts in a text that the database believes because of its HMAC. Whoever can put a statement of
 * his own into ours can set the text too, but sign none (migration 0040 reads it; decision 0012).
 */
export function signContext(key: Buffer, actor: Actor, secretHash: string): string {
  const fields = [
    actor.tenantId,
    actor.role,
    actor.accountId,
    actor.officeId ?? '',
    actor.regionId ?? '',
    `{${actor.enterpriseIds.join(',')}}`,
    secretHash,
  ]
  // Why: a field with the separator in it would push the others to where they mean something else.
  if (fields.some((field) => field.includes(separator))) {
    throw new Error('A field of the context has a separator in it.')
  }
  const told = fields.join(separator)
  return `${createHmac('sha256', key).update(told).digest('hex')}${separator}${told}`
}

/** Has the database verify by this key; it never changes the one it has. */
export async function keepContextKey(owner: pg.Client, key: Buffer): Promise<void> {
  const pads = [0x36, 0x5c].map((byte) => padded(key, byte))
  await owner.query(
    'insert into app.context_key (one, inner_pad, outer_pad) values (true, $1, $2) on conflict do nothing',
    pads,
  )
  const { rows } = await owner.query(
    'select from app.context_key where inner_pad = $1 and outer_pad = $2',
    pads,
  )
  if (rows.length === 0) {
    throw new ConfigFault(
      'The key files are not those this database was set up with: context.key does not verify. Put the right ones into DATA_DIR/keys, or KEYS_DIR.',
    )
  }
}

/** The block HMAC-SHA-256 begins with (RFC 2104). */
function padded(key: Buffer, byte: number): Buffer {
  const block = Buffer.alloc(64, byte)
  for (const [at, own] of key.entries()) block[at] = own ^ byte
  return block
}
