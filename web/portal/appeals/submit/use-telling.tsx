import { useState } from 'react'
import type { Draft } from './draft.ts'
import { TellingNote } from './TellingNote.tsx'
import { type Telling, tellingIn } from './telling.ts'

/** Asks before a draft is sent whether it is to tell who wrote it, where it does. */
export function useTelling(names: readonly string[], send: () => void) {
  const [found, setFound] = useState<readonly Telling[]>([])
  const mend = () => {
    setFound([])
    document.getElementById('body')?.focus()
  }
  const sendAnyway = () => {
    setFound([])
    send()
  }
  return {
    ask: async (draft: Draft) => {
      const telling = await tellingIn(draft, names)
      setFound(telling)
      if (telling.length === 0) send()
    },
    note: found.length > 0 && <TellingNote found={found} onMend={mend} onSend={sendAnyway} />,
  }
}
