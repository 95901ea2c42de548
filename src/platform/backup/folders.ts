import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Entry } from './archive.ts'

/** A folder whose files belong to a backup; `only` leaves out whose path below it does not fit. */
export type Folder = { name: string; path: string; only?: RegExp }

/** Every file of the folders as an entry; one that vanishes meanwhile was erased, and is left out. */
export function* filesOf(folders: readonly Folder[]): Generator<Entry> {
  for (const { name, path, only } of folders) {
    for (const file of filesBelow(path)) {
      const own = relative(path, file).replaceAll('\\', '/')
      if (only && !only.test(own)) continue
      const body = readFile(file)
      if (body) yield { name: `files/${name}/${own}`, body }
    }
  }
}

/** The place of an archived file in this installation; none for a folder it does not know. */
export function placeOf(name: string, folders: readonly Folder[]): string | undefined {
  const [, folder = '', ...rest] = name.split('/')
  const found = folders.find((one) => one.name === folder)
  const plain = rest.length > 0 && rest.every((part) => !['', '.', '..'].includes(part))
  return found && plain ? join(found.path, ...rest) : undefined
}

/** Writes an archived file for its owner alone; false where another one stands already. */
export function putFile(path: string, body: Buffer): boolean {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const there = readFile(path)
  if (there !== undefined) return there.equals(body)
  writeFileSync(path, body, { mode: 0o600, flag: 'wx' })
  return true
}

function* filesBelow(path: string): Generator<string> {
  for (const name of namesIn(path)) {
    const below = join(path, name)
    if (statSync(below, { throwIfNoEntry: false })?.isDirectory()) yield* filesBelow(below)
    else yield below
  }
}

const namesIn = (path: string) =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path).sort() : []

function readFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
