import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { apiFields, columnsOf, faultsOf, readMap } from '../scripts/data-map/map.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const schema = read('db/schema.sql')
const openapi = JSON.parse(read('docs/openapi.json'))
const rows = readMap(read('docs/data-map.csv'))
const wanted = [...columnsOf(schema), ...apiFields(openapi)]

describe('the data map', () => {
  it('answers for every column and every field of the API (npm run check:datamap -- --add)', () => {
    assert.ok(wanted.length > 800)
    assert.deepEqual(faultsOf(rows, wanted), [])
  })

  it('would notice a column or field that is added, left open, doubled or gone', () => {
    const column = columnsOf(`${schema}\ncreate table people.pet (\n  nickname text\n);\n`)
    assert.match(`${faultsOf(rows, [...column, ...apiFields(openapi)])}`, /people\.pet\.nickname/)
    const field = structuredClone(openapi)
    field.paths['/city'].get.responses['200'].content['application/json'].schema.properties.pet = {
      anyOf: [{ type: 'array', items: { properties: { nickname: {} } } }],
    }
    const faults = faultsOf(rows, [...columnsOf(schema), ...apiFields(field)])
    assert.match(`${faults}`, /people\.nickname: is missing.*people\.pet: is missing/)
    const [first, ...others] = rows
    assert.ok(first)
    for (const wrong of [
      { ...first, purpose: '?' },
      { ...first, class: 'secret' },
      { ...first, name: 'x' },
    ])
      assert.notEqual(faultsOf([wrong, ...others], wanted).length, 0)
    assert.match(`${faultsOf([first, ...rows], wanted)}`, /twice/)
  })
})
