import { useState } from 'react'
import { useShortcuts } from '../appeals/shortcuts.ts'

export type Choice = {
  chosen: ReadonlySet<string>
  /** Chooses a row or lets it go, and stays in it: in a box that is checked no key acts. */
  pick: (id: string) => void
  clear: () => void
}

const rowOf = (id: string) =>
  document.querySelector<HTMLElement>(`[data-choice="${CSS.escape(id)}"]`)

/** Rows that are chosen, with the mouse or by keys: J and K move, X chooses. */
export function useChoice(ids: readonly string[]): Choice {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = new Set(ids.filter((id) => picked.has(id)))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  const focused = () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]')
    return row?.dataset.row
  }
  const move = (by: 1 | -1) => {
    const at = ids.indexOf(focused() ?? '')
    const next = ids[at < 0 ? 0 : at + by]
    if (next !== undefined) rowOf(next)?.focus()
  }
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const id = focused()
      if (id !== undefined) toggle(id)
    },
  })
  const pick = (id: string) => {
    toggle(id)
    rowOf(id)?.focus()
  }
  return { chosen, pick, clear: () => setPicked(new Set()) }
}
