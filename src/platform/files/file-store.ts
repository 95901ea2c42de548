/** Where files are kept, sealed as they are given: by names of small letters, digits, `-` and `/`. */
export type FileStore = {
  /** Keeps a file whole or not at all; one of that name that is there already is replaced. */
  put: (name: string, bytes: Buffer) => Promise<void>
  get: (name: string) => Promise<Buffer>
  /** Removing what is not there is no fault: it may be tried again. */
  remove: (name: string) => Promise<void>
}

/** A file that should be there and is not: lost, or its store cannot be reached. */
export class FileLost extends Error {}
