import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dayOf } from '#kernel/day.ts'
import { writeLedger } from '#modules/appeals/index.ts'
import { asCoordinator } from './coordinator.ts'

export const usage = `kentan ledger --out FOLDER
  Writes the ledger of all appeals (问题清单 and 责任清单) as XLSX and CSV.`

/** Writes both forms of the ledger into a folder. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string', default: '.' } } })
  const folder = resolve(values.out)
  await mkdir(folder, { recursive: true })
  return asCoordinator(env, async (db, actor) => {
    for (const format of ['xlsx', 'csv'] as const) {
      const path = join(folder, `ledger-${dayOf(db.clock.now())}.${format}`)
      await writeLedger(db, actor, path, format)
      console.log(`  ${path}`)
    }
    return 0
  })
}
