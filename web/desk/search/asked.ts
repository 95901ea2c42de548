import { useSyncExternalStore } from 'react'

let asked = ''
const listeners = new Set<() => void>()

/** What is looked for, kept for as long as the page is open. Why not in the address: it would stay in the history. */
export function ask(q: string): void {
  asked = q
  for (const tell of listeners) tell()
}

export const useAsked = (): string =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => asked,
  )
