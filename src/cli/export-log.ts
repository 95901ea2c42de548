import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Database } from '#platform/database/database.ts'
import { exportLog } from '#platform/log/export.ts'
import { readBeside } from '../play/published.ts'
import { asAuditor } from './as-auditor.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan export-log DIR
  Writes the verifiable record as an auditor takes it home (docs/log.md): tiles, openings, checkpoints, policy;
  and figures.json with the notices and rules it was counted by, for \`kentan verify stats\`.`

/** Writes a city's log into a folder. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1) {
    console.error(usage)
    return 2
  }
  return withPlatform(env, async ({ db }, { tenantId }) => {
    const size = await exportLog(db, tenantId, folder)
    if (size === null) {
      console.error('还没有签名的树头 · no head has been published yet')
      return 1
    }
    await writeFigures(db, tenantId, folder)
    console.log(`已写出 ${size} 条 · ${size} leaves written to ${folder}`)
    return 0
  })
}

/** The first year there are holiday notices of. */
const firstYear = 2023

/** The figures as they are published now, with the holiday notices and the rules beside them. */
async function writeFigures(db: Database, tenantId: string, folder: string): Promise<void> {
  const lastYear = new Date().getFullYear() + 1
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, nth) => firstYear + nth)
  const keep = (name: string, content: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(content, null, 2))
  await asAuditor(db, tenantId, async (auditor) => {
    keep('figures.json', await auditor.get('/figures'))
    const { notices, rules } = await readBeside(auditor, years)
    keep('calendar.json', notices)
    keep('rules.json', rules)
  })
}
