import type { Role } from '#kernel/actor.ts'
import { AlertingRefusal } from '#kernel/alert.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import { addRead, addStaffRead, type Counted, type Read } from './store.ts'

const refusal = declareRefusals({ 'trust/too-many-reads': 'limited' })

/** Whose reads are nobody's: without an account there is no one to name. */
const unnamed: readonly Role[] = ['public', 'clock']
/** Who reads the whole record as a duty is noted, and not held to a quota. */
const unlimited: readonly Role[] = ['auditor']

/**
 * Notes that this actor reads something, in the transaction that hands it out: what cannot be noted is
 * not handed out. An account of the staff that reads more appeals than it may is refused, and the
 * auditors hear of it.
 */
export async function noteRead(ctx: Ctx, read: Read): Promise<void> {
  const { role } = ctx.actor
  if (unnamed.includes(role)) return
  if (role === 'enterprise' || read.subjectKind !== 'appeal') return addRead(ctx, read)
  const counted = await addStaffRead(ctx, read)
  if (!unlimited.includes(role)) refuseTooMany(ctx, counted)
}

function refuseTooMany(ctx: Ctx, { hour, day, perHour, perDay }: Counted): void {
  if (hour <= perHour && day <= perDay) return
  const details = hour > perHour ? { perHour } : { perDay }
  const alert = { kind: 'too-many-reads', details }
  throw new AlertingRefusal(refusal('trust/too-many-reads'), ctx.actor, alert)
}
