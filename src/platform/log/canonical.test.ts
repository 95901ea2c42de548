import assert from 'node:assert/strict'
import { it } from 'node:test'
import { canonicalText } from './canonical.ts'

const event = {
  tenant: '330500',
  stream: '0190a000-0000-7000-8000-000000000001',
  version: 1,
  loop: 'appeal',
  type: 'submitted',
  at: '2026-09-21T01:00:00.000Z',
  actorId: '0190a000-0000-7000-8000-000000000002',
  actorRole: 'enterprise',
  officeId: null,
  body: {
    title: '厂区门口€\n',
    amounts: [1e21, 0.000001, -0],
    later: undefined,
    a: { z: 1, b: 2 },
  },
}

it('is the text of RFC 8785, whatever the order of the fields', () => {
  const text =
    '{"actorId":"0190a000-0000-7000-8000-000000000002","actorRole":"enterprise","at":"2026-09-21T01:00:00.000Z","body":{"a":{"b":2,"z":1},"amounts":[1e+21,0.000001,0],"title":"厂区门口€\\n"},"loop":"appeal","officeId":null,"stream":"0190a000-0000-7000-8000-000000000001","tenant":"330500","type":"submitted","version":1}'
  assert.equal(canonicalText(event), text)
  const turned = Object.fromEntries(Object.entries(event).reverse())
  assert.equal(canonicalText(turned as typeof event), text)
  assert.equal(canonicalText(JSON.parse(text)), text)
})
