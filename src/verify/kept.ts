import { parseProof } from '#kernel/log/checkpoint.ts'
import { formatNote } from '#kernel/log/note.ts'
import type { Head } from './check-log.ts'

/** The signed checkpoint in what somebody kept: a receipt, or the checkpoint itself. */
export const noteIn = (kept: string): string =>
  kept.startsWith('c2sp.org/tlog-proof@v1') ? formatNote(parseProof(kept).checkpoint) : kept

/** What was kept outside, to hold the log to. */
export const pinnedHeads = (kept: readonly string[]): Head[] =>
  kept.map((text, at) => ({ note: noteIn(text), at: null, from: `pinned ${at + 1}` }))
