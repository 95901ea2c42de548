import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { fileLimits } from '../domain/limits.ts'
import { eicarLength, holdsEicar } from '../domain/sniff.ts'
import { BadFile } from './fault.ts'
import { refuseNames } from './part-names.ts'

/** The parts of an office file by name; those that a copy never takes anything from are only looked through. */
export type Parts = ReadonlyMap<string, Buffer>

const kept = /\.(xml|rels|jpe?g|png)$/i

/** Opens an office file: the directory is judged before anything is inflated, then every part whole. */
export async function openPackage(bytes: Buffer): Promise<Parts> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
    const entries = await directoryOf(zip)
    const parts = new Map<string, Buffer>()
    for (const entry of entries) {
      const content = await inflate(zip, entry)
      if (content !== null) parts.set(entry.fileName, content)
    }
    return parts
  } catch (error) {
    throw error instanceof BadFile ? error : new BadFile('attachments/unreadable', error)
  }
}

async function directoryOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > fileLimits.entries) throw new BadFile('attachments/expands-too-far')
  const entries: Entry[] = []
  const names = new Set<string>()
  let inflated = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new BadFile('attachments/locked')
    // Why: of two parts of one name, a checker may read the one and an office program the other.
    const name = entry.fileName.toLowerCase()
    if (names.has(name)) throw new BadFile('attachments/unreadable')
    names.add(name)
    inflated += entry.uncompressedSize
    const far =
      inflated > fileLimits.inflated ||
      entry.uncompressedSize > fileLimits.partInflated ||
      (entry.uncompressedSize > 1024 ** 2 &&
        entry.uncompressedSize > entry.compressedSize * fileLimits.ratio)
    if (far) throw new BadFile('attachments/expands-too-far')
    entries.push(entry)
  }
  refuseNames(names)
  return entries
}

/** A part's bytes, of exactly the length and check sum that the directory tells; null for what no copy needs. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Buffer | null> {
  const keeps = kept.test(entry.fileName)
  const chunks: Buffer[] = []
  let sum = 0
  let before: Buffer = Buffer.alloc(0)
  // Why `as`: yauzl reads buffers.
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    sum = crc32(chunk, sum)
    const seen = Buffer.concat([before, chunk])
    if (holdsEicar(seen)) throw new BadFile('attachments/virus')
    before = seen.subarray(-eicarLength)
    if (keeps) chunks.push(chunk)
  }
  if (sum !== entry.crc32) throw new BadFile('attachments/unreadable')
  return keeps ? Buffer.concat(chunks) : null
}
