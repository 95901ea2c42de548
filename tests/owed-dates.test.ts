import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Answer, anAppeal, aReply, openCity } from './city.ts'

// Monday 21 September 2026. The Mid-Autumn holiday is 25-27, National Day 1-7 October.
const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { desk, leader } = city
const [handler, lead] = [await city.handlerOf('transport'), await city.leadOf('transport')]
const [transport, water] = [city.officeId('transport'), city.officeId('water')]

const taken = async (answer: Promise<Answer>) => {
  const { status, body, text } = await answer
  assert.ok(status < 300, text)
  return body
}

async function submitted(): Promise<string> {
  return `/appeals/${(await taken(yunfan.post('/appeals', anAppeal()))).appealId}`
}

async function signed(coOfficeIds: string[] = []): Promise<string> {
  const at = await submitted()
  await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
  await taken(desk.post(`${at}/dispatch`, { texts: [], officeId: transport, coOfficeIds }))
  await taken(handler.post(`${at}/signature`))
  return at
}

// Each waits for somebody else, who is late on the 30th.
const undispatched = await submitted()
const objected = await signed()
await taken(handler.post(`${objected}/objection`, { ownerOfficeId: water, clause: '第3条' }))
const helped = await signed([water])
const answered = await signed()
await taken(lead.post(`${answered}/reply`, aReply()))
city.clock.turnTo('2026-09-30')

type Row = Record<string, unknown>
const supervision = async () => (await leader.get('/supervision')).body

/** What a person's page says of one appeal: which dates have passed, and who owes them. */
async function owedOf(at: string): Promise<unknown[]> {
  const { items } = await supervision()
  const found = items.find(({ appealId }: { appealId: string }) => at.endsWith(appealId))
  return found?.owed.map(({ kind, dueOn, party, officeName }: Row) => [
    ...[kind, dueOn, party, officeName],
  ])
}

async function owing(): Promise<Row> {
  const rows: Row[] = (await supervision()).owing
  return Object.fromEntries(
    rows.map(({ party, officeName, yellow, red, black }) => [
      officeName ?? party,
      { yellow, red, black },
    ]),
  )
}

describe('a late date on the supervision list', () => {
  it('is told with who owes it, whoever handles the appeal', async () => {
    assert.deepEqual(await owedOf(undispatched), [['dispatch', '2026-09-23', 'coordinator', null]])
    assert.deepEqual(await owedOf(objected), [['rule', '2026-09-21', 'coordinator', null]])
    assert.deepEqual(await owedOf(helped), [['co', '2026-09-28', 'office', '水务集团']])
    assert.deepEqual(await owedOf(answered), [['confirm', '2026-09-29', 'caller', null]])
  })
  it('is counted at who owes it: a late ruling is none of the office that objected', async () => {
    assert.deepEqual(await owing(), {
      coordinator: { yellow: 0, red: 2, black: 0 },
      水务集团: { yellow: 0, red: 1, black: 0 },
      caller: { yellow: 0, red: 1, black: 0 },
    })
  })
  it('counts beside another of the same appeal that somebody else owes', async () => {
    city.clock.turnTo('2026-10-09')
    assert.deepEqual(await owedOf(objected), [
      ['rule', '2026-09-21', 'coordinator', null],
      ['reply', '2026-10-08', 'office', '交通运输局'],
    ])
    const { 交通运输局: own, coordinator } = await owing()
    assert.deepEqual(own, { yellow: 0, red: 2, black: 0 })
    // Of the appeal that no office has yet two dates are late, both the coordinator's: it counts once.
    assert.deepEqual(coordinator, { yellow: 0, red: 2, black: 0 })
  })
  it('is black at the office that leaves its letter unanswered, and there alone', async () => {
    await city.runJobs()
    city.clock.turnTo('2026-10-19')
    const { 交通运输局: own, coordinator } = await owing()
    assert.deepEqual(own, { yellow: 0, red: 0, black: 2 })
    assert.deepEqual(coordinator, { yellow: 0, red: 2, black: 0 })
  })
})

describe('the list of what an office owes', () => {
  it('has as many appeals as the supervision list counts at it', async () => {
    const rows: Row[] = (await supervision()).owing
    const offices = rows.filter(({ officeId }) => officeId !== null)
    assert.deepEqual(
      offices.map(({ officeId }) => officeId).toSorted(),
      [transport, water].toSorted(),
    )
    for (const row of offices) {
      for (const light of ['yellow', 'red', 'black']) {
        const { items } = (await desk.get(`/appeals?owedByOfficeId=${row.officeId}&light=${light}`))
          .body
        assert.equal(items.length, row[light], `${row.officeName} ${light}`)
      }
    }
    const all = (await desk.get(`/appeals?owedByOfficeId=${water}`)).body.items
    assert.deepEqual(
      all.map(({ appealId }: Row) => appealId),
      [helped.split('/').at(-1)],
    )
  })
})
