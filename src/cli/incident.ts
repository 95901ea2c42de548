import { parseArgs } from 'node:util'
import { exposuresSince } from '#modules/rights/index.ts'
import { ConfigFault } from '#platform/config.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan incident report --since TIME [--account ID] [--json]
  After a breach: who looked at whose data since then, which fields, first and last time. TIME is such as
  2026-11-30T08:00+08:00; --account names the account that was misused.`

/** Prints what those affected and the authority must be told. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      since: { type: 'string' },
      account: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const since = Date.parse(values.since ?? '')
  if (positionals[0] !== 'report' || Number.isNaN(since)) throw new ConfigFault(usage)
  return withPlatform(env, async ({ db }, { tenantId }) => {
    const asked = { since: new Date(since).toISOString(), accountId: values.account }
    const found = await db.as(actorWithoutAccount(tenantId, 'auditor'), (ctx) =>
      exposuresSince(ctx, asked),
    )
    const enterprises = new Set(found.flatMap(({ enterpriseId }) => enterpriseId ?? []))
    const accounts = new Set(found.map(({ accountId }) => accountId))
    const affected = [...enterprises]
    if (values.json) console.log(JSON.stringify({ ...asked, affected, exposures: found }, null, 2))
    else {
      for (const one of found)
        console.log(
          [
            one.firstAt,
            one.lastAt,
            `${one.times}×`,
            one.accountName ?? one.accountId,
            one.role,
            one.how,
            one.number ?? '-',
            one.enterpriseId ?? '-',
            one.fields,
          ].join('\t'),
        )
    }
    console.error(
      `since ${asked.since}: ${enterprises.size} enterprises affected, ${accounts.size} accounts looked, ${found.length} lines`,
    )
    return 0
  })
}
