import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'

const header = ['place', 'name', 'class', 'purpose', 'ground', 'retention', 'seen_by'] as const
const classes = ['none', 'personal', 'sensitive']
const unanswered = '?'

/** Where a datum is: a column of the database, or a field of the API by its module and name. */
export type Place = { place: 'database' | 'api'; name: string }
export type Row = Record<(typeof header)[number], string>

export const readMap = (text: string): Row[] => parse(text, { columns: true, bom: true })

export const writeMap = (rows: readonly Row[]): string =>
  stringify([...rows].sort(byPlace), { header: true, columns: [...header] })

const byPlace = (one: Row, other: Row) => (keyOf(one) < keyOf(other) ? -1 : 1)
const keyOf = ({ place, name }: { place: string; name: string }) => `${place} ${name}`

/** The columns of every table that a migration has made. */
export function columnsOf(schema: string): Place[] {
  const tables = schema.matchAll(/^create table (\S+) \(\n([\s\S]*?)\n\)/gm)
  return [...tables].flatMap(([, table = '', inside = '']) =>
    inside
      .split('\n')
      .map((line) => /^ {2}"?(\w+)"? /.exec(line)?.[1])
      .filter((column) => column !== undefined && column !== 'constraint')
      .map((column) => ({ place: 'database' as const, name: `${table}.${column}` })),
  )
}

// biome-ignore lint/suspicious/noExplicitAny: a JSON document, walked by what is there
type Json = any

/** The names of all that is sent and answered, by the module that does; sorted, each once. */
export function apiFields(openapi: Json): Place[] {
  const found = new Set<string>()
  for (const methods of Object.values<Json>(openapi.paths)) {
    for (const { operationId, parameters = [], requestBody, responses } of Object.values<Json>(
      methods,
    )) {
      const module = String(operationId).split('.')[0]
      const add = (name: string) => found.add(`${module}.${name}`)
      for (const { name } of parameters) add(name)
      // A refusal is the same everywhere and tells nothing that was not sent.
      const { default: _refusal, ...answers } = responses
      for (const { content = {} } of [requestBody ?? {}, ...Object.values<Json>(answers)])
        for (const { schema } of Object.values<Json>(content)) walk(schema, openapi, add)
    }
  }
  return [...found].sort().map((name) => ({ place: 'api', name }))
}

function walk(schema: Json, openapi: Json, add: (name: string) => void): void {
  if (typeof schema !== 'object' || schema === null) return
  if (typeof schema.$ref === 'string')
    walk(openapi.components.schemas[schema.$ref.split('/').at(-1)], openapi, add)
  for (const [name, below] of Object.entries<Json>(schema.properties ?? {})) {
    add(name)
    walk(below, openapi, add)
  }
  for (const one of ['anyOf', 'oneOf', 'allOf', 'prefixItems'])
    for (const below of schema[one] ?? []) walk(below, openapi, add)
  for (const one of ['items', 'additionalProperties']) walk(schema[one], openapi, add)
}

/** The rows there are, and one full of questions for each place that has none; gone places are dropped. */
export function withMissing(rows: readonly Row[], wanted: readonly Place[]): Row[] {
  const kept = new Map(rows.map((row) => [keyOf(row), row]))
  const open = { class: '?', purpose: '?', ground: '?', retention: '?', seen_by: '?' }
  return wanted.map((place) => kept.get(keyOf(place)) ?? { ...place, ...open })
}

/** One line for each place that is missing, unanswered, doubled or gone. */
export function faultsOf(rows: readonly Row[], wanted: readonly Place[]): string[] {
  const places = new Set(wanted.map(keyOf))
  const seen = new Map<string, number>()
  for (const row of rows) seen.set(keyOf(row), (seen.get(keyOf(row)) ?? 0) + 1)
  const told = (place: string, why: string) => `docs/data-map.csv: ${place}: ${why}`
  return [
    ...[...places].filter((place) => !seen.has(place)).map((place) => told(place, 'is missing')),
    ...rows.flatMap((row) => {
      const key = keyOf(row)
      if (!places.has(key)) return [told(key, 'is not there any more')]
      if ((seen.get(key) ?? 0) > 1) return [told(key, 'stands there twice')]
      const why = faultOf(row)
      return why ? [told(key, why)] : []
    }),
  ]
}

function faultOf(row: Row): string | undefined {
  if (!classes.includes(row.class)) return `class is ${row.class}, not one of ${classes.join(', ')}`
  const open = header.filter((name) => row[name] === '' || row[name] === unanswered)
  if (open.length > 0) return `${open.join(', ')} not answered`
  return undefined
}
