/**
 * A value as JSON of which only the outer parts stand on lines of their own, so that a change of one part is a
 * change of one line, and the file stays small.
 */
export function jsonLines(value: unknown, depth: number, indent = ''): string {
  if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) {
    return JSON.stringify(value)
  }
  const inner = `${indent} `
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => `${inner}${JSON.stringify(name)}: ${jsonLines(part, depth - 1, inner)}`)
  return parts.length === 0 ? '{}' : `{\n${parts.join(',\n')}\n${indent}}`
}
