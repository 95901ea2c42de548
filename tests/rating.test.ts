import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCity, replied } from './city.ts'

const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const alerts = async () => (await city.auditor.get('/alerts?open=true')).body.items
const timeline = async (at: string): Promise<{ type: string }[]> =>
  (await yunfan.get(at)).body.timeline

describe('the judgement of an enterprise', () => {
  it('is given by nobody of the staff: refused, and told to the auditors', async () => {
    const { at, appealId } = await replied(city, yunfan)
    const lead = await city.leadOf('transport')
    for (const [step, body] of [
      ['rating', { level: 5 }],
      ['confirmation', { solved: true }],
      ['denial', { reason: '代为填写' }],
    ] as const) {
      const { status, body: told } = await lead.post(`${at}/${step}`, body)
      assert.deepEqual([status, told.code], [403, 'http/not-your-role'])
    }
    assert.equal((await city.desk.post(`${at}/rating`, { level: 5 })).status, 403)
    assert.equal((await city.desk.post(`${at}/signature`)).status, 403)
    assert.deepEqual(
      (await alerts())
        .map((one: Record<string, string>) => [one.kind, one.role, one.subjectId])
        .toSorted(),
      [
        ['rating-by-staff', 'coordinator', appealId],
        ['rating-by-staff', 'lead', appealId],
      ],
    )
    assert.ok((await timeline(at)).every(({ type }) => type !== 'rated'))
  })

  for (const [step, body, event] of [
    ['rating', { level: 5 }, 'rated'],
    ['confirmation', { solved: true }, 'confirmed'],
  ] as const) {
    it(`counts once of 200 at the same time: ${step}`, async () => {
      const { at } = await replied(city, yunfan)
      const all = await Promise.all(
        Array.from({ length: 200 }, () => yunfan.post(`${at}/${step}`, body)),
      )
      const statuses = new Set(all.map(({ status }) => status))
      assert.equal(all.filter(({ status }) => status === 200).length, 1, [...statuses].join())
      assert.ok(
        [...statuses].every((one) => [200, 409, 503].includes(one)),
        [...statuses].join(),
      )
      assert.equal((await timeline(at)).filter(({ type }) => type === event).length, 1)
    })
  }
})
