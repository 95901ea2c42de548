import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCity } from './city.ts'
import { sampleOf } from './http/sample.ts'

const city = await openCity()
const nowhere = '019afa40-0000-7000-8000-000000000000'
type Schema = Parameters<typeof sampleOf>[0]
const { paths } = (await city.desk.get('/openapi.json')).body
const writes = Object.keys(paths).flatMap((path): { path: string; schema: Schema }[] => {
  const schema = paths[path].post?.requestBody?.content?.['application/json']?.schema
  return schema ? [{ path, schema }] : []
})
/** What a row has and nobody may say of it, and what JavaScript would take for more than a key. */
const extras = ['tenant_id', 'tenantId', 'role', 'owner_id', 'status', '__proto__', 'constructor']

describe('a key that no write asks for', () => {
  it('is refused by every one of them, whatever else is right', async () => {
    const taken: string[] = []
    for (const { path, schema } of writes) {
      const address = path.replace(/\{\w+\}/g, nowhere)
      const good = JSON.stringify(sampleOf(schema, nowhere) ?? {})
      for (const key of extras.filter((one) => !(one in { ...schema.properties }))) {
        const more = `${good === '{}' ? '{' : `${good.slice(0, -1)},`}"${key}":"admin"}`
        const { status, body } = await city.desk.post(address, more)
        const named = key === '__proto__' ? 'body' : key
        const fields = (body.errors ?? []).map(({ field }: { field: string }) => field)
        if (status !== 400 || !fields.includes(named)) taken.push(`${status} ${path} ${key}`)
      }
    }
    assert.ok(writes.length > 60, `${writes.length} writes`)
    assert.deepEqual(taken, [])
  })
})
