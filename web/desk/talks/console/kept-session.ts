import { problemOf, type Session } from '#web/desk/api.ts'
import { entriesIn, entryKey, isUnsent } from './entries.ts'
import { drop, kept, openKept } from './kept.ts'

const aDay = 86_400_000

/** Every key is `kind:account:session…`; every value says since when it is kept. */
type Dated = { at: string | number }
const accountOf = (key: string) => key.split(':')[1]
const sessionOf = (key: string) => key.split(':')[2]
const isOld = (value: unknown) => Date.now() - new Date((value as Dated).at).getTime() > 3 * aDay

/** Who was signed in, when the page is loaded again without a network during a talk. */
export async function keptSession(error: unknown): Promise<Session> {
  if (problemOf(error).status !== 0) throw error
  await openKept()
  const [, found] = [...kept()].find(([key]) => key.startsWith('session:')) ?? []
  // Why `as`: the console keeps nothing else under this kind of key.
  const { at, session } = (found ?? { at: 0 }) as { at: number; session?: Session }
  if (session === undefined || Date.now() - at > aDay) throw error
  return session
}

/** At sign-out nothing of this person stays on the device, nor any name of a session. */
export async function forgetAll(accountId: string | null): Promise<void> {
  await openKept()
  const others = unsentKeys().filter((key) => accountOf(key) !== accountId)
  await forget((key) => !others.includes(key))
}

/** What somebody else has left here goes, and what is old; but no step that was never sent. */
export async function forgetOthers(accountId: string): Promise<void> {
  await openKept()
  const unsent = unsentKeys()
  await forget((key, value) => {
    return !unsent.includes(key) && (accountOf(key) !== accountId || isOld(value))
  })
}

/** A session whose minutes are approved leaves nothing behind. */
export async function forgetSession(sessionId: string): Promise<void> {
  const unsent = unsentKeys()
  await forget((key) => sessionOf(key) === sessionId && !unsent.includes(key))
}

const unsentKeys = () => entriesIn(kept()).filter(isUnsent).map(entryKey)

const forget = (gone: (key: string, value: unknown) => boolean) =>
  drop([...kept()].filter(([key, value]) => gone(key, value)).map(([key]) => key))
