import { createStore, delMany, entries, set } from 'idb-keyval'
import { useSyncExternalStore } from 'react'

/**
 * What the console keeps on this device, decision 0011: the session as last seen, drafts, and steps not
 * yet sent. All of it stands in memory too, so that pages read it at once; IndexedDB is what survives.
 */
const place = createStore('kentan-console', 'kept')
const tabs = new BroadcastChannel('kentan-console')
const listeners = new Set<() => void>()
let all: ReadonlyMap<string, unknown> = new Map()
let changes = 0
let writing = 0
let failed = false
let opened: Promise<void> | undefined

/** Reads once what an earlier page has left; later calls wait for the same reading. */
export function openKept(): Promise<void> {
  opened ??= read()
  return opened
}

/** Why again: something may have been kept while the reading went on, and must not be covered by it. */
async function read(): Promise<void> {
  const before = changes
  try {
    const found = new Map(await entries<string, unknown>(place))
    if (before !== changes) return await read()
    all = found
  } catch {
    failed = true
  }
  tell()
}

tabs.addEventListener('message', () => void read())

/** Keeps a value; fulfilled once it would survive the end of the page. */
export function keep(key: string, value: unknown): Promise<void> {
  all = new Map(all).set(key, value)
  return write(() => set(key, value, place))
}

export function drop(keys: readonly string[]): Promise<void> {
  const gone = keys.filter((key) => all.has(key))
  if (gone.length === 0) return Promise.resolve()
  all = new Map([...all].filter(([key]) => !gone.includes(key)))
  return write(() => delMany([...gone], place))
}

async function write(work: () => Promise<void>): Promise<void> {
  changes += 1
  writing += 1
  tell()
  try {
    await work()
    tabs.postMessage('changed')
  } catch {
    failed = true
  }
  writing -= 1
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const kept = (): ReadonlyMap<string, unknown> => all

// Why `as`: each kind of key is written by one module only, which is the one that asks for it.
export const keptAt = <Value>(key: string): Value | undefined => all.get(key) as Value | undefined

/** Everything that is kept; a component that uses it is drawn again when something changes. */
export const useKept = () => useSyncExternalStore(listen, kept)

/** Whether something is still on its way to the disk, and whether the browser keeps nothing at all. */
export const useWriting = () => useSyncExternalStore(listen, () => writing > 0)
export const useCannotKeep = () => useSyncExternalStore(listen, () => failed)
