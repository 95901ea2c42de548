import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type Part = { name: string; content: AsyncIterable<string> | Iterable<string> }

type Written = { name: Buffer; at: number; crc: number; packed: number; whole: number }

const maxSize = 0xffff_ffff
/** 1980-01-01: the same rows make the same file, whenever it is written. */
const date = 0x0021

/** Writes a ZIP archive part by part, each as fast as its content comes and the disk takes it. */
export async function writeZip(path: string, parts: Iterable<Part>): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    const written: Written[] = []
    let at = 0
    for (const part of parts) {
      const one = await writePart(file, part, at)
      at += headOf(one).length + one.packed
      if (at > maxSize) throw new Error('The workbook is over 4 GB.')
      written.push(one)
    }
    const directory = Buffer.concat(written.map(entryOf))
    await file.write(directory, 0, directory.length, at)
    await file.write(endOf(written.length, directory.length, at), 0, 22, at + directory.length)
  } finally {
    await file.close()
  }
}

/** Why the head goes last: only then are its sizes known. */
async function writePart(file: FileHandle, { name, content }: Part, at: number): Promise<Written> {
  const written = { name: Buffer.from(name), at, crc: 0, packed: 0, whole: 0 }
  const body = at + headOf(written).length
  const bytes = async function* () {
    for await (const text of content) {
      const encoded = Buffer.from(text)
      written.crc = crc32(encoded, written.crc)
      written.whole += encoded.length
      yield encoded
    }
  }
  const deflater = createDeflateRaw({ level: 5 })
  // Why: a failure of the content reaches the loop below through the deflater.
  pipeline(Readable.from(bytes()), deflater, () => {})
  for await (const chunk of deflater) {
    await file.write(chunk, 0, chunk.length, body + written.packed)
    written.packed += chunk.length
  }
  if (written.whole > maxSize) throw new Error('A sheet is over 4 GB.')
  await file.write(headOf(written), 0, headOf(written).length, at)
  return written
}

/** What a part's own head and its entry in the directory both say. */
function sizesOf({ name, crc, packed, whole }: Written): Buffer {
  const sizes = Buffer.alloc(26)
  sizes.writeUInt16LE(20, 0)
  sizes.writeUInt16LE(0x0800, 2)
  sizes.writeUInt16LE(8, 4)
  sizes.writeUInt16LE(date, 8)
  sizes.writeUInt32LE(crc, 10)
  sizes.writeUInt32LE(packed, 14)
  sizes.writeUInt32LE(whole, 18)
  sizes.writeUInt16LE(name.length, 22)
  return sizes
}

const headOf = (part: Written) =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), sizesOf(part), part.name])

function entryOf(part: Written): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(part.at, 10)
  const made = Buffer.from('PK\x01\x02\x14\x00', 'latin1')
  return Buffer.concat([made, sizesOf(part), rest, part.name])
}

function endOf(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}
