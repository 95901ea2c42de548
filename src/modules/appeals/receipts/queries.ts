import { noteRead } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { loggedEvents, receiptFor } from '#platform/log/receipt.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import type { AppealEvent } from '../domain/events.ts'
import { storedAppeals } from '../store.ts'

/**
 * The events an enterprise is told whole, so that it may have them opened. Of the others its timeline
 * shows a part or nothing.
 */
const toldWhole: ReadonlySet<string> = new Set<AppealEvent['type']>([
  'submitted',
  'supplementAsked',
  'supplemented',
  'registered',
  'dispatched',
  'signed',
  'replied',
  'confirmed',
  'denied',
  'rated',
  'redone',
  'referred',
  'withdrawn',
  'closed',
  'reopened',
])

const mayOpen = (ctx: Ctx, type: string) => ctx.actor.role === 'auditor' || toldWhole.has(type)

/** What of an appeal is in the log, and can be proven. */
export async function listReceipts(ctx: Ctx, appealId: string) {
  await load(ctx, storedAppeals, appealId)
  const items = await loggedEvents(ctx, appealId)
  return { items: items.filter(({ type }) => mayOpen(ctx, type)) }
}

/** The files of one event's receipt. */
export async function filesOfReceipt(ctx: Ctx, appealId: string, version: number) {
  const { state, events } = await load(ctx, storedAppeals, appealId)
  const type = events[version - 1]?.type
  const files = type && mayOpen(ctx, type) ? await receiptFor(ctx, appealId, version) : null
  if (files === null) throw recordRefusal('record/missing')
  await noteRead(ctx, { kind: 'download', subjectKind: 'appeal', subjectId: appealId })
  return { ...files, name: `${state.number}-${version}` }
}
