import { judge, type Policy } from '#kernel/log/policy.ts'
import { verifying } from '#platform/log/crypto.ts'
import { checkLog } from './check-log.ts'
import { finding, type Report } from './findings.ts'
import { headsIn, leavesIn, tileChecker } from './from-export.ts'
import { pinnedHeads } from './kept.ts'

/** Verifies an export by itself: openings, tiles and every checkpoint, and those that were kept outside. */
export async function checkExport(
  policy: Policy,
  folder: string,
  kept: readonly string[],
): Promise<Report> {
  const { heads, newest } = headsIn(folder)
  // Why first: the size of a head that nobody signed says nothing of which tiles there are.
  const judged = judge(verifying, policy, newest.note)
  if (!judged.good) {
    return { verified: 0, findings: [finding('not-signed', 'checkpoint', judged.why)] }
  }
  const tiles = tileChecker(folder, newest.size)
  const report = await checkLog(verifying, {
    leaves: leavesIn(folder, newest.size),
    heads: [...heads, ...pinnedHeads(kept)],
    policy,
    filled: tiles.filled,
  })
  return { ...report, findings: [...report.findings, ...tiles.findings()] }
}
