import type { Config } from '#platform/config.ts'
import type { FileStore } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { s3Store } from './s3-store.ts'

/** The store that the configuration names: a folder of this machine, or one that speaks S3. */
export const openFileStore = ({ files }: Pick<Config, 'files'>): FileStore =>
  files.s3 ? s3Store(files.s3) : folderStore(files.folder)
