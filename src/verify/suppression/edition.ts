import { FormatFault } from '#kernel/log/bytes.ts'

/** A published file, as far as an attack reads it. */
export type Edition = {
  number: number
  /** Codes whose numbers add up, and those that tell of nobody's appeals. */
  adds: string[]
  ofCity: string[]
  tables: Table[]
}
export type Table = {
  dimension: string
  period: string
  sumOf: { edition: number; period: string }[]
  replaces: number | null
  changed: string[]
  apart: string[]
  identities: { parts: [string, string][]; total: [string, string][] }[]
  rows: { key: string; cells: Printed[] }[]
}
export type Printed = {
  code: string
  n: number | null
  of: number | null
  excluded: number | null
  withheld: string[]
}

/** Reads one published JSON file. */
export function readEdition(text: string): Edition {
  const read: unknown = JSON.parse(text)
  if (typeof read !== 'object' || read === null || !('tables' in read) || !('number' in read)) {
    throw new FormatFault('this is no published edition')
  }
  // Why `as`: whatever is not as it should be makes the attack stop with an error, and is no secret.
  return read as Edition
}
