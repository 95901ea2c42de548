import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '#kernel/day.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Ctx, Tx } from '#platform/database/context.ts'
import { contextFor } from '#platform/database/database.ts'
import { classSaid, type UserClass } from '#platform/database/user-classes.ts'

/** All that is kept of a secret. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/**
 * A secret that names its city, so that it is found by a key that begins with the city, and the class of
 * its account, so that the database is asked by that class's door before it is known who asks.
 */
export const newToken = (tenantId: string, userClass: UserClass) =>
  `${tenantId}.${userClass}.${randomBytes(32).toString('base64url')}`

/** The city a session, link or feed says it is of; what names none is of a city that is not there. */
export const tenantOfToken = (token: string): string => /^([0-9a-z-]+)\./.exec(token)?.[1] ?? '-'

/** The class a session or link says it is of; what says nothing is the public's. */
export const classOfToken = (token: string): UserClass => classSaid(token.split('.')[1])

export const isTokenOf = (text: string): boolean =>
  /^[0-9a-z-]{2,32}\.(enterprise|staff)\.[\w-]{43}$/.test(text)

/** A context that knows one secret's hash and sees only what that secret opens. */
export const contextOfSecret = (tx: Tx, token: string, now: Instant): Promise<Ctx> =>
  knowing(tx, { tenantId: tenantOfToken(token), secret: token, now })

/**
 * The same for a secret that does not name its city. A transaction knows one secret at a time: whatever
 * context it had before sees nothing of its own any more.
 */
export const contextKnowing = ({ tx, actor, now }: Ctx, secret: string): Promise<Ctx> =>
  knowing(tx, { tenantId: actor.tenantId, secret, now })

function knowing(
  tx: Tx,
  { tenantId, secret, now }: { tenantId: string; secret: string; now: Instant },
): Promise<Ctx> {
  // Why `as`: `session` is a role of the database context only; no account ever has it.
  const nobody = actorWithoutAccount(tenantId, 'session' as 'public')
  return contextFor(tx, nobody, now, hashOf(secret))
}
