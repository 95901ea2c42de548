import { FormatFault } from '#kernel/log/bytes.ts'
import { parsePolicy } from '#kernel/log/policy.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Database } from '#platform/database/database.ts'
import { sha256, verifying } from '#platform/log/crypto.ts'
import { newestPolicy } from '#platform/log/signer-store.ts'
import { checkLog } from './check-log.ts'
import type { Report } from './findings.ts'
import { headsOf, leavesOf, unlogged } from './from-database.ts'
import { pinnedHeads } from './kept.ts'

type Given = {
  /** The policy to judge by; the one the signer published when null. */
  policy: string | null
  /** Checkpoints or receipts that were kept outside the database. */
  pinned: readonly string[]
}

/** Verifies the record of a city against its log, as it stands in the database (security.md 3.9). */
export async function checkDatabase(db: Database, tenantId: string, given: Given): Promise<Report> {
  const policy = parsePolicy(sha256, given.policy ?? (await publishedPolicy(db, tenantId)))
  const heads = [...(await headsOf(db, tenantId)), ...pinnedHeads(given.pinned)]
  const report = await checkLog(verifying, { leaves: leavesOf(db, tenantId), heads, policy })
  return { ...report, findings: [...report.findings, ...(await unlogged(db, tenantId))] }
}

async function publishedPolicy(db: Database, tenantId: string): Promise<string> {
  const newest = await db.as(actorWithoutAccount(tenantId, 'auditor'), ({ tx }) =>
    newestPolicy(tx, tenantId),
  )
  if (newest === null)
    throw new FormatFault('the signer has published no policy yet; give --policy')
  return newest
}
