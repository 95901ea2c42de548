import type { Teller } from '#modules/notices/index.ts'
import { officeNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, replay } from '#platform/record/loop-store.ts'
import { problemLoop } from './domain/problem.ts'
import { type Originator, tellOfProblem } from './domain/told.ts'
import type { ProblemEvent } from './domain/types.ts'
import { memberRows } from './facts.ts'
import { storedProblems } from './store.ts'

/** Tells of an event of a problem, as things stood right after it. */
export const tellProblems: Teller = async (ctx, { subjectId, version }) => {
  const { events } = await load(ctx, storedProblems, subjectId)
  const event = events[version - 1]
  if (event === undefined) throw new Error(`${subjectId} has no version ${version}.`)
  const names = await officeNames(ctx)
  return tellOfProblem({
    problemId: subjectId,
    // Why `as`: the events of a stream were written by its loop's own rules.
    event: event.body as unknown as ProblemEvent,
    before: replay(problemLoop, events.slice(0, version - 1)),
    after: replay(problemLoop, events.slice(0, version)),
    originators: await originatorsOf(ctx, subjectId),
    officeName: (officeId) => names.get(officeId) ?? '',
  })
}

/** Each enterprise of a problem once, by the newest of its appeals in it. */
async function originatorsOf(ctx: Ctx, problemId: string): Promise<Originator[]> {
  const found = new Map<string, Originator>()
  for (const { countedAs, appealId, number } of await memberRows(ctx, [problemId])) {
    if (!found.has(countedAs)) found.set(countedAs, { enterpriseId: countedAs, appealId, number })
  }
  return [...found.values()]
}
