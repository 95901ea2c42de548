import { openSteps } from '#kernel/loop.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { itemSteps } from '../domain/item.ts'
import type { Item } from '../domain/item-types.ts'
import { storedItems } from '../store.ts'
import type { itemsContract } from './contract.ts'
import { convenerOf, itemRow, shownInList } from './store.ts'

/** One item of an agenda, as this actor may know it. */
export async function describeItem(
  ctx: Ctx,
  itemId: string,
): Promise<OutputOf<typeof itemsContract.item>> {
  const row = await itemRow(ctx, itemId)
  if (row === undefined) throw recordRefusal('record/missing')
  const { state } = await load(ctx, storedItems, itemId)
  const { about, statements } = state
  return {
    ...shownInList(row, ctx.actor),
    about,
    statements: ofOffice(ctx) === null ? statements : ownStatements(ctx, state),
    views: ofOffice(ctx) === null ? viewsOf(ctx, state) : [],
    open: await openTo(ctx, state),
  }
}

const ofOffice = ({ actor: { role, officeId } }: Ctx) =>
  role === 'handler' || role === 'lead' ? officeId : null

/** Before the review an office reads no other's statement. */
function ownStatements(ctx: Ctx, { statements, status }: Item) {
  if (status !== 'announced') return statements
  return statements.filter(({ officeId }) => officeId === ctx.actor.officeId)
}

/** An expert reads what the others think once it is decided; those of the city do at once. */
function viewsOf({ actor: { role, name } }: Ctx, { comments, status }: Item) {
  const all = role !== 'expert' || status === 'decided' || status === 'deferred'
  return comments
    .filter(({ by }) => all || by === name)
    .map(({ commentId, expert, text, at }) => ({ commentId, expert, text, at }))
}

async function openTo(ctx: Ctx, state: Item): Promise<string[]> {
  const { role, accountId, officeId, regionId } = ctx.actor
  const open = openSteps(itemSteps, state.status, role)
  if (role === 'coordinator') return regionId === null ? open : []
  if (role === 'leader') return (await convenerOf(ctx, state)) === accountId ? open : []
  if (role === 'expert') return state.expertIds.includes(accountId) ? open : []
  const heard = officeId !== null && state.officeIds.includes(officeId)
  return heard && state.status === 'announced' ? open : []
}
