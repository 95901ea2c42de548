import { createHmac } from 'node:crypto'

/** How a text is compared: full-width and half-width, capital and small letters, spaces are one. */
export const comparable = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** What equal texts of one city have in common and nobody without its key can work out. */
export function blindIndex(key: Buffer, use: string, text: string): Buffer {
  return createHmac('sha256', key)
    .update(`${use}\0${comparable(text)}`)
    .digest()
}

/**
 * A number of 16 bits for every two neighbouring characters. Several pairs share a number on purpose:
 * what is found by them is looked through again once it is opened.
 */
export function blindPairs(key: Buffer, use: string, text: string): number[] {
  const characters = [...comparable(text)]
  const numbers = characters
    .slice(1)
    .map((second, at) =>
      blindIndex(key, `${use} pair`, `${characters[at]}${second}`).readUInt16BE(),
    )
  return [...new Set(numbers)].sort((one, other) => one - other)
}
