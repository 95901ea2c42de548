import type { Readable } from 'node:stream'
import { BadInput } from '#platform/http/problems.ts'
import { refusal } from './domain/refusals.ts'
import { maxFileBytes } from './domain/words.ts'

/** A body as it comes in, held in memory alone; one that is too long is left unread, so that the answer can go out. */
export function collect(body: Readable | undefined, length: number): Promise<Buffer> {
  if (body === undefined) throw new BadInput(400, 'input/unreadable', [])
  if (length > maxFileBytes) throw refusal('attachments/too-large')
  return new Promise((whole, failed) => {
    const chunks: Buffer[] = []
    let size = 0
    const take = (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size <= maxFileBytes) return
      body.off('data', take)
      body.pause()
      failed(refusal('attachments/too-large'))
    }
    body.on('data', take)
    body.once('end', () => whole(Buffer.concat(chunks)))
    body.once('error', failed)
    // A body that was cut off ends without having ended.
    body.once('close', () => failed(new BadInput(400, 'input/unreadable', [])))
  })
}
