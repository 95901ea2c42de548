import { officeNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import { promisesAlong } from './along.ts'
import { selectPromises, shown } from './queries.ts'
import { storedPromises } from './store.ts'

/** What was promised on the appeals of the enterprise that asks, for its own copy: as its pages show it. */
export async function ownPromises(
  ctx: Ctx,
  appealIds: readonly string[],
): Promise<Record<string, unknown>[]> {
  const known = { names: await officeNames(ctx), now: ctx.now }
  const copies = []
  for (const appealId of appealIds) {
    const rows = await selectPromises(ctx, {})
      .where('appeal_id', '=', appealId)
      .orderBy('first_due_on')
      .orderBy('promise_id')
      .execute()
    for (const row of rows) {
      const { report } = (await load(ctx, storedPromises, row.promiseId)).state
      copies.push({ appealId, ...plain(shown(row, known)), report: report?.text ?? null })
    }
    for (const row of await promisesAlong(ctx, appealId, known)) {
      copies.push({ appealId, ...plain(row) })
    }
  }
  return copies
}

/** Without who of an office said it, and what it asks of the desk. */
const plain = <R extends ReturnType<typeof shown>>({
  saidBy: _by,
  saidOn: _on,
  askedDueOn: _asked,
  light: _light,
  about: _about,
  ...rest
}: R) => rest
