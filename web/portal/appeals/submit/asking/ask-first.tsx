import type { ReactNode } from 'react'
import type { Draft } from '../draft.ts'
import { SimilarNote, similarTo } from './SimilarNote.tsx'
import { TellingNote } from './TellingNote.tsx'
import { tellingIn } from './telling.ts'

/** What a note lets one do: go on to the next question, or back to what was written. */
export type Ways = { goOn: () => void; mend: () => void }
/** Why not drawn at once: what was typed meanwhile is what is then sent. */
export type Note = (ways: Ways) => ReactNode

/** Whether it is to tell who wrote it, where it does; whether it is to go out though the like has been sent. */
const questions: readonly ((draft: Draft, names: readonly string[]) => Promise<Note | null>)[] = [
  async (draft, names) => {
    const found = await tellingIn(draft, names)
    if (found.length === 0) return null
    return ({ goOn, mend }) => <TellingNote found={found} onMend={mend} onSend={goOn} />
  },
  async (draft) => {
    const items = await similarTo(draft)
    return items.length === 0 ? null : ({ goOn }) => <SimilarNote items={items} onSend={goOn} />
  },
]

export type Asked = { note: Note; next: number }

/** The first question from this one on that a draft raises; null when it may be sent. */
export async function askFirst(
  draft: Draft,
  names: readonly string[],
  from: number,
): Promise<Asked | null> {
  for (const [nth, question] of questions.entries()) {
    // Why: what cannot be found out holds nothing up.
    const note = nth < from ? null : await question(draft, names).catch(() => null)
    if (note) return { note, next: nth + 1 }
  }
  return null
}
