import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loggedAddress } from '#platform/http/log-lines.ts'

const id = '019afa40-0000-7000-8000-000000000000'

describe('an address in the log', () => {
  for (const [asked, logged] of [
    [`/api/v1/appeals/${id}`, `/api/v1/appeals/${id}`],
    ['/api/v1/enterprises?q=%E4%BA%91%E5%B8%86', '/api/v1/enterprises'],
    ['/api/v1/credit-codes/91330502MAXK7QG4XD', '/api/v1/credit-codes/…'],
    ['/api/v1/credit-codes/913305021357024681', '/api/v1/credit-codes/…'],
    ['/api/v1/attachments?name=%E5%8E%82.jpg', '/api/v1/attachments'],
    ['/api/v1/calendar-feeds/330500.kV2x9_QpZ.ics', '/api/v1/calendar-feeds/…'],
    ['/api/v1/calendar/2026', '/api/v1/calendar/2026'],
    ['/api/v1/samples/2026-W39', '/api/v1/samples/2026-W39'],
    [`/api/v1/appeals/${id}/letters/1.docx`, `/api/v1/appeals/${id}/letters/1.docx`],
    ['/13570246813', '/…'],
    ['/', '/'],
  ] as const) {
    it(`says of ${asked} no more than ${logged}`, () => assert.equal(loggedAddress(asked), logged))
  }
})
