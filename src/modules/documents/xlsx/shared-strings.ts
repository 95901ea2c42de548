import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { elements, textOfRuns } from './xml.ts'

export type SharedStrings = { at: (index: number) => string; close: () => void }

const bufferSize = 1024 * 1024
const remembered = 4_000

/**
 * The workbook's shared strings, kept in a file of their own: they are most of a list's text, and
 * a sheet may ask for them in any order.
 */
export async function storeSharedStrings(chunks: AsyncIterable<Buffer>): Promise<SharedStrings> {
  const folder = mkdtempSync(join(tmpdir(), 'kentan-strings-'))
  const file = openSync(join(folder, 'strings'), 'wx+', 0o600)
  const close = () => {
    closeSync(file)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { at: reader(file, await writeStrings(file, chunks)), close }
  } catch (error) {
    close()
    throw error
  }
}

/** Writes the strings one after the other and gives where each begins, and the end. */
async function writeStrings(file: number, chunks: AsyncIterable<Buffer>): Promise<Float64Array> {
  const buffer = Buffer.alloc(bufferSize)
  let places = new Float64Array(1_024)
  let [count, filled, end] = [0, 0, 0]
  const flush = () => {
    writeSync(file, buffer, 0, filled)
    filled = 0
  }
  for await (const element of elements(chunks, 'si')) {
    const text = Buffer.from(textOfRuns(element))
    if (filled + text.length > bufferSize) flush()
    if (text.length > bufferSize) writeSync(file, text)
    else filled += text.copy(buffer, filled)
    end += text.length
    count += 1
    if (count === places.length) places = grown(places)
    places[count] = end
  }
  flush()
  return places.subarray(0, count + 1)
}

function grown(places: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(places.length * 2)
  larger.set(places)
  return larger
}

/** Reads a string back; the ones asked for last, which lists repeat in every row, are remembered. */
function reader(file: number, places: Float64Array): SharedStrings['at'] {
  const known = new Map<number, string>()
  return (index) => {
    const found = known.get(index)
    const text = found ?? read(file, places[index], places[index + 1])
    if (found !== undefined) known.delete(index)
    else if (known.size >= remembered) known.delete(known.keys().next().value ?? index)
    known.set(index, text)
    return text
  }
}

function read(file: number, start: number | undefined, end: number | undefined): string {
  if (start === undefined || end === undefined) return ''
  const buffer = Buffer.allocUnsafe(end - start)
  readSync(file, buffer, 0, buffer.length, start)
  return buffer.toString()
}
