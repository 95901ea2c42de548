import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** A file that cannot be used as it is; told as one sentence that names the file. */
export class LineFault extends Error {}

const key = z.union([z.string(), z.number()])
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

/** A message of a file of lines; it may have a body without a title, or a title without a body. */
export const message = z.object({
  id: key.nullish(),
  n: key.nullish(),
  title: text,
  body: text,
  user: key.nullish().transform((value) => String(value ?? '')),
})

/** A message that an answer can name. */
export const keyed = message.refine((line) => keyOf(line) !== undefined, {
  path: ['id'],
  message: 'a line has either id or n',
})

export const labelled = message.extend({ label: z.string().min(1) })
export const answered = message
  .extend({ reply: z.string() })
  .refine((line) => keyOf(line) !== undefined, {
    path: ['id'],
    message: 'a line has either id or n',
  })
export const asked = z.object({ query: z.string() })

export type Line = z.infer<typeof message>
type Key = string | number

/** The key of a line: its `id`, or `n` where there is none. */
export const keyOf = ({ id, n }: Pick<Line, 'id' | 'n'>): Key | undefined => id ?? n ?? undefined

/** The key of a line under the name it has there. */
export const namedKey = ({ id, n }: Pick<Line, 'id' | 'n'>): { id: Key } | { n: Key } =>
  id === undefined || id === null ? { n: n ?? '' } : { id }

/** Reads a file of one JSON object a line; the first line that cannot be used is named, and its field. */
export function readLines<T>(path: string, shape: z.ZodType<T>): T[] {
  const lines = contentOf(path)
    .replace(/^\uFEFF/, '')
    .split('\n')
  const read = lines.flatMap((line, nth) => {
    if (line.trim() === '') return []
    return [checked(line, shape, `${path}:${nth + 1}`)]
  })
  if (read.length === 0) throw new LineFault(`${path}: has no lines`)
  return read
}

function contentOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    const why = error instanceof TypeError ? 'is not UTF-8' : reasonOf(error)
    throw new LineFault(`${path}: ${why}`)
  }
}

function checked<T>(line: string, shape: z.ZodType<T>, place: string): T {
  const read = shape.safeParse(parsed(line, place))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = issue?.path.length === 0 ? 'the line' : issue?.path.join('.')
  throw new LineFault(`${place}: ${field}: ${issue?.message}`)
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new LineFault(`${place}: is not a JSON object`)
  }
}

/** Writes one JSON object a line, under another name first: the file is there whole or not at all. */
export function writeLines(path: string, rows: readonly unknown[]): void {
  const beside = `${path}.${randomUUID()}.part`
  try {
    writeFileSync(beside, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new LineFault(`${path}: ${reasonOf(error)}`)
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
