import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FormatFault } from '#kernel/log/bytes.ts'
import { type Policy, parsePolicy } from '#kernel/log/policy.ts'
import { type Canonical, verifyReceipt } from '#kernel/log/verify-receipt.ts'
import { canonicalText, type LoggedEvent } from '#platform/log/canonical.ts'
import { sha256, verifying } from '#platform/log/crypto.ts'
import { checkConsistency } from '../verify/check-consistency.ts'
import { checkDatabase } from '../verify/check-database.ts'
import { checkExport } from '../verify/check-export.ts'
import { checkSample } from '../verify/check-sample.ts'
import { checkStats } from '../verify/check-stats.ts'
import { checkSuppression } from '../verify/check-suppression.ts'
import { type Report, tell } from '../verify/findings.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan verify receipt RECEIPT [OPENING] --policy FILE
kentan verify consistency OLD EXPORT [--policy FILE]
kentan verify export DIR [--policy FILE] [--pinned FILE …]
kentan verify sample DIR --week WEEK | --period PERIOD --list FILE [--policy FILE]
kentan verify stats DIR --figures FILE [--policy FILE]
kentan verify suppression EDITION …
kentan verify audit [--policy FILE] [--pinned FILE …]
  Verifies what was recorded; \`suppression\` tries, from published files alone, to work out what they withhold. A receipt, two states of the log and an export (\`export-log\`) need no server and
  no database; \`audit\` compares the database with its log. OLD and --pinned are checkpoints or receipts that
  were kept. Without --policy an export is judged by its own. Exit code 0 good, 1 not good, 2 unreadable.`

/** Verifies receipts, exports and the database; one line a finding. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      policy: { type: 'string' },
      pinned: { type: 'string', multiple: true },
      week: { type: 'string', default: '' },
      period: { type: 'string' },
      list: { type: 'string' },
      figures: { type: 'string' },
    },
  })
  const [what, ...files] = positionals
  const work = what === undefined ? undefined : kinds[what]
  if (work === undefined) {
    console.error(usage)
    return 2
  }
  try {
    return await work({ ...values, files, pinned: values.pinned ?? [], env })
  } catch (error) {
    const plain = error instanceof FormatFault || (error instanceof Error && 'code' in error)
    if (!plain) throw error
    console.error(`unreadable: ${error.message}`)
    return 2
  }
}

type Asked = {
  files: readonly string[]
  policy?: string
  pinned: readonly string[]
  week: string
  /** A half-year or a year, such as 2026-H1 or 2026. */
  period?: string
  list?: string
  figures?: string
  env: NodeJS.ProcessEnv
}

const read = (file: string | undefined): string => {
  if (file === undefined) throw new FormatFault(`a file is missing\n${usage}`)
  return readFileSync(file, 'utf8')
}
const policyIn = (file: string | undefined): Policy => parsePolicy(sha256, read(file))
// Why `as`: an opening holds whatever was recorded.
const canonical: Canonical = (event) => canonicalText(event as unknown as LoggedEvent)

const kinds: Record<string, (asked: Asked) => Promise<number> | number> = {
  receipt({ files: [receipt, opening], policy }) {
    const verdict = verifyReceipt(verifying, canonical, {
      policy: policyIn(policy),
      receipt: read(receipt),
      ...(opening === undefined ? {} : { opening: read(opening) }),
    })
    if (!verdict.good) {
      console.log(`${verdict.fault} ${receipt}: ${verdict.why}`)
      return verdict.fault === 'unreadable' ? 2 : 1
    }
    const { event, index, size, origin, cosigned } = verdict
    console.log(`good: ${event.type} at ${event.at}, leaf ${index} of ${size} in ${origin}`)
    for (const { name, at } of cosigned)
      console.log(`cosigned by ${name} at ${new Date(at * 1_000).toISOString()}`)
    return 0
  },
  consistency({ files: [old, folder = ''], policy }) {
    const trusted = policyIn(policy ?? join(folder, 'policy'))
    return tell(checkConsistency(trusted, read(old), folder))
  },
  async export({ files: [folder = ''], policy, pinned }) {
    const trusted = policyIn(policy ?? join(folder, 'policy'))
    return tell(await checkExport(trusted, folder, pinned.map(read)))
  },
  sample: (asked) =>
    withWhole(asked, (folder) => checkSample(folder, asked.period ?? asked.week, read(asked.list))),
  stats: (asked) => withWhole(asked, (folder) => checkStats(folder, read(asked.figures))),
  suppression: ({ files }) => tell(checkSuppression(files.map(read))),
  audit: ({ policy, pinned, env }) =>
    withPlatform(env, async ({ db }, { tenantId }): Promise<number> => {
      const given = policy === undefined ? null : read(policy)
      const report: Report = await checkDatabase(db, tenantId, {
        policy: given,
        pinned: pinned.map(read),
      })
      return tell(report)
    }),
}

/** Verifies an export, and then what was worked out from it. */
async function withWhole(
  { files: [folder = ''], policy }: Asked,
  work: (folder: string) => Promise<Report>,
): Promise<number> {
  const trusted = policyIn(policy ?? join(folder, 'policy'))
  const whole = await checkExport(trusted, folder, [])
  const more = await work(folder)
  return tell({
    verified: whole.verified + more.verified,
    findings: [...whole.findings, ...more.findings],
  })
}
