import type { FileFault } from '../domain/refusals.ts'

/** What is wrong with a file, found while it was read. */
export class BadFile extends Error {
  readonly code: FileFault
  constructor(code: FileFault, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

/** What staff are given of a file: its pages as pictures, or a document made anew. */
export type Copy = {
  kind: 'jpg' | 'png' | 'webp' | 'pdf' | 'docx' | 'xlsx'
  thumb: Buffer | null
  pages: Buffer[]
  document: Buffer | null
}
