import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ConfigFault } from '../config.ts'
import { type Entry, readArchive } from './archive.ts'

/** The first entry: what is needed to know whether, and into which schema, the rest can be put back. */
export const about = z.object({
  format: z.literal('kentan-backup/1'),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.string() })),
})

const part = z.object({ bytes: z.number(), sha256: z.string(), rows: z.number().optional() })

/** The last entry: what stands before it, so that a cut or mended archive is noticed. */
const contents = z.object({ parts: z.record(z.string(), part) })

export type About = z.infer<typeof about>
export type Contents = z.infer<typeof contents>

export const aboutName = 'about.json'
export const contentsName = 'contents.json'

/** Counts and hashes what passes, by table and by file. */
export function tally() {
  const parts = new Map<string, { bytes: number; hash: ReturnType<typeof createHash> }>()
  const rows = new Map<string, number>()
  return {
    add: ({ name, body }: Entry) => {
      const key = partOf(name)
      const part = parts.get(key) ?? { bytes: 0, hash: createHash('sha256') }
      part.hash.update(body)
      parts.set(key, { bytes: part.bytes + body.length, hash: part.hash })
    },
    rows: (table: string, count: number) => rows.set(`tables/${table}`, count),
    contents: (): Contents => ({
      parts: Object.fromEntries(
        [...parts].map(([name, { bytes, hash }]) => {
          const count = rows.get(name)
          const sha256 = hash.digest('hex')
          return [name, { bytes, sha256, ...(count !== undefined && { rows: count }) }]
        }),
      ),
    }),
  }
}

/** A table's pieces are numbered below its name; a file is one piece. */
export const partOf = (name: string) =>
  name.startsWith('tables/') ? name.slice(0, name.lastIndexOf('/')) : name

/** Reads a whole archive and compares it with the list at its end. */
export async function verifyArchive(
  file: string,
  passphrase: string,
  told: (bytes: number) => void = () => {},
): Promise<{ about: About; contents: Contents }> {
  const found = tally()
  let first: Buffer | undefined
  let last: Buffer | undefined
  let bytes = 0
  for await (const entry of readArchive(file, passphrase)) {
    if (entry.name === aboutName) first = entry.body
    else if (entry.name === contentsName) last = entry.body
    else found.add(entry)
    bytes += entry.body.length
    told(bytes)
  }
  if (first === undefined || last === undefined)
    throw damaged(file, 'its list of contents is missing')
  const listed = contents.parse(JSON.parse(last.toString()))
  const counted = found.contents()
  for (const name of new Set([...Object.keys(listed.parts), ...Object.keys(counted.parts)])) {
    if (listed.parts[name]?.sha256 !== counted.parts[name]?.sha256)
      throw damaged(file, `${name} is not what was written`)
  }
  return { about: about.parse(JSON.parse(first.toString())), contents: listed }
}

const damaged = (file: string, why: string) => new ConfigFault(`${file} is damaged: ${why}.`)
