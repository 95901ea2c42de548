/** As much of a JSON schema as a body is made from. */
type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  minimum?: number
  minItems?: number
  minLength?: number
}

/** A body that a schema lets through, with what is required and nothing else. */
export function sampleOf(schema: Schema, id: string): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const one = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0]
  if (one) return sampleOf(one, id)
  switch (schema.type) {
    case 'object': {
      const names = schema.required ?? []
      const { properties = {} } = schema
      return Object.fromEntries(names.map((name) => [name, sampleOf(properties[name] ?? {}, id)]))
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, id))
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return textOf(schema, id)
  }
}

function textOf({ format, pattern, minLength = 0 }: Schema, id: string): string {
  if (format === 'uuid') return id
  if (format === 'date') return '2026-10-16'
  if (format === 'date-time') return '2026-10-16T09:00:00.000Z'
  if (format === 'uri') return 'https://here.example/'
  if (pattern?.includes('a-z0-9-')) return 'wuxing'
  if (pattern?.includes(':')) return '09:00'
  return '测试文字'.padEnd(minLength, '字')
}
