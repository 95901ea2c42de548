import { useEffect, useState } from 'react'
import { type Entry, isUnsent } from './entries.ts'
import { useWriting } from './kept.ts'
import { keepPage } from './offline-page.ts'

/** The moment, anew every second. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Whether this page could be loaded again without a network. */
export function useReloads(): boolean {
  const [reloads, setReloads] = useState(false)
  useEffect(() => {
    void keepPage().then(setReloads)
  }, [])
  return reloads
}

/** How many steps the server does not have; while there are any, leaving the page asks first. */
export function useLeaving(entries: readonly Entry[]): number {
  const unsent = entries.filter(isUnsent).length
  const writing = useWriting()
  const mustAsk = unsent > 0 || writing
  useEffect(() => {
    if (!mustAsk) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [mustAsk])
  return unsent
}
