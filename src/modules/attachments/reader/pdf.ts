import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { constants, inflateSync } from 'node:zlib'
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'
import { fileLimits } from '../domain/limits.ts'
import { holdsEicar } from '../domain/sniff.ts'
import { BadFile, type Copy } from './fault.ts'
import { drawnPage, thumbOf } from './image.ts'
import { type Lent, lendFont } from './pdf-fonts.ts'

/** A PDF's pages as pictures: no script, action, link, embedded file or hidden layer comes along. */
export async function copyPdf(bytes: Buffer, fontPath: string | null): Promise<Copy> {
  if (streamsOf(bytes).some(holdsEicar)) throw new BadFile('attachments/virus')
  const { library, lent } = await openLibrary(fontPath)
  const document = await library.loadDocument(bytes).catch((error: unknown) => {
    throw faultOf(bytes, error)
  })
  const count = document.getPageCount()
  if (count === 0) throw new BadFile('attachments/unreadable')
  if (count > fileLimits.pages) throw new BadFile('attachments/too-many-pages')
  document.initializeFormFields()
  const pages: Buffer[] = []
  for (const page of document.pages()) pages.push(await draw(page))
  if (lent.missing()) throw new BadFile('attachments/fonts-missing')
  return { kind: 'pdf', pages, thumb: await thumbOf(pages[0] as Buffer), document: null }
}

async function openLibrary(fontPath: string | null) {
  const program = readFileSync(fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm')))
  let table: WebAssembly.Table | undefined
  const library = await PDFiumLibrary.init({
    instantiateWasm: (imports, started) => {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(program), imports)
      // Why `as`: PDFium calls what it is given by addresses in this table.
      table = instance.exports.__indirect_function_table as WebAssembly.Table
      // Why `as`: the callback takes the instance, whatever its type says.
      started(instance as unknown as WebAssembly.Module)
      return instance.exports
    },
  })
  if (table === undefined) throw new Error('PDFium has no table of functions')
  // Why `as`: the module is private to the library, which does not lend it fonts itself.
  const { module } = library as unknown as { module: Parameters<typeof lendFont>[0] }
  const lent: Lent = lendFont(module, table, fontPath)
  return { library, lent }
}

async function draw(page: PDFiumPage): Promise<Buffer> {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const points = originalWidth * originalHeight
  if (!(points > 0) || !Number.isFinite(points)) throw new BadFile('attachments/unreadable')
  // A sheet of any size becomes a picture of at most so many pixels; A4 gets 150 a inch.
  const scale = Math.min(150 / 72, Math.sqrt(fileLimits.pagePixels / points))
  try {
    const { data, width, height } = await page.render({
      scale,
      render: 'bitmap',
      renderFormFields: true,
    })
    return await drawnPage(data, width, height)
  } catch (error) {
    throw new BadFile('attachments/unreadable', error)
  }
}

function faultOf(bytes: Buffer, error: unknown): BadFile {
  const locked = /password/i.test(String(error)) || bytes.includes('/Encrypt')
  return new BadFile(locked ? 'attachments/locked' : 'attachments/unreadable', error)
}

const mostInflated = 128 * 1024 ** 2
const ordinary = 1024 ** 2
const far = 64 * 1024 ** 2

/** The packed streams of a PDF, as far as they are small: what a scanner without PDF would not see. */
function streamsOf(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  let room = mostInflated
  for (
    let at = bytes.indexOf('stream');
    at >= 0 && room > 0;
    at = bytes.indexOf('stream', at + 6)
  ) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1)
    if ((bytes[start] ?? 0) % 16 !== 8) continue
    const end = bytes.indexOf('endstream', start)
    room -= inflateAll(bytes.subarray(start, end < 0 ? bytes.length : end), found)
  }
  return found
}

/** Adds what a stream holds, also where it was packed more than once; answers how much that came to. */
function inflateAll(packed: Buffer, found: Buffer[], depth = 1): number {
  const inflated = inflate(packed, ordinary)
  if (inflated === 'broken') return 64 * 1024
  if (inflated === 'long') {
    if (packed.length * fileLimits.ratio > far) return ordinary
    if (inflate(packed, far) === 'long') throw new BadFile('attachments/expands-too-far')
    return far
  }
  found.push(inflated)
  const again = depth < 4 && (inflated[0] ?? 0) % 16 === 8
  return inflated.length + (again ? inflateAll(inflated, found, depth + 1) : 0)
}

/** A stream inflated, as far as it is whole; `long` when it comes to more than that. */
function inflate(packed: Buffer, most: number): Buffer | 'long' | 'broken' {
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    const long =
      error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return long ? 'long' : 'broken'
  }
}
