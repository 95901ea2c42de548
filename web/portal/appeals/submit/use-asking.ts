import { useState } from 'react'
import type { Asked } from './asking/ask-first.tsx'
import type { Draft } from './draft.ts'

type Given = { draft: Draft; names: readonly string[]; send: () => void }

/** Asks before a draft is sent what it raises; what asks is loaded then, and without a network nothing is asked. */
export function useAsking({ draft, names, send }: Given) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [busy, setBusy] = useState(false)
  const ask = async (from = 0) => {
    setBusy(true)
    const found = await import('./asking/ask-first.tsx')
      .then(({ askFirst }) => askFirst(draft, names, from))
      .catch(() => null)
    setBusy(false)
    setAsked(found)
    if (!found) send()
  }
  const mend = () => {
    setAsked(null)
    document.getElementById('body')?.focus()
  }
  return { ask, busy, note: asked?.note({ goOn: () => void ask(asked.next), mend }) }
}
