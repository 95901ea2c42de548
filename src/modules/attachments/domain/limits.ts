import { maxFileBytes } from './words.ts'

/** What a file may come to before anything of it is expanded, and while it is. */
export const fileLimits = {
  bytes: maxFileBytes,
  pixels: 64_000_000,
  /** The long edge of a copy's page, enough to read an A4 page of small print. */
  edge: 2_400,
  thumb: 320,
  pages: 40,
  pagePixels: 3_600_000,
  entries: 2_000,
  inflated: 96 * 1024 ** 2,
  partInflated: 24 * 1024 ** 2,
  /** How many times its packed size a part of more than a megabyte may come to. */
  ratio: 100,
  depth: 200,
  cells: 200_000,
  pictures: 40,
} as const

/** What may be sent in all: by one account and by a whole city in a day, and to one appeal. */
export const quotas = {
  accountFiles: 60,
  accountBytes: 300 * 1024 ** 2,
  cityFiles: 5_000,
  cityBytes: 20 * 1024 ** 3,
  appealFiles: 40,
} as const

/** Not attached to anything within this many hours, a file is thrown away. */
export const keptUnattachedHours = 48
/** An upload that has not ended after this many minutes has died. */
export const arrivingMinutes = 30
