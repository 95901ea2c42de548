import { readFileSync } from 'node:fs'

/** What of PDFium is used to lend it a font; its own types tell of none of it. */
type Fontless = {
  _FPDF_GetDefaultSystemFontInfo: () => number
  _FPDF_SetSystemFontInfo: (info: number) => void
  HEAP32: Int32Array
  HEAPU8: Uint8Array
}
export type Lent = {
  /** A text asked for Chinese letters that nobody here has: its page would be left blank. */
  missing: () => boolean
}

/** GB 2312, Big 5, Japanese, Korean: what the font mapper calls the sets of characters. */
const asian = [134, 136, 128, 129]
const collection = 0x74746366
const handle = 1

/**
 * Lends PDFium a Chinese font for texts whose own fonts are not in the file, as is usual of invoices: it
 * cannot see the fonts of the machine, and would leave the letters out without a word.
 */
export function lendFont(module: Fontless, table: WebAssembly.Table, path: string | null): Lent {
  let missing = false
  let bytes: Buffer | null = null
  const font = () => {
    bytes ??= readFileSync(path ?? '')
    return bytes
  }
  const mapFont = (_: number, __: number, ___: number, charset: number) => {
    if (!asian.includes(charset)) return 0
    missing ||= path === null
    return path === null ? 0 : handle
  }
  const fontData = (_: number, __: number, asked: number, into: number, room: number) => {
    const whole = font()
    const start = faceStart(whole)
    if (asked !== 0 && (asked !== collection || start === 0)) return 0
    const data = asked === collection ? whole : whole.subarray(start)
    if (into !== 0 && room > 0) module.HEAPU8.set(data.subarray(0, room), into)
    return data.length
  }
  const info = module._FPDF_GetDefaultSystemFontInfo()
  // Where the table of functions holds those of its own; of each, what it takes and answers.
  const place = (field: number) => module.HEAP32[info / 4 + field] ?? 0
  table.set(
    place(2),
    asFunction(2, false, () => 0),
  )
  table.set(place(3), asFunction(7, true, mapFont))
  table.set(place(5), asFunction(5, true, fontData))
  table.set(
    place(6),
    asFunction(4, true, () => 0),
  )
  table.set(
    place(7),
    asFunction(2, true, () => asian[0] ?? 0),
  )
  module._FPDF_SetSystemFontInfo(info)
  return { missing: () => missing }
}

/** Where the face for simplified Chinese begins in a collection; 0 in a file of one font. */
function faceStart(font: Buffer): number {
  if (font.readUInt32BE(0) !== collection) return 0
  const count = font.readUInt32BE(8)
  return font.readUInt32BE(12 + 4 * (count > 2 ? 2 : 0))
}

/** A function as the table of a WebAssembly program takes it: only such as come from another one. */
function asFunction(takes: number, answers: boolean, work: (...given: number[]) => number) {
  const i32 = 0x7f
  const type = [1, 0x60, takes, ...Array<number>(takes).fill(i32), ...(answers ? [1, i32] : [0])]
  const bytes = Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, type.length, ...type],
    ...[2, 7, 1, 1, 0x65, 1, 0x66, 0, 0],
    ...[7, 5, 1, 1, 0x66, 0, 0],
  ])
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { e: { f: work } }).exports.f
}
