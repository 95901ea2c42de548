import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

const root = new URL('../../', import.meta.url)

export type Import = {
  /** A path of this repository, or `npm:name`, or `node:name`. */
  target: string
  written: string
  typeOnly: boolean
}

export type Source = { path: string; text: string; code: string; imports: Import[] }

/** Every file that people write in TypeScript. */
export function readSources(): Source[] {
  const pattern = '{src,web,tests,bench,scripts}/**/*.{ts,tsx}'
  const paths = globSync(pattern, { cwd: root }).filter((path) => !path.includes('node_modules'))
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => sourceOf(path, readFileSync(new URL(path, root), 'utf8')))
}

export function sourceOf(path: string, text: string): Source {
  const code = withoutComments(text)
  return { path, text, code, imports: importsOf(path, code) }
}

const stringOrComment =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** The text with its lines where they were; what only talks about code is no code. */
function withoutComments(text: string): string {
  return text.replace(stringOrComment, (all, string) => string ?? all.replace(/[^\n]/g, ''))
}

/** Static and dynamic imports, and names passed on by `export … from`. */
function importsOf(path: string, code: string): Import[] {
  const named = /^[ \t]*(?:import|export)\b(?:\s+(type)\b)?[^'"`;=()]*?\bfrom\s*['"]([^'"]+)['"]/gm
  const bare = /^[ \t]*import\s*['"]([^'"]+)['"]/gm
  const called = /\bimport\(\s*['"]([^'"]+)['"]/g
  return [
    ...[...code.matchAll(named)].map(([, type, written]) => ({ written, typeOnly: !!type })),
    ...[...code.matchAll(bare)].map(([, written]) => ({ written, typeOnly: false })),
    ...[...code.matchAll(called)].map(([, written]) => ({ written, typeOnly: false })),
  ].map(({ written = '', typeOnly }) => ({ written, typeOnly, target: resolve(path, written) }))
}

const aliases: Record<string, string> = {
  '#kernel/': 'src/kernel/',
  '#platform/': 'src/platform/',
  '#modules/': 'src/modules/',
  '#messages/': 'web/messages/',
  '#web/': 'web/',
  '#tests/': 'tests/',
}

function resolve(from: string, written: string): string {
  if (written.startsWith('.')) return posix.join(posix.dirname(from), written)
  if (written.startsWith('node:')) return written
  const alias = Object.keys(aliases).find((start) => written.startsWith(start))
  if (alias !== undefined) return `${aliases[alias]}${written.slice(alias.length)}`
  if (/^(virtual:|#)/.test(written)) return written
  const parts = written.split('/')
  return `npm:${parts.slice(0, written.startsWith('@') ? 2 : 1).join('/')}`
}
