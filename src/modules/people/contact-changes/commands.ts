import { coolingOff } from '#kernel/cooling-off.ts'
import { type Instant, later } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import { addToOutbox } from '#platform/record/outbox.ts'
import type { ContactField } from '../domain/words.ts'
import { requireFresh } from '../fresh.ts'
import { identitiesOf } from '../identity.ts'
import { setPhones } from '../phones.ts'
import { selectEnterprises } from '../store.ts'
import { type Contacts, db, lockContacts, openChange, sealWas, undoHash } from './store.ts'

const refusal = declareRefusals({
  'people/contacts-unchanged': 'conflict',
  'people/unknown-enterprise': 'missing',
})

const coolsForMs = 72 * 3_600_000

type Given = { contactName?: string | undefined; contactPhone?: string | undefined }
/** An account's e-mail address is replaced; whoever keeps it has sealed the new one. */
type Email = { accountId: string; was: string }
export type Made = {
  fields: ContactField[]
  madeAt: Instant
  madeRole: 'enterprise' | 'coordinator'
  dueAt: Instant
}

/** Changes the contact or telephone of an enterprise, by its own people or by a coordinator for it. */
export async function changeContacts(ctx: Ctx, enterpriseId: string, given: Given): Promise<Made> {
  const was = await beforeChange(ctx, enterpriseId)
  const changed = fieldsChanged(was, given)
  if (changed.length === 0) throw refusal('people/contacts-unchanged')
  const made = await noteChange(ctx, enterpriseId, { was, fields: changed, accountId: null })
  await sealContacts(ctx, enterpriseId, given)
  return made
}

/** The same of the address an account is written to. */
export async function changeEmail(ctx: Ctx, { accountId, was: email }: Email): Promise<void> {
  const enterpriseId = ctx.actor.enterpriseId ?? ''
  const was = { ...(await beforeChange(ctx, enterpriseId)), email }
  await noteChange(ctx, enterpriseId, { was, fields: ['email'], accountId })
}

/** Who is reached now; refuses whoever has not just proved who they are, and a second change at once. */
async function beforeChange(ctx: Ctx, enterpriseId: string): Promise<Contacts> {
  requireFresh(ctx)
  // Why locked: of two changes at once the second must see the first.
  await lockContacts(ctx, enterpriseId)
  const found = await selectEnterprises(ctx)
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirst()
  if (found === undefined) throw refusal('people/unknown-enterprise')
  const open = await openChange(ctx, [enterpriseId])
  if (open !== undefined) throw coolingOff(open.dueAt)
  const purpose = ctx.actor.role === 'enterprise' ? 'own' : 'directory'
  const identity = (await identitiesOf(ctx, [enterpriseId], { purpose })).get(enterpriseId)
  const { contactName = null, contactPhone = null } = identity ?? {}
  return { contactName, contactPhone, email: null }
}

const fieldsChanged = (was: Contacts, given: Given): ContactField[] =>
  (['contactName', 'contactPhone'] as const).filter(
    (field) => given[field] !== undefined && given[field] !== was[field],
  )

type Noted = { was: Contacts; fields: ContactField[]; accountId: string | null }

async function noteChange(ctx: Ctx, enterpriseId: string, noted: Noted): Promise<Made> {
  const { tenantId, accountId: made_by, role } = ctx.actor
  const change_id = ctx.newId()
  const madeRole = role === 'coordinator' ? 'coordinator' : 'enterprise'
  const made = {
    fields: noted.fields,
    madeAt: ctx.now,
    madeRole,
    dueAt: later(ctx.now, coolsForMs),
  } as const
  await db(ctx)
    .insertInto('people.contact_change')
    .values({
      ...{ tenant_id: tenantId, change_id, enterprise_id: enterpriseId },
      ...{ account_id: noted.accountId, fields: noted.fields },
      was: await sealWas(ctx, change_id, noted.was),
      ...{ made_at: made.madeAt, made_by, made_role: madeRole, due_at: made.dueAt },
      ...{ undo_hash: await undoHash(ctx, change_id), undone_at: null },
    })
    .execute()
  const events = [{ type: 'changed' }]
  await addToOutbox(ctx, [{ loop: 'contact-change', streamId: change_id, after: 0, events }])
  return made
}

/** Seals who is reached from now on, and by what it is found. An empty text stands for nobody. */
export async function sealContacts(ctx: Ctx, enterpriseId: string, given: Given): Promise<void> {
  const fields = Object.entries(given).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, value] as const],
  )
  if (fields.length === 0) return
  await ctx.vault.seal(ctx, { kind: 'enterprise', id: enterpriseId }, Object.fromEntries(fields))
  const { contactPhone } = given
  if (contactPhone === undefined) return
  await setPhones(ctx, [[enterpriseId, contactPhone || null]])
}
