import { writeSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { BadFile, type Copy } from './fault.ts'

// The process that reads what strangers send. It is given one file on its input and says on its output
// what staff may have of it, then ends; it may write nothing, start nothing, and is killed when it takes long.

const kinds = {
  jpg: picture('jpg'),
  png: picture('png'),
  webp: picture('webp'),
  pdf: async (bytes: Buffer) => (await import('./pdf.ts')).copyPdf(bytes, process.argv[3] || null),
  office: async (bytes: Buffer) => (await import('./office.ts')).copyOffice(bytes),
}

function picture(kind: 'jpg' | 'png' | 'webp') {
  return async (bytes: Buffer) => (await import('./image.ts')).copyPicture(kind, bytes)
}

const isKind = (kind: string): kind is keyof typeof kinds => Object.hasOwn(kinds, kind)

async function read(kind: string): Promise<Copy | { fault: string }> {
  try {
    if (!isKind(kind)) throw new BadFile('attachments/kind-not-taken')
    return await kinds[kind](await buffer(process.stdin))
  } catch (error) {
    // Why: a parser that breaks on a file says that the file is broken; there is nothing else here to break.
    return { fault: error instanceof BadFile ? error.code : 'attachments/unreadable' }
  }
}

/** A line of JSON that says how long the pieces are, then the pieces. */
function tell(told: Copy | { fault: string }): void {
  if ('fault' in told) {
    say([Buffer.from(`${JSON.stringify(told)}\n`)])
    return
  }
  const { kind, thumb, pages, document } = told
  const pieces = [...(thumb ? [thumb] : []), ...pages, ...(document ? [document] : [])]
  const head = {
    kind,
    thumb: thumb?.length ?? null,
    pages: pages.map(({ length }) => length),
    document: document?.length ?? null,
  }
  say([Buffer.from(`${JSON.stringify(head)}\n`), ...pieces])
}

function say(pieces: readonly Buffer[]): void {
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) at += writeSync(1, piece, at)
  }
}

tell(await read(process.argv[2] ?? ''))
process.exit(0)
