import type { FileFault } from './refusals.ts'
import type { FileKind } from './words.ts'

/** What the first bytes say; `office` is settled when the package is read. */
export type Sniffed = { kind: FileKind | 'office' } | { fault: FileFault }

const starts = (bytes: Uint8Array, signs: readonly number[], at = 0) =>
  signs.every((sign, n) => bytes[at + n] === sign)
const says = (bytes: Uint8Array, text: string, at = 0) =>
  starts(
    bytes,
    [...text].map((letter) => letter.charCodeAt(0)),
    at,
  )

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** The kind of a file by its first bytes alone; a PDF must begin where it begins, so that it is nothing else. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { fault: 'attachments/empty' }
  if (starts(bytes, [0xff, 0xd8, 0xff])) return { kind: 'jpg' }
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { kind: 'png' }
  if (says(bytes, 'RIFF') && says(bytes, 'WEBP', 8)) return { kind: 'webp' }
  if (says(bytes, '%PDF-')) return { kind: 'pdf' }
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return { kind: 'office' }
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { fault: 'attachments/old-office' }
  if (says(bytes, 'ftyp', 4) && heicBrands.some((brand) => says(bytes, brand, 8))) {
    return { fault: 'attachments/heic' }
  }
  return { fault: 'attachments/kind-not-taken' }
}

/** The test string every virus scanner knows; in two pieces, so that no scanner takes this file for it. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** How far two pieces of a file must overlap so that the string is not cut. */
export const eicarLength = eicar.length
export const holdsEicar = (bytes: Buffer) => bytes.includes(eicar, 0, 'latin1')
