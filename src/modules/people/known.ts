import type { Ctx } from '#platform/database/context.ts'
import { identitiesOf } from './identity.ts'

export type KnownNames = { names: string[]; people: string[] }

/**
 * The names by which texts of these enterprises would tell who wrote them, by their ids: opened to
 * be looked for in a text, and shown to nobody.
 */
export async function knownNames(
  ctx: Ctx,
  enterpriseIds: readonly string[],
): Promise<ReadonlyMap<string, KnownNames>> {
  const purpose = ctx.actor.role === 'enterprise' ? 'own' : 'redact'
  const identities = await identitiesOf(ctx, [...new Set(enterpriseIds)], { purpose })
  return new Map(
    [...identities].map(([id, { name, contactName }]) => [
      id,
      { names: name === '' ? [] : [name], people: contactName === null ? [] : [contactName] },
    ]),
  )
}
