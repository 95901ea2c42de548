import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { identitiesOf } from '../identity.ts'
import type { contactsContract } from './contract.ts'
import { type Contacts, openChange, openWas, selectChanges, undoToken } from './store.ts'

type Shown = OutputOf<typeof contactsContract.contacts>

/** Who is reached for the enterprise that asks. */
export async function showContacts(ctx: Ctx): Promise<Shown> {
  const id = ctx.actor.enterpriseId ?? ''
  const identity = (await identitiesOf(ctx, [id], { purpose: 'own' })).get(id)
  const open = await openChange(ctx, ctx.actor.enterpriseIds)
  const { contactName = null, contactPhone = null } = identity ?? {}
  return { contactName, contactPhone, change: open ? shown(open) : null }
}

export const shown = ({
  fields,
  madeAt,
  madeRole,
  dueAt,
}: NonNullable<Shown['change']>): NonNullable<Shown['change']> => ({
  fields: [...fields],
  ...{ madeAt, madeRole, dueAt },
})

/** What the old contacts of a change are told, and where. */
export type OldContacts = Contacts & {
  changeId: string
  enterpriseId: string
  accountId: string | null
  fields: readonly string[]
  dueAt: string
  undoToken: string
}

/** The contacts before each of these changes; for whoever tells them. */
export async function oldContacts(
  ctx: Ctx,
  changeIds: readonly string[],
): Promise<Map<string, OldContacts>> {
  if (changeIds.length === 0) return new Map()
  const rows = await selectChanges(ctx)
    .where('change_id', 'in', [...changeIds])
    .execute()
  const found = rows.map(async (row) => {
    const { changeId, enterpriseId, accountId, fields, dueAt } = row
    const token = await undoToken(ctx, changeId)
    const was = await openWas(ctx, row)
    return [
      changeId,
      { ...was, changeId, enterpriseId, accountId, fields, dueAt, undoToken: token },
    ] as const
  })
  return new Map(await Promise.all(found))
}
