import { posix } from 'node:path'
import type { Parts } from './package.ts'
import { attributeOf, readXml } from './xml.ts'

/** What a part's relationships lead to, by their ids, as names of parts. */
export function relationsOf(parts: Parts, part: string): Map<string, string> {
  const { dir, base } = posix.parse(part)
  const found = new Map<string, string>()
  const rels = parts.get(`${dir}/_rels/${base}.rels`)
  if (rels === undefined) return found
  readXml(rels, {
    open: (tag, attributes) => {
      if (tag !== 'Relationship') return
      const target = attributeOf(attributes, 'Target') ?? ''
      const name = target.startsWith('/') ? target.slice(1) : posix.join(dir, target)
      found.set(attributeOf(attributes, 'Id') ?? '', name)
    },
  })
  return found
}
