import { declareRefusals } from '#kernel/refusal.ts'
import type { InputOf, OutputOf } from '../contract.ts'
import type { Ctx } from '../database/context.ts'
import type { clockContract } from './contract.ts'
import { addNotes, holdWatch, latestNotes, readWatch, saveWatch } from './store.ts'

const refusal = declareRefusals({ 'clock/not-paused': 'conflict' })

type ClockView = OutputOf<typeof clockContract.get>

const notesShown = 20

/** Whether timed work is paused, and what happened to the clock. */
export async function describeClock(ctx: Ctx): Promise<ClockView> {
  const watch = await readWatch(ctx)
  return {
    now: ctx.now,
    paused: watch !== undefined && watch.pausedAt !== null,
    seenAt: watch?.seenAt ?? null,
    pausedAt: watch?.pausedAt ?? null,
    jumpMs: watch?.jumpMs ?? null,
    atStart: watch?.atStart ?? null,
    notes: await latestNotes(ctx, notesShown),
  }
}

/** Ends a pause on a person's word: the clock is believed as it is now. */
export async function resumeClock(
  ctx: Ctx,
  { reason }: InputOf<typeof clockContract.resume>,
): Promise<ClockView> {
  const { now, actor } = ctx
  const watch = await holdWatch(ctx)
  if (watch === undefined || watch.pausedAt === null) throw refusal('clock/not-paused')
  const { jumpMs, atStart } = watch
  await saveWatch(
    ctx,
    { seenAt: now, pausedAt: null, jumpMs: null, atStart: null, resumedAt: now },
    { resumed_at: now, resumed_by: actor.accountId, reason },
  )
  const by = { id: actor.accountId, name: actor.name, reason }
  const note = { kind: 'resumed', at: now, jumpMs: jumpMs ?? 0, atStart: atStart ?? false } as const
  await addNotes(ctx, [{ ...note, by }])
  return describeClock(ctx)
}
