import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restore } from '#platform/backup/restore.ts'
import { ConfigFault, readConfig } from '#platform/config.ts'
import { openOwner } from '#platform/start.ts'
import { keptFolders } from './kept-folders.ts'
import { readPassphrase } from './passphrase.ts'
import { progressLine } from './progress.ts'

export const usage = `kentan restore --from FILE [--passphrase-file FILE]
  Puts a backup into an empty database: a new DATA_DIR, or a new database of a server (DATABASE_URL).
  It replaces nothing that is there. Start the server afterwards; it brings the schema up to date.`

/** Restores a backup into the configured installation, which must be empty. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { from: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  })
  if (values.from === undefined) throw new ConfigFault(usage)
  const config = readConfig(env)
  const passphrase = await readPassphrase(env, { file: values['passphrase-file'], twice: false })
  const bar = progressLine()
  const { owner, stop } = await openOwner(config, { log: bar.say, beside: false })
  try {
    const done = await restore({
      owner,
      folders: keptFolders(config, { withSigner: true }),
      from: resolve(values.from),
      passphrase,
      progress: bar.show,
    })
    bar.end()
    console.log(
      `backup of ${done.madeAt}: ${done.tables} tables, ${done.rows} rows and ${done.files} files are back`,
    )
    return 0
  } finally {
    await stop()
  }
}
