import { join } from 'node:path'
import type { Folder } from '#platform/backup/folders.ts'
import type { Config } from '#platform/config.ts'

/** Of the signer's folder, what is no secret and no memory: whom to believe, and whose heads it cosigns. */
const publicOfSigner = /^(policy|neighbours)$/

/** The folders beside the database without which it cannot be read, or not be checked. */
export function keptFolders(
  { dataDir, keysDir, files, signer }: Pick<Config, 'dataDir' | 'keysDir' | 'files' | 'signer'>,
  { withSigner }: { withSigner: boolean },
): Folder[] {
  const path = signer.dir ?? join(dataDir, 'signer')
  return [
    { name: 'keys', path: keysDir },
    { name: 'attachments', path: files.folder },
    { name: 'signer', path, ...(!withSigner && { only: publicOfSigner }) },
  ]
}
