import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** A folder that is the signer's alone: its keys, what it has signed, whom it trusts. */
export type Folder = {
  path: (name: string) => string
  /** The text of a file; null when there is none. */
  read: (name: string) => string | null
  /** Writes a file so that it is there whole, or as before, whatever happens. */
  keep: (name: string, text: string) => void
}

/** Opens the folder, made for its owner's eyes only. */
export function openFolder(root: string): Folder {
  const path = (name: string) => join(root, name)
  mkdirSync(root, { recursive: true, mode: 0o700 })
  return {
    path,
    read: (name) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : null),
    keep(name, text) {
      const file = path(name)
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      const draft = `${file}.draft`
      flushed(draft, 'w', (handle) => writeSync(handle, text))
      renameSync(draft, file)
      // Why: the new name must be on the disk too before anybody is told of what it says.
      if (process.platform !== 'win32') flushed(dirname(file), 'r', () => {})
    },
  }
}

function flushed(path: string, flags: string, work: (handle: number) => void): void {
  const handle = openSync(path, flags, 0o600)
  try {
    work(handle)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
