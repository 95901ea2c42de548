import { sameBytes } from '#kernel/log/bytes.ts'
import { emptyTree, grown, packed, type Tree } from '#kernel/log/tree.ts'
import { sha256 } from '#platform/log/crypto.ts'
import type { SignerStore } from '#platform/log/signer-store.ts'

/** Why a head is not signed. */
export type Refused = { kind: 'smaller' | 'inconsistent' | 'rewritten'; detail: string }

const same = (one: Tree, other: Tree) =>
  one.size === other.size && sameBytes(packed(one.frontier), packed(other.frontier))

/** The tree that these leaves make, added to one there is. */
async function extended(store: SignerStore, from: Tree, end: number): Promise<Tree> {
  let tree = from
  for await (const hashes of store.leafHashes(from.size, end))
    tree = grown(sha256, tree, hashes).tree
  return tree
}

/** Whether a committed head goes on from what was signed last, told from the leaves alone. */
export async function refusalOf(
  store: SignerStore,
  signed: Tree,
  head: Tree,
): Promise<Refused | null> {
  if (head.size < signed.size) {
    const detail = `the database has ${head.size} leaves, ${signed.size} were signed: was an older backup restored?`
    return { kind: 'smaller', detail }
  }
  if (!same(await extended(store, signed, head.size), head)) {
    const detail = `the head of ${head.size} leaves does not go on from the ${signed.size} that were signed`
    return { kind: 'inconsistent', detail }
  }
  return null
}

/** Whether all leaves that were signed are still what they were. */
export async function rewritingOf(store: SignerStore, signed: Tree): Promise<Refused | null> {
  if (same(await extended(store, emptyTree, signed.size), signed)) return null
  const detail = `leaves among the first ${signed.size}, which were signed, are not what they were`
  return { kind: 'rewritten', detail }
}
