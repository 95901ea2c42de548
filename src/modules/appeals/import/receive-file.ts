import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BadInput } from '#platform/http/problems.ts'

const prefix = 'kentan-import-'
/** The largest file that is taken in: 200 MB. */
export const maxFile = 200 * 1024 ** 2
const dayMs = 86_400_000

export type Received = { path: string; remove: () => Promise<void> }

const tooLarge = () =>
  new BadInput(413, 'input/too-large', [{ field: 'file', message: 'at most 200 MB' }])

/** Streams a request's body into a file of its own that only this process may read. */
export async function receiveFile(body: Readable, length: number): Promise<Received> {
  if (length > maxFile) throw tooLarge()
  const folder = await mkdtemp(join(tmpdir(), prefix))
  const path = join(folder, 'list')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(limited(body), createWriteStream(path, { mode: 0o600 }))
    return { path, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Why `pipe` and not `pipeline`: a body that is too long is left unread, so that the answer can go out. */
function limited(body: Readable): Transform {
  let size = 0
  const limit = new Transform({
    transform: (chunk: Buffer, _, done) => {
      size += chunk.length
      done(size > maxFile ? tooLarge() : null, chunk)
    },
  })
  body.once('close', () => {
    if (!body.readableEnded) limit.destroy(new BadInput(400, 'input/unreadable', []))
  })
  return body.pipe(limit)
}

/** Removes what imports of killed processes left behind. */
export async function sweepReceived(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const path = join(tmpdir(), name)
    const found = await stat(path).catch(() => null)
    if (found === null || Date.now() - found.mtimeMs < dayMs) continue
    await rm(path, { recursive: true, force: true }).catch(() => {})
  }
}
