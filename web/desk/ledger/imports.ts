import { t } from '#messages/index.ts'
import { newKey } from '#web/ui/new-key.ts'
import type { Problem } from '../api.ts'

export type Columns = {
  columns: string[]
  mapping: Record<string, string | null>
  fields: { field: string; label: string; needed: boolean }[]
}

export type ImportState = 'checking' | 'writing' | 'done' | 'refused' | 'failed'

export type Import = {
  importId: string
  name: string
  state: ImportState
  rows: number
  checked: number
  written: number
  skipped: number
  refusals: { line: number; field: string; label: string; reason: string }[]
  refusedCount: number
  failure: { code: string; title: string } | null
}

export type Mapping = Record<string, string>

/** What a plugin's route refused; files are not of the typed client, their problems look the same. */
export class FileProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

const offline = {
  type: 'urn:kentan:problem:http/offline',
  title: '',
  status: 0,
  code: 'http/offline',
}
const beginning = 256 * 1024

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'code' in answer

async function ask<T>(path: string, body?: Blob, key = newKey()): Promise<T> {
  const response = await fetch(`/api/v1/imports${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body && {
      body,
      headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key },
    }),
  }).catch(() => {
    throw new FileProblem(offline)
  })
  const answer: unknown = await response.json().catch(() => null)
  // Why `as`: these routes are not in the contract; their shapes are the ones stated above.
  if (response.ok) return answer as T
  const code = `http/${response.status}`
  throw new FileProblem(isProblem(answer) ? answer : { ...offline, code, status: response.status })
}

/** Suggests which column is which field. Why the whole of a workbook: its index stands at its end. */
export function suggestColumns(file: File): Promise<Columns> {
  const whole = /\.xlsx$/i.test(file.name)
  return ask(
    `/columns?name=${encodeURIComponent(file.name)}`,
    whole ? file : file.slice(0, beginning),
  )
}

export function startImport(file: File, source: string, mapping: Mapping, key: string) {
  const query = new URLSearchParams({ name: file.name, source, mapping: JSON.stringify(mapping) })
  return ask<{ importId: string }>(`?${query}`, file, key)
}

export const readImport = (importId: string) => ask<Import>(`/${encodeURIComponent(importId)}`)

export const isRunning = (state: ImportState) => state === 'checking' || state === 'writing'

/** A field in the chosen language; the server's own word when there is none. */
export function fieldName({ field, label }: { field: string; label: string }): string {
  const key = `import.field.${field}`
  const name = t(key)
  return name === key ? label : name
}
