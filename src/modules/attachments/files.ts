import { createHash } from 'node:crypto'
import type { Config } from '#platform/config.ts'
import { clamdScanner, type Scanner } from '#platform/files/clamd.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { openFileStore } from '#platform/files/open-file-store.ts'
import { type Algorithm, ciphers } from '#platform/vault/index.ts'

/** What attachments need of an installation: where they are kept, who looks for viruses, how they are sealed. */
export type Files = { store: FileStore; scanner: Scanner | null; algorithm: Algorithm }

export function openFiles(config: Pick<Config, 'files' | 'clamd' | 'vaultAlgorithm'>): Files {
  return {
    store: openFileStore(config),
    scanner: config.clamd === undefined ? null : clamdScanner(config.clamd),
    algorithm: config.vaultAlgorithm,
  }
}

/** One of the two files of an attachment. */
export type Stored = { tenantId: string; attachmentId: string; which: 'original' | 'copy' }

const nameOf = ({ tenantId, attachmentId, which }: Stored) =>
  `${tenantId}/${attachmentId.slice(-2)}/${attachmentId}-${which}`
const boundTo = (of: Stored) =>
  Buffer.from(JSON.stringify(['kentan file/v1', ...Object.values(of)]))

/** Seals bytes to the place they are kept at: in another's place they do not open. */
export async function keep(files: Files, of: Stored, key: Buffer, bytes: Buffer): Promise<void> {
  await files.store.put(nameOf(of), ciphers[files.algorithm].seal(key, bytes, boundTo(of)))
}

export async function fetchKept(
  { store }: Files,
  of: Stored,
  { key, algorithm }: { key: Buffer; algorithm: Algorithm },
): Promise<Buffer> {
  return ciphers[algorithm].open(key, await store.get(nameOf(of)), boundTo(of))
}

/** Takes both files away, as far as they are there. */
export async function discard({ store }: Files, of: Omit<Stored, 'which'>): Promise<void> {
  await store.remove(nameOf({ ...of, which: 'original' }))
  await store.remove(nameOf({ ...of, which: 'copy' }))
}

export const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
