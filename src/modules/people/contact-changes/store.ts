import { sql } from 'kysely'
import type { Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { ContactField } from '../domain/words.ts'
import { hashOf } from '../secrets.ts'

type ContactTables = {
  'people.contact_change': {
    tenant_id: string
    change_id: string
    enterprise_id: string
    account_id: string | null
    fields: ContactField[]
    was: Buffer
    made_at: Instant
    made_by: string
    made_role: 'enterprise' | 'coordinator'
    due_at: Instant
    undo_hash: string
    undone_at: Instant | null
  }
  'people.account': {
    tenant_id: string
    account_id: string
    role: string
    enterprise_id: string | null
  }
  'notices.address': { tenant_id: string; account_id: string; reachable: boolean }
}

export const db = tablesOf<ContactTables>

/** Who could be reached before a change. */
export type Contacts = {
  contactName: string | null
  contactPhone: string | null
  /** Of the account whose address was changed. */
  email: string | null
}

export type ContactChange = {
  changeId: string
  enterpriseId: string
  accountId: string | null
  fields: ContactField[]
  was: Buffer
  madeAt: Instant
  madeRole: 'enterprise' | 'coordinator'
  dueAt: Instant
  undoneAt: Instant | null
}

export const selectChanges = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('people.contact_change')
    .select([
      'change_id as changeId',
      'enterprise_id as enterpriseId',
      'account_id as accountId',
      'fields',
      'was',
      'made_at as madeAt',
      'made_role as madeRole',
      'due_at as dueAt',
      'undone_at as undoneAt',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)

/** Lets one at a time change the contacts of an enterprise. */
export async function lockContacts(ctx: Ctx, enterpriseId: string): Promise<void> {
  const lock = `${ctx.actor.tenantId} ${enterpriseId} contacts`
  await sql`select pg_advisory_xact_lock(hashtext(${lock}))`.execute(ctx.tx)
}

/** The change of an enterprise's contacts that can still be undone, if there is one. */
export const openChange = (
  ctx: Ctx,
  enterpriseIds: readonly string[],
): Promise<ContactChange | undefined> =>
  selectChanges(ctx)
    .where('enterprise_id', 'in', [...enterpriseIds])
    .where('undone_at', 'is', null)
    .where('due_at', '>', ctx.now)
    .limit(1)
    .executeTakeFirst()

const placeOf = (changeId: string) => `contacts before ${changeId}`

export const sealWas = (ctx: Ctx, changeId: string, was: Contacts): Promise<Buffer> =>
  ctx.vault.sealText(ctx, placeOf(changeId), JSON.stringify(was))

// Why `as`: what is opened here was sealed just above.
export const openWas = async (ctx: Ctx, { changeId, was }: ContactChange): Promise<Contacts> =>
  JSON.parse(await ctx.vault.openText(ctx, placeOf(changeId), was)) as Contacts

/** What undoes a change: worked out anew whenever it is sent, and kept nowhere. */
export async function undoToken(ctx: Ctx, changeId: string): Promise<string> {
  const mark = await ctx.vault.mark(ctx, 'undo of contacts', changeId)
  return `${ctx.actor.tenantId}.enterprise.${mark}`
}

export const undoHash = async (ctx: Ctx, changeId: string): Promise<string> =>
  hashOf(await undoToken(ctx, changeId))
