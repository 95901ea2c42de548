import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCheckpoint } from '#kernel/log/checkpoint.ts'
import { judge, type Policy } from '#kernel/log/policy.ts'
import { consistencyRanges, goesOn } from '#kernel/log/proof.ts'
import { hashOver, type TileBytes, tilePath, widthIn } from '#kernel/log/tiles.ts'
import { sha256, verifying } from '#platform/log/crypto.ts'
import { finding, type Report } from './findings.ts'
import { noteIn } from './kept.ts'

/** Verifies that the log of an export goes on from what was kept of it: nothing taken away, nothing altered. */
export function checkConsistency(policy: Policy, kept: string, folder: string): Report {
  const [old, now] = [noteIn(kept), readFileSync(join(folder, 'checkpoint'), 'utf8')].map(
    parseCheckpoint,
  )
  if (old === undefined || now === undefined) throw new Error('Two checkpoints were read.')
  for (const [name, { note }] of [
    ['old', old],
    ['new', now],
  ] as const) {
    const judged = judge(verifying, policy, note)
    if (!judged.good) return { verified: 0, findings: [finding('not-signed', name, judged.why)] }
  }
  const { size, root, origin } = now.checkpoint
  const before = old.checkpoint
  if (origin !== before.origin) return bad('other-log', `${before.origin} is not ${origin}`)
  if (before.size > size) return bad('rollback', `${before.size} leaves were ${size} later`)
  const tiles: TileBytes = ({ level, index }) =>
    readFileSync(join(folder, tilePath({ level, index, width: widthIn(size, level, index) })))
  const ranges =
    before.size === size || before.size === 0 ? [] : consistencyRanges(before.size, size)
  const proof = ranges.map((range) => hashOver(sha256, tiles, range))
  const good = goesOn(sha256, { old: before, size, root, proof })
  return good
    ? { verified: 2, findings: [] }
    : bad('root-mismatch', `${size} leaves do not go on from the ${before.size} there were`)
}

const bad = (kind: string, why: string): Report => {
  return { verified: 2, findings: [finding(kind, 'consistency', why)] }
}
