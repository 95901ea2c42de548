import { inflateRawSync } from 'node:zlib'
import { writeZip } from '#modules/documents/xlsx/zip-writer.ts'

export type Change = { part: string; from: RegExp; to: string }

/** Writes the paper again with one change of one part, to see that a check notices. */
export async function writeBroken(
  docx: Uint8Array,
  { part, from, to }: Change,
  path: string,
): Promise<void> {
  const parts = partsOf(Buffer.from(docx)).map(({ name, text }) => {
    if (name !== part) return { name, content: [text] }
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`${part} has nothing like ${from}`)
    return { name, content: [changed] }
  })
  await writeZip(path, parts)
}

function partsOf(zip: Buffer): { name: string; text: string }[] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [packed, start] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    const body = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const part = {
      name: zip.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      text: inflateRawSync(zip.subarray(body, body + packed)).toString(),
    }
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
    return part
  })
}
