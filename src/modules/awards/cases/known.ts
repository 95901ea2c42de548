import { type KnownNames, knownNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'

/** The names by which a text would tell that it is about these enterprises. */
export async function knownOf(ctx: Ctx, enterpriseIds: readonly string[]): Promise<KnownNames> {
  if (enterpriseIds.length === 0) return { names: [], people: [] }
  const known = [...(await knownNames(ctx, enterpriseIds)).values()]
  return {
    names: known.flatMap(({ names }) => names),
    people: known.flatMap(({ people }) => people),
  }
}
