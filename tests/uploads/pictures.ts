import sharp from 'sharp'
import { eicar } from './eicar.ts'

const noise = (width: number, height: number) =>
  sharp({
    create: {
      ...{ width, height, channels: 3, background: '#6a8f4f' },
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })

export const jpg = (canary = '-', width = 1_200, height = 900) =>
  noise(width, height)
    .withExif({
      IFD0: { Artist: canary, ImageDescription: canary, Copyright: canary },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 53/1 0/1', GPSProcessingMethod: canary },
    })
    .jpeg()
    .toBuffer()

/** A photo taken with the telephone turned: its pixels lie, and a mark says how to right them. */
export const turned = () => noise(400, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer()
export const png = () => noise(600, 400).png().toBuffer()
export const webp = () => noise(600, 400).webp().toBuffer()

export const followedBy = async (picture: Promise<Buffer>, text: string | Buffer) =>
  Buffer.concat([await picture, Buffer.from(text)])

/** A comment segment right after the start of a JPEG. */
export async function withComment(text: string): Promise<Buffer> {
  const picture = await jpg()
  const comment = Buffer.from(text)
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(comment.length + 2, 2)
  return Buffer.concat([picture.subarray(0, 2), head, comment, picture.subarray(2)])
}

export const movingWebp = async () => {
  const frames = await Promise.all(
    ['red', 'blue'].map((background) =>
      sharp({ create: { width: 40, height: 40, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0 })
    .toBuffer()
}

/** A header that promises far more pixels than there are bytes. */
export async function floodPng(): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  bytes.writeUInt32BE(50_000, 16)
  bytes.writeUInt32BE(50_000, 20)
  const { crc32 } = await import('node:zlib')
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

/** A real picture of a quarter of a milliard pixels, small because it is all one colour. */
export const largePng = () =>
  sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: 'red' } })
    .png({ compressionLevel: 9 })
    .toBuffer()

export async function floodJpg(): Promise<Buffer> {
  const bytes = await jpg('-', 64, 64)
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(65_000, frame + 5)
  bytes.writeUInt16BE(65_000, frame + 7)
  return bytes
}

export const gifAndScript = () =>
  Promise.resolve(Buffer.from('GIF89a/*\x01\x00\x80\x00*/=1;alert(document.domain);//'))
export const heic = () =>
  Promise.resolve(
    Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]),
  )
export const jpgWithEicar = () => followedBy(jpg(), eicar)
