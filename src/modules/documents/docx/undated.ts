/** 1980-01-01 00:00, the earliest a ZIP can say. */
const earliest = 0x0021_0000

/** The same ZIP without the moment it was packed: the same paper gives the same bytes. */
export function undated(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    bytes.writeUInt32LE(earliest, at + 12)
    bytes.writeUInt32LE(earliest, bytes.readUInt32LE(at + 42) + 10)
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0)
  }
  return bytes
}
