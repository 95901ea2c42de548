import { part } from './lines.ts'

/** The paths at which what is published and what is recounted differ; none when they are equal. */
export function differences(a: unknown, b: unknown, path = ''): string[] {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b ? [] : [difference(path, a, b)]
  }
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return names.flatMap((name) =>
    differences(part(a, name), part(b, name), path ? `${path}.${name}` : name),
  )
}

const difference = (path: string, a: unknown, b: unknown): string =>
  `${path}: published ${JSON.stringify(a)}, recounted ${JSON.stringify(b)}`
