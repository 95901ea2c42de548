import { sql } from 'kysely'
import { type Found, findEnterprises, registerEnterprises } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { submitAppeals } from '../commands.ts'
import { db } from '../store.ts'
import type { CheckedRow } from './check-row.ts'

/** Takes in checked rows as appeals; those that are there already are passed over. */
export async function writeRows(
  ctx: Ctx,
  source: string,
  rows: readonly CheckedRow[],
): Promise<number> {
  const known = await knownRefs(ctx, source, rows)
  const fresh = rows.filter(({ ref }) => !known.has(ref))
  if (fresh.length === 0) return 0
  const idOf = await enterprisesOf(ctx, fresh)
  const appeals = fresh.map((row) => ({
    content: row.content,
    enterpriseId: idOf(row),
    channel: 'import' as const,
    confirmed: true,
    known: knownOf(row),
    source,
    sourceRef: row.ref,
  }))
  await againOnNumberTwice(ctx, () => submitAppeals(ctx, appeals))
  return fresh.length
}

const knownOf = ({ enterprise: { name, contactName } }: CheckedRow) => ({
  names: [name],
  people: contactName ? [contactName] : [],
})

async function knownRefs(ctx: Ctx, source: string, rows: readonly CheckedRow[]) {
  const found = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('source_ref')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('source', '=', source)
    .where(
      'source_ref',
      'in',
      rows.map(({ ref }) => ref),
    )
    .execute()
  return new Set(found.map((row) => row.source_ref))
}

/** Whose each row is: found by code, else by name, else registered, without a code provisionally. */
async function enterprisesOf(
  ctx: Ctx,
  rows: readonly CheckedRow[],
): Promise<(row: CheckedRow) => string> {
  const coded = rows.filter(({ enterprise }) => enterprise.creditCode !== null)
  const named = rows.filter(({ enterprise }) => enterprise.creditCode === null)
  const found = await findEnterprises(ctx, {
    codes: [...new Set(coded.map(({ enterprise }) => enterprise.creditCode ?? ''))],
    names: [...new Set(named.map(({ enterprise }) => enterprise.name))],
  })
  const byTheirCode = found.flatMap(({ creditCode, enterpriseId }) =>
    creditCode === null ? [] : [[creditCode, enterpriseId] as const],
  )
  const byCode = new Map<string | null, string>(byTheirCode)
  await register(ctx, coded, byCode, ({ enterprise }) => enterprise.creditCode)
  const byName = namesOf(found)
  for (const { enterprise } of coded) {
    const id = byCode.get(enterprise.creditCode)
    if (id !== undefined && !byName.has(enterprise.name)) byName.set(enterprise.name, id)
  }
  await register(ctx, named, byName, ({ enterprise }) => enterprise.name)
  return ({ enterprise }) =>
    (enterprise.creditCode === null
      ? byName.get(enterprise.name)
      : byCode.get(enterprise.creditCode)) ?? ''
}

/** A name that several enterprises with a code share is nobody's; a provisional one may still have it. */
function namesOf(found: readonly Found[]) {
  const names = new Map<string | null, string>()
  for (const name of new Set(found.flatMap((one) => one.name ?? []))) {
    const same = found.filter((one) => one.name === name)
    const coded = same.filter((one) => !one.provisional)
    const whose = coded.length === 1 ? coded[0] : same.find((one) => one.provisional)
    if (whose !== undefined) names.set(name, whose.enterpriseId)
  }
  return names
}

async function register(
  ctx: Ctx,
  rows: readonly CheckedRow[],
  known: Map<string | null, string>,
  keyOf: (row: CheckedRow) => string | null,
): Promise<void> {
  const missing = new Map(
    rows.filter((row) => !known.has(keyOf(row))).map((row) => [keyOf(row), row]),
  )
  const ids = await registerEnterprises(
    ctx,
    [...missing.values()].map(({ content, enterprise }) => ({
      name: enterprise.name,
      regionId: content.regionId,
      ...(enterprise.creditCode ? { creditCode: enterprise.creditCode } : {}),
      ...(enterprise.chain ? { chain: enterprise.chain } : {}),
      ...(enterprise.chainPosition ? { chainPosition: enterprise.chainPosition } : {}),
      ...(enterprise.contactName ? { contactName: enterprise.contactName } : {}),
      ...(enterprise.contactPhone ? { contactPhone: enterprise.contactPhone } : {}),
    })),
  )
  for (const [at, key] of [...missing.keys()].entries()) known.set(key, ids[at] ?? '')
}

/** Random numbers do meet among a million; the chunk then gets others, not the whole list. */
async function againOnNumberTwice(ctx: Ctx, work: () => Promise<unknown>): Promise<void> {
  for (let left = 3; ; left -= 1) {
    await sql`savepoint chunk`.execute(ctx.tx)
    try {
      await work()
      await sql`release savepoint chunk`.execute(ctx.tx)
      return
    } catch (error) {
      if (constraintOf(error) !== 'appeal_tenant_id_number_key' || left === 0) throw error
      await sql`rollback to savepoint chunk`.execute(ctx.tx)
    }
  }
}

/** The constraint that a database error is about. */
export const constraintOf = (error: unknown): string | null =>
  error instanceof Error && 'constraint' in error ? String(error.constraint) : null
