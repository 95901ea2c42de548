import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '#kernel/refusal.ts'
import { sentenceOf } from '#modules/appeals/index.ts'
import { type FeedTaken, importFeed } from '#modules/watch/index.ts'
import { ConfigFault } from '#platform/config.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan inspections import FILE --source NAME
  Takes in a list (XLSX, CSV or JSONL) of inspections and penalties with the columns 编号、单位、
  统一社会信用代码、行为、日期, to be compared with appeals. A line that came before is known by its number.`

/** Imports one file; 1 when lines were refused, which are named. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { source: { type: 'string' } },
  })
  const [act, file] = positionals
  const { source } = values
  if (act !== 'import' || file === undefined || source === undefined) throw new ConfigFault(usage)
  return withPlatform(env, async ({ db }, { tenantId }) => {
    const auditor = actorWithoutAccount(tenantId, 'auditor')
    try {
      return report(await importFeed(db, auditor, { path: resolve(file), source }))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      console.error(
        [sentenceOf(error.code), error.details.reason, error.details.names]
          .filter(Boolean)
          .join('：'),
      )
      return 1
    }
  })
}

function report({ taken, known, refused }: FeedTaken): number {
  for (const { line, field } of refused) console.error(`第 ${line} 行：${fieldWords[field]}`)
  console.log(`录入 ${taken} 行，已有 ${known} 行，未录入 ${refused.length} 行`)
  return refused.length === 0 ? 0 : 1
}

const fieldWords = {
  row: '列数多于标题行',
  ref: '没有编号，或编号过长',
  office: '没有这个单位',
  creditCode: '统一社会信用代码不对',
  kind: '行为应为检查、处罚、强制或其他',
  doneOn: '日期不对，或不在近 360 天内',
} as const
