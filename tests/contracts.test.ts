import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { printOpenApi } from '../src/openapi.ts'

const document = await printOpenApi()
type Parameter = { name: string; in: string; schema?: { maximum?: number } }

const reads = Object.entries(document.paths ?? {}).flatMap(([path, methods]) => {
  // Why `as`: as much of an operation as is looked at here; no parameter is a reference.
  const { get } = methods as { get?: { parameters?: Parameter[] } }
  return get ? [{ path, parameters: get.parameters ?? [] }] : []
})
const queryOf = ({ parameters }: (typeof reads)[number], names: readonly string[]) =>
  parameters.find((one) => one.in === 'query' && names.includes(one.name))

describe('every list', () => {
  it('gives at most fifty rows a page, and goes on by a cursor and no number of a page', () => {
    const paged = reads.filter((one) => queryOf(one, ['limit']))
    assert.ok(paged.length > 10, `${paged.length} lists have pages`)
    for (const one of paged) {
      assert.ok(Number(queryOf(one, ['limit'])?.schema?.maximum) <= 50, one.path)
    }
    const numbered = reads.filter((one) => queryOf(one, ['offset', 'skip', 'pageSize']))
    assert.deepEqual(
      numbered.map(({ path }) => path),
      [],
    )
    const endless = paged.filter((one) => !queryOf(one, ['cursor', 'before', 'from']))
    assert.deepEqual(
      endless.map(({ path }) => path),
      [],
    )
  })
})
