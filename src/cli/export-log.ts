import { parseArgs } from 'node:util'
import { exportLog } from '#platform/log/export.ts'
import { withPlatform } from './with-platform.ts'

export const usage = `kentan export-log DIR
  Writes the verifiable record as an auditor takes it home (docs/log.md): tiles, openings, checkpoints, policy.`

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
    console.log(`已写出 ${size} 条 · ${size} leaves written to ${folder}`)
    return 0
  })
}
