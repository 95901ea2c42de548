import { join } from 'node:path'
import type { Folder } from '#platform/backup/folders.ts'
import type { Config } from '#platform/config.ts'

/** The folders beside the database without which it cannot be read, or not be checked. */
export function keptFolders(
  { dataDir, keysDir }: Config,
  { withSigner }: { withSigner: boolean },
): Folder[] {
  const signer = join(dataDir, 'signer')
  return [
    { name: 'keys', path: keysDir },
    { name: 'attachments', path: join(dataDir, 'attachments') },
    { name: 'signer', path: signer, ...(!withSigner && { only: /\.(pub|vkey)$/ }) },
  ]
}
