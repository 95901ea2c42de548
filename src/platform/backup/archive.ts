import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import tar from 'tar-stream'
import { ConfigFault } from '../config.ts'

/** One piece of an archive; long contents come as several pieces, so that none is large. */
export type Entry = { name: string; body: Buffer }

type WebBytes = globalThis.ReadableStream<Uint8Array>

/** No piece is longer than this, whatever it was cut from. */
export const pieceBytes = 1 << 20

/**
 * Writes an archive: a tar inside an `age` file under a passphrase, so that the standard programs
 * `age` and `tar` open it without us. `work` is the scrypt cost as a power of two.
 */
export async function writeArchive(
  file: string,
  entries: AsyncIterable<Entry>,
  { passphrase, work = 18 }: { passphrase: string; work?: number },
): Promise<void> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  const pack = tar.pack()
  const sealed = await encrypter.encrypt(streamOf(pack))
  const written = pipeline(readerOf(sealed), createWriteStream(file, { mode: 0o600, flags: 'wx' }))
  await Promise.all([fill(pack, entries), written])
}

async function fill(pack: tar.Pack, entries: AsyncIterable<Entry>): Promise<void> {
  try {
    for await (const { name, body } of entries) await add(pack, name, body)
    pack.finalize()
  } catch (error) {
    pack.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

/** Waits until the piece is taken, so that a slow disk holds the reading back. */
function add(pack: tar.Pack, name: string, body: Buffer): Promise<void> {
  return new Promise((added, failed) => {
    const entry = pack.entry({ name, size: body.length, mode: 0o600 }, (error) =>
      error ? failed(error) : added(),
    )
    entry.end(body)
  })
}

/** Reads an archive from its beginning; a wrong passphrase or a damaged byte ends it with a fault. */
export async function* readArchive(file: string, passphrase: string): AsyncGenerator<Entry> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const source = createReadStream(file)
  try {
    const opened = await decrypter.decrypt(streamOf(source))
    const entries = tar.extract()
    const reading = pipeline(readerOf(opened), entries)
    reading.catch(() => {}) // told by the iteration below
    for await (const entry of entries) {
      const parts: Buffer[] = []
      for await (const part of entry as AsyncIterable<Buffer>) parts.push(part)
      yield { name: entry.header.name, body: Buffer.concat(parts) }
    }
    await reading
  } catch (error) {
    throw explained(error, file)
  } finally {
    source.destroy()
  }
}

function explained(error: unknown, file: string): unknown {
  const said = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return new ConfigFault(`There is no file ${file}.`)
  if (/no identity matched/.test(said))
    return new ConfigFault(`The passphrase does not open ${file}.`)
  return new ConfigFault(`${file} is damaged, cut short or no backup: ${said}`, { cause: error })
}

// Why `as`: the streams of Node and those of the web are the same objects under two type names.
const streamOf = (stream: AsyncIterable<unknown>) =>
  Readable.toWeb(Readable.from(stream, { objectMode: false })) as unknown as WebBytes
const readerOf = (stream: WebBytes) => Readable.fromWeb(stream as unknown as WebStream)
