import { fromBase64, toBase64 } from '#kernel/log/bytes.ts'
import { emptyTree, packed, type Tree, unpacked } from '#kernel/log/tree.ts'
import type { Folder } from './folder.ts'

const file = 'state.json'

/** What the signer has signed last: its own memory, which no database can turn back. */
export type State = { origin: string; tree: Tree }

export function readState(folder: Folder): State | null {
  const text = folder.read(file)
  if (text === null) return null
  const { origin, size, frontier } = JSON.parse(text)
  return { origin, tree: unpacked(size, fromBase64(frontier)) }
}

/** Keeps the state on the disk, before anything is signed by it. */
export function keepState(folder: Folder, { origin, tree }: State): void {
  const { size, frontier } = tree
  folder.keep(file, `${JSON.stringify({ origin, size, frontier: toBase64(packed(frontier)) })}\n`)
}

export const firstState = (origin: string): State => ({ origin, tree: emptyTree })
