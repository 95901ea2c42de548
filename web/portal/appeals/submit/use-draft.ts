import { useState } from 'react'
import { clearedDraft, type Draft, forgetDraft, hasDraft, keepDraft, readDraft } from './draft.ts'

/** What is said about keeping: when it was last kept, or that it cannot be. */
export type Kept = Date | 'failed' | null

/**
 * The draft of one enterprise, kept on the device with every change: nothing typed is ever only in
 * memory, however the page ends.
 */
export function useDraft(owner: string, regionId: string) {
  const [restored] = useState(() => hasDraft(owner))
  const [draft, setDraft] = useState(() => readDraft(owner, regionId))
  const [undone, setUndone] = useState<Draft | null>(null)
  const [kept, setKept] = useState<Kept>(null)
  const put = (next: Draft) => {
    setDraft(next)
    setUndone(null)
    setKept(keepDraft(owner, next) ? new Date() : 'failed')
  }
  const clear = () => {
    forgetDraft(owner)
    setUndone(draft)
    setKept(null)
    setDraft(clearedDraft(draft))
  }
  return {
    draft,
    restored,
    kept,
    undone,
    change: (part: Partial<Draft>) => put({ ...draft, ...part }),
    clear,
    undo: () => undone && put(undone),
    /** After success: nothing is left on the device. */
    forget: () => forgetDraft(owner),
  }
}
