import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from '#platform/backup/back-up.ts'
import { ConfigFault, readConfig } from '#platform/config.ts'
import { openOwner } from '#platform/start.ts'
import { keptFolders } from './kept-folders.ts'
import { readPassphrase } from './passphrase.ts'
import { progressLine } from './progress.ts'

export const usage = `kentan backup --out FILE [--passphrase-file FILE] [--with-signer]
  Writes database, key files and attachments into one encrypted archive, beside the running server, and
  reads it back. The archive is a tar in an age file: \`age -d FILE | tar t\` opens it too.
  --with-signer adds the private key and state of the log's signer, which otherwise stay out.`

/** Makes a backup of the configured installation. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string' },
      'passphrase-file': { type: 'string' },
      'with-signer': { type: 'boolean', default: false },
    },
  })
  if (values.out === undefined) throw new ConfigFault(usage)
  const config = readConfig(env)
  const passphrase = await readPassphrase(env, { file: values['passphrase-file'], twice: true })
  const bar = progressLine()
  const { owner, stop } = await openOwner(config, { log: bar.say, beside: true })
  try {
    const { databaseBackupUrl } = config
    const done = await backUp({
      owner: databaseBackupUrl === undefined ? owner : { connectionString: databaseBackupUrl },
      folders: keptFolders(config, { withSigner: values['with-signer'] }),
      out: resolve(values.out),
      passphrase,
      now: new Date(),
      progress: bar.show,
    })
    bar.end()
    if (config.files.s3) {
      console.log(
        '附件在对象存储中，请另行备份 · attachments are in the S3 store: back that up too',
      )
    }
    console.log(
      `${values.out}: ${done.tables} tables, ${done.rows} rows, ${done.files} files, ${(done.bytes / 1e6).toFixed(1)} MB, read back and whole`,
    )
    return 0
  } finally {
    await stop()
  }
}
