import { type KnownNames, knownNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Loaded } from '#platform/record/loop-store.ts'
import type { AppealCommand } from './domain/events.ts'
import { laterOriginal, redactCommand, type Written } from './domain/texts.ts'
import type { Appeal } from './domain/types.ts'
import { db } from './store.ts'

const nobody: KnownNames = { names: [], people: [] }

/** The steps in which somebody writes what the enterprise says. */
const writing: readonly AppealCommand['type'][] = [
  'supplement',
  'addDetail',
  'deny',
  'confirm',
  'rate',
  'withdraw',
  'contestExtension',
  'contestMerger',
  'followUp',
  'judge',
  'relapse',
]

/** A step's command as it may be kept: with marks in place of what tells who the enterprise is. */
export async function redactStep(
  ctx: Ctx,
  appealId: string,
  command: AppealCommand,
): Promise<Written> {
  // Why: of a relapse a coordinator or the clock says something too, in words of their own.
  const others = command.type === 'relapse' && ctx.actor.role !== 'enterprise'
  if (others || !writing.includes(command.type)) return { command, originals: {} }
  const appeal = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('enterprise_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .executeTakeFirst()
  const enterpriseId = appeal?.enterprise_id
  const known = enterpriseId ? await knownNames(ctx, [enterpriseId]) : null
  return redactCommand(command, known?.get(enterpriseId ?? '') ?? nobody)
}

/** Seals what a step's marks stand for, under the key that its text has in the appeal. */
export async function sealStep(
  ctx: Ctx,
  { id, state }: Loaded<Appeal>,
  { command, originals }: Written,
): Promise<void> {
  const original = originals[laterOriginal]
  if (original === undefined) return
  // Why: what is noted of a call that settled nothing is no text of the enterprise's.
  const onlyNoted = command.type === 'followUp' && state.status === 'replied'
  const key = onlyNoted ? `call-${state.attempts.length}` : (state.texts.at(-1)?.key ?? '')
  await ctx.vault.seal(ctx, { kind: 'appeal', id }, { [key]: original })
}

type Submit = Extract<AppealCommand, { type: 'submit' }>
export type Submission = { id: string; command: Submit; known?: KnownNames | undefined }

/** Submissions as they may be kept; `known` names the enterprise where the caller does already. */
export async function redactSubmissions(
  ctx: Ctx,
  given: readonly Submission[],
): Promise<{ id: string; written: Written }[]> {
  const unknown = given.flatMap(({ command, known }) => (known ? [] : [command.enterpriseId]))
  const names = unknown.length === 0 ? null : await knownNames(ctx, unknown)
  return given.map(({ id, command, known }) => ({
    id,
    written: redactCommand(command, known ?? names?.get(command.enterpriseId) ?? nobody),
  }))
}

/** Seals the originals of submissions in one round trip. */
export const sealSubmissions = (
  ctx: Ctx,
  all: readonly { id: string; written: Written }[],
): Promise<void> =>
  ctx.vault.sealAll(
    ctx,
    all
      .filter(({ written }) => Object.keys(written.originals).length > 0)
      .map(({ id, written }) => [{ kind: 'appeal', id }, written.originals] as const),
  )
