import type { Instant } from './day.ts'
import type { Role } from './roles.ts'

export type { Role } from './roles.ts'

/** Who acts: one account in one role of one city. */
export type Actor = {
  tenantId: string
  accountId: string
  role: Role
  name: string
  /** The office a coordinator, handler, lead or caller belongs to. */
  officeId: string | null
  /** The enterprise an enterprise account speaks for. */
  enterpriseId: string | null
  /** That enterprise and every provisional record merged into it. */
  enterpriseIds: readonly string[]
  /** The region a coordinator or caller is bound to; null is the whole city. */
  regionId: string | null
  /** The session it came in by; the timekeeper and commands at the machine have none. */
  session?: ActorSession
}

export type ActorSession = {
  sessionId: string
  accountId: string
  /** When the person last proved who they are; null when a link alone brought them in. */
  confirmedAt: Instant | null
  /** May only enrol a second factor: such an actor is the public to everything else. */
  restricted: boolean
  /** Came in by contacts that have just changed: until then such an actor is the public (D8). */
  heldUntil: Instant | null
  /** Came by a link for those who have lost their second factor. */
  recovers: boolean
}
