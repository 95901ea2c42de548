import { sameBytes, type Verifying } from '#kernel/log/bytes.ts'
import { commitmentOf, entryOf } from '#kernel/log/commitment.ts'
import { parseNote } from '#kernel/log/note.ts'
import { judge, type Policy } from '#kernel/log/policy.ts'
import { emptyTree, grown, leafHash, rootOf, type TileRoot } from '#kernel/log/tree.ts'
import { canonicalText, type LoggedEvent } from '#platform/log/canonical.ts'
import { type Finding, finding, type Report } from './findings.ts'
import { historyChecker } from './histories.ts'

/** A leaf with what the record still holds of its event: the opening, or that it was lawfully erased. */
export type Leaf = {
  index: number
  commitment: Uint8Array
  opening: { salt: Uint8Array; event: LoggedEvent } | 'erased' | 'missing'
  /** The stream it is, or was, of; null when even that is gone. */
  stream: string | null
  /** Where its event is, or was, by its stream and version. */
  place: string
}

/** A checkpoint with the moment it was published; of one that somebody kept, none may be known. */
export type Head = { note: string; at: string | null; from: string }

export type GivenLog = {
  /** In the order of their index. */
  leaves: AsyncIterable<Leaf> | Iterable<Leaf>
  heads: readonly Head[]
  policy: Policy
  /** Hears the roots of filled tiles and each leaf's hash, to compare them with files. */
  filled?: (tiles: readonly TileRoot[], index: number, hash: Uint8Array) => void
}

/** How much earlier than a head's time an event after it may say it happened, in milliseconds. */
const skew = 5 * 60_000

type Trusted = { size: number; root: Uint8Array; at: number | null; from: string }

/**
 * Verifies a whole log from its leaves: every opening opens its commitment, the leaves add up to the root
 * of every head, nothing is dated before a head that was published before it, and every stream tells a
 * history that can be (security.md 3.9).
 */
export async function checkLog(verifying: Verifying, given: GivenLog): Promise<Report> {
  const findings: Finding[] = []
  const heads = trustedHeads(verifying, given, findings)
  const histories = historyChecker()
  const erasures = erasureChecker()
  let tree = emptyTree
  let next = 0
  let latest: number | null = null
  const meet = () => {
    for (let head = heads[next]; head !== undefined && head.size <= tree.size; head = heads[next]) {
      if (head.size < tree.size || !sameBytes(rootOf(verifying.sha256, tree), head.root)) {
        findings.push(
          finding('root-mismatch', head.from, `the leaves add up to another root at ${head.size}`),
        )
      }
      if (head.at !== null) latest = Math.max(latest ?? 0, head.at)
      next += 1
    }
  }
  for await (const leaf of given.leaves) {
    if (leaf.index !== tree.size) {
      findings.push(finding('missing-leaf', String(tree.size), `the next leaf is ${leaf.index}`))
      break
    }
    findings.push(...leafFindings(verifying, leaf, latest))
    erasures.meet(leaf)
    // Why not of an erased one: what is left of it no longer tells how it went.
    if (typeof leaf.opening !== 'string' && !erasures.touched(leaf.stream)) {
      findings.push(...histories(leaf.opening.event))
    }
    const hash = leafHash(verifying.sha256, entryOf(leaf.commitment))
    const step = grown(verifying.sha256, tree, [hash])
    given.filled?.(step.tileRoots, leaf.index, hash)
    tree = step.tree
    meet()
  }
  for (const head of heads.slice(next)) {
    findings.push(
      finding('rollback', head.from, `it has ${head.size} leaves, the log only ${tree.size}`),
    )
  }
  return { verified: tree.size + heads.length, findings: [...findings, ...erasures.end()] }
}

/** The event that says why what a stream told was erased (G5). */
const erased = 'erased'

/** A salt is lawfully gone only where the stream itself says that it was erased. */
function erasureChecker() {
  const gone = new Map<string | null, string>()
  const decided = new Set<string>()
  return {
    meet({ opening, stream, place }: Leaf) {
      if (opening === 'erased') gone.set(stream, place)
      else if (opening !== 'missing' && opening.event.type === erased)
        decided.add(opening.event.stream)
    },
    touched: (stream: string | null) => gone.has(stream),
    end: () =>
      [...gone]
        .filter(([stream]) => stream === null || !decided.has(stream))
        .map(([, place]) =>
          finding('erased-without-decision', place, 'its salt is gone, and nothing says why'),
        ),
  }
}

function trustedHeads(
  verifying: Verifying,
  { heads, policy }: GivenLog,
  findings: Finding[],
): Trusted[] {
  const trusted = heads.flatMap(({ note, at, from }) => {
    const judged = judge(verifying, policy, parseNote(note))
    if (!judged.good) {
      findings.push(finding('not-signed', from, judged.why))
      return []
    }
    const { size, root } = judged.checkpoint
    const seen = judged.cosigned.map((one) => one.at * 1_000)
    const time = seen.length > 0 ? Math.min(...seen) : at === null ? null : Date.parse(at)
    return size === 0 ? [] : [{ size, root, at: time, from }]
  })
  return trusted.sort((one, other) => one.size - other.size)
}

function leafFindings(verifying: Verifying, leaf: Leaf, latest: number | null): Finding[] {
  const { opening, commitment, place } = leaf
  if (opening === 'erased') return []
  if (opening === 'missing') return [finding('missing-event', place, `leaf ${leaf.index} has none`)]
  const computed = commitmentOf(verifying.sha256, opening.salt, canonicalText(opening.event))
  if (!sameBytes(computed, commitment)) {
    return [finding('opening-mismatch', place, `leaf ${leaf.index} committed to something else`)]
  }
  if (latest !== null && Date.parse(opening.event.at) < latest - skew) {
    const known = new Date(latest).toISOString()
    return [finding('backdated', place, `says ${opening.event.at}, recorded after ${known}`)]
  }
  return []
}
