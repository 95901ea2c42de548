import sharp, { type Sharp } from 'sharp'
import { fileLimits } from '../domain/limits.ts'
import { BadFile, type Copy } from './fault.ts'

// Why: libvips would otherwise try every decoder it has on what somebody sent.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

const formats = { jpg: 'jpeg', png: 'png', webp: 'webp' } as const
type PictureKind = keyof typeof formats

/** One picture, decoded whole and encoded anew: upright, on white, without a byte of what stood beside its pixels. */
export async function copyPicture(kind: PictureKind, bytes: Buffer): Promise<Copy> {
  const page = await freshJpeg(formats[kind], bytes)
  return { kind, pages: [page], thumb: await thumbOf(page), document: null }
}

/** The pixels of a picture as a new JPEG; refused by its header alone where it would be too large. */
export async function freshJpeg(format: string, bytes: Buffer): Promise<Buffer> {
  const open = () => sharp(bytes, { limitInputPixels: fileLimits.pixels, failOn: 'error' })
  try {
    const { width, height, pages = 1, ...header } = await open().metadata()
    if (header.format !== format) throw new BadFile('attachments/unreadable')
    if (width * height > fileLimits.pixels) throw new BadFile('attachments/too-many-pixels')
    if (pages > 1) throw new BadFile('attachments/moving-picture')
    return await asPage(open().autoOrient(), format === 'png' ? '4:4:4' : '4:2:0').toBuffer()
  } catch (error) {
    throw asFault(error)
  }
}

const asPage = (picture: Sharp, chromaSubsampling: string) =>
  picture
    .resize({ width: fileLimits.edge, height: fileLimits.edge, ...inside })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: 84, chromaSubsampling })

const inside = { fit: 'inside', withoutEnlargement: true } as const

/** A page that a renderer drew, as a JPEG. */
export const drawnPage = (data: Uint8Array, width: number, height: number) =>
  asPage(sharp(data, { raw: { width, height, channels: 4 } }), '4:4:4').toBuffer()

export const thumbOf = (page: Buffer) =>
  sharp(page)
    .resize({ width: fileLimits.thumb, height: fileLimits.thumb, ...inside })
    .jpeg({ quality: 72 })
    .toBuffer()

function asFault(error: unknown): unknown {
  if (error instanceof BadFile) return error
  const tooLarge = error instanceof Error && /pixel limit/i.test(error.message)
  return new BadFile(tooLarge ? 'attachments/too-many-pixels' : 'attachments/unreadable', error)
}
