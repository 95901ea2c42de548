import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { unreadable } from '../refusals.ts'

type Entry = { method: number; packed: number; at: number }

export type Zip = {
  has: (name: string) => boolean
  /** A part's bytes as they are inflated; a missing part has none. */
  read: (name: string) => AsyncIterable<Buffer>
  close: () => Promise<void>
}

const broken = () => unreadable('XLSX 文件已损坏或不完整')
const whole32 = 0xffff_ffff
/** What all parts of a file may come to: far above any list, far below a filled disk. */
const maxInflated = 2 * 1024 ** 3

/** Opens a ZIP archive by its directory, so that parts are read in the order they are needed. */
export async function openZip(path: string): Promise<Zip> {
  const file = await open(path)
  try {
    const entries = await readDirectory(file)
    let inflated = 0
    return {
      has: (name) => entries.has(name),
      read: async function* (name) {
        const entry = entries.get(name)
        if (entry === undefined) return
        for await (const chunk of inflate(path, await startOf(file, entry), entry)) {
          inflated += chunk.length
          if (inflated > maxInflated) throw unreadable('XLSX 文件解压后过大')
          yield chunk
        }
      },
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Where a part's bytes begin: after its own header, whose length the directory does not tell. */
async function startOf(file: FileHandle, { method, at }: Entry): Promise<number> {
  const head = await bytes(file, at, 30)
  if (head.readUInt32LE(0) !== 0x04034b50 || (method !== 0 && method !== 8)) throw broken()
  if (head.readUInt16LE(6) & 1) throw unreadable('XLSX 文件已加密，请取消密码后再导入')
  return at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
}

async function* inflate(
  path: string,
  start: number,
  { method, packed }: Entry,
): AsyncGenerator<Buffer> {
  if (packed === 0) return
  const source = createReadStream(path, { start, end: start + packed - 1 })
  if (method === 0) {
    yield* source
    return
  }
  const inflater = createInflateRaw()
  source.on('error', (error) => inflater.destroy(error))
  try {
    yield* source.pipe(inflater)
  } catch (error) {
    throw isZlib(error) ? broken() : error
  } finally {
    source.destroy()
  }
}

const isZlib = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')

async function readDirectory(file: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await file.stat()
  const tail = await bytes(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || tail.length < end + 22) throw broken()
  const place = await placeOfDirectory(file, tail, end)
  if (place.at + place.size > size || place.size > 64 * 1024 ** 2) throw broken()
  return entriesOf(await bytes(file, place.at, place.size))
}

async function placeOfDirectory(file: FileHandle, tail: Buffer, end: number) {
  const place = { size: tail.readUInt32LE(end + 12), at: tail.readUInt32LE(end + 16) }
  if (place.at !== whole32 && place.size !== whole32) return place
  // Beyond 32 bits the real place stands in a second end record, found by a locator before the first.
  if (end < 20 || tail.readUInt32LE(end - 20) !== 0x07064b50) throw broken()
  const large = await bytes(file, Number(tail.readBigUInt64LE(end - 12)), 56)
  return { size: Number(large.readBigUInt64LE(40)), at: Number(large.readBigUInt64LE(48)) }
}

function entriesOf(directory: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) break
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const name = directory.toString('utf8', at + 46, nameEnd).replace(/^\//, '')
    const extra = directory.subarray(nameEnd, extraEnd)
    entries.set(name, entryOf(directory.subarray(at, at + 46), extra))
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return entries
}

function entryOf(head: Buffer, extra: Buffer): Entry {
  const short = { packed: head.readUInt32LE(20), whole: head.readUInt32LE(24) }
  const at = head.readUInt32LE(42)
  const method = head.readUInt16LE(10)
  if (short.packed !== whole32 && at !== whole32) return { method, packed: short.packed, at }
  // The 64-bit field holds, in this order, only those numbers that did not fit their own place.
  let next = placeOf64(extra)
  const take = () => {
    next += 8
    if (next > extra.length) throw broken()
    return Number(extra.readBigUInt64LE(next - 8))
  }
  if (short.whole === whole32) take()
  const packed = short.packed === whole32 ? take() : short.packed
  return { method, packed, at: at === whole32 ? take() : at }
}

function placeOf64(extra: Buffer): number {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) return at + 4
  }
  throw broken()
}

async function bytes(file: FileHandle, at: number, count: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, at)
  if (bytesRead < count) throw broken()
  return buffer
}
