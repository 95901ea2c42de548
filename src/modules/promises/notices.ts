import type { Teller } from '#modules/notices/index.ts'
import { officeNames } from '#modules/people/index.ts'
import { load, replay } from '#platform/record/loop-store.ts'
import { followersOf } from './along.ts'
import { promiseLoop } from './domain/promise.ts'
import { tellOfPromise } from './domain/told.ts'
import type { PromiseEvent } from './domain/types.ts'
import { storedPromises } from './store.ts'

/** Tells of an event of a promise, as things stood right after it. */
export const tellPromises: Teller = async (ctx, { subjectId, version }) => {
  const { events } = await load(ctx, storedPromises, subjectId)
  const after = replay(promiseLoop, events.slice(0, version))
  const names = await officeNames(ctx)
  return tellOfPromise({
    promiseId: subjectId,
    // Why `as`: the events of a stream were written by its loop's own rules.
    event: events[version - 1]?.body as PromiseEvent,
    after,
    officeName: names.get(after.officeId) ?? '',
    enterprises: after.appealId === null ? [] : await followersOf(ctx, after.appealId, after),
  })
}
