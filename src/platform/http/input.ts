import { BadInput } from './problems.ts'

const maxBody = 256 * 1024
const maxKeys = 200

/** Text that PostgreSQL cannot keep (NUL, half a surrogate pair) is refused by its field's name. */
export function refuseUnstorableText(value: unknown, path: string[] = []): void {
  if (path.length > 20) throw fault(400, 'input/too-deep', path)
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed())
      throw fault(400, 'input/unstorable-text', path)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const parts = Object.entries(value)
  if (!Array.isArray(value) && parts.length > maxKeys) throw fault(400, 'input/too-many-keys', path)
  for (const [name, part] of parts) {
    refuseUnstorableText(name, [...path, '(key)'])
    refuseUnstorableText(part, [...path, name])
  }
}

/** A body over 256 KB is refused, naming its longest field. */
export function refuseLongBody(length: number, body: unknown): void {
  if (length <= maxBody) return
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const weighed = fields.map(([name, part]) => ({ name, size: JSON.stringify(part)?.length ?? 0 }))
  const longest = weighed.sort((a, b) => b.size - a.size)[0]
  throw fault(413, 'input/too-large', longest ? [longest.name] : [])
}

function fault(status: number, code: string, path: string[]): BadInput {
  return new BadInput(status, code, [{ field: path.join('.') || 'body', message: code }])
}
