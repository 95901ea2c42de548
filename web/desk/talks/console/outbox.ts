import { useEffect, useSyncExternalStore } from 'react'
import { api, problemOf } from '#web/desk/api.ts'
import { newKey } from '#web/ui/new-key.ts'
import { type Entry, entriesIn, entryKey, isUnsent, type Step } from './entries.ts'
import { drop, keep, kept, openKept } from './kept.ts'
import { isDone, send } from './senders.ts'

/** How the line to the server stands: gone, to be signed in again, or somebody else signed in. */
export type Line = 'up' | 'lost' | 'signIn' | 'stranger'

const every = 5_000
const listeners = new Set<() => void>()
let line: Line = 'up'
let running: Promise<void> | undefined

export function setLine(now: Line): void {
  if (now === line) return
  line = now
  for (const tell of listeners) tell()
}

/** Reads from an error what it says of the line; nothing when the server has answered. */
export function noteError(error: unknown): void {
  const lost = lineAfter(error)
  if (lost) setLine(lost)
}

function lineAfter(error: unknown): Line | null {
  const { status } = problemOf(error)
  if (status === 401) return 'signIn'
  return [0, 408, 429, 502, 503, 504].includes(status) ? 'lost' : null
}

export const useLine = (): Line =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => line,
  )

type Recorded = Pick<Entry, 'accountId' | 'sessionId' | 'about' | 'step'>

/** Keeps a step on the device and sends it as soon as that goes; the key is made now. */
export async function record(recorded: readonly Recorded[]): Promise<void> {
  const last = entriesIn(kept()).at(-1)?.order ?? 0
  const at = new Date()
  const made = recorded.map((one, place) => ({
    ...one,
    ...{ stepId: newKey(), order: Math.max(last, at.getTime()) + 1 + place },
    ...{ at: at.toISOString(), state: 'waiting', tried: false, problem: null },
  })) satisfies Entry[]
  await Promise.all(made.map((entry) => keep(entryKey(entry), entry)))
  const [first] = made
  if (first) void sendWaiting(first.accountId)
}

export const forgetEntry = (entry: Entry): Promise<void> => drop([entryKey(entry)])

/** Sends what waits, in its order; one sending at a time. */
export function sendWaiting(accountId: string): Promise<void> {
  running ??= sendAll(accountId).finally(() => {
    running = undefined
  })
  return running
}

async function sendAll(accountId: string): Promise<void> {
  if (nextAfter(accountId, 0) === undefined || !(await isStill(accountId))) return
  let entry = nextAfter(accountId, 0)
  while (entry) {
    if (!(await sendOne(entry))) return
    entry = nextAfter(accountId, entry.order)
  }
}

const nextAfter = (accountId: string, order: number) =>
  entriesIn(kept(), accountId).find((one) => one.state === 'waiting' && one.order > order)

/** Steps are sent only as the person who recorded them, whoever signs in on this device meanwhile. */
async function isStill(accountId: string): Promise<boolean> {
  try {
    const session = await api.people.session({}, { signal: AbortSignal.timeout(10_000) })
    if (!session.signedIn) setLine('signIn')
    else setLine(session.accountId === accountId ? 'up' : 'stranger')
    return session.accountId === accountId
  } catch (error) {
    noteError(error)
    return false
  }
}

/** Whether sending may go on: a refusal concerns this step only, a lost line all of them. */
async function sendOne(entry: Entry): Promise<boolean> {
  await keep(entryKey(entry), { ...entry, tried: true })
  try {
    await send(entry.step, entry.stepId)
    await settle(entry)
    return true
  } catch (error) {
    noteError(error)
    if (lineAfter(error)) return false
    return refused(entry, error)
  }
}

async function refused(entry: Entry, error: unknown): Promise<boolean> {
  const { code, title, status } = problemOf(error)
  // Why not at once: another clerk writes this very moment, and the next time tells what came of it.
  const passes = status >= 500 || code === 'record/changed-meanwhile'
  if (passes) return true
  if (await isDone(entry).catch(() => false)) await settle(entry)
  else
    await keep(entryKey(entry), {
      ...entry,
      tried: true,
      state: 'conflict',
      problem: { code, title },
    })
  return true
}

/** Why it stays: the clerk sees that it has arrived; it goes with the session. */
const settle = (entry: Entry): Promise<void> =>
  keep(entryKey(entry), { ...entry, tried: true, state: 'synced' })

/** Sends what waits while a page is open: at once when the network is back, and every few seconds. */
export function useOutbox(accountId: string | null): void {
  useEffect(() => {
    if (accountId === null) return
    const again = () => void openKept().then(() => sendWaiting(accountId))
    again()
    const timer = setInterval(again, every)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [accountId])
}

export const unsentIn = (all: ReadonlyMap<string, unknown>, accountId = ''): Entry[] =>
  entriesIn(all, accountId).filter(isUnsent)

export type { Step }
