import type { Actor, Role } from '#kernel/actor.ts'

/** The account of those who have none. */
export const nobody = '00000000-0000-7000-8000-000000000000'

/** An actor that is no person's account: the public, or the timekeeper. */
export function actorWithoutAccount(tenantId: string, role: Role): Actor {
  return {
    tenantId,
    accountId: nobody,
    role,
    name: role,
    officeId: null,
    enterpriseId: null,
    enterpriseIds: [],
    regionId: null,
  }
}
