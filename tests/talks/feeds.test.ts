import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import pg from 'pg'
import { openCity, type Person, personAt } from '../city.ts'
import { openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { sessions } = await openedPeriod(city, '2026-09-30')
const [first, wuxing] = sessions
await taken(
  desk.post(`/talk-sessions/${wuxing.sessionId}/arrangement`, {
    place: '吴兴区政府，二号楼；608室',
    startsAt: '08:45',
    quota: 10,
    officeIds: [city.officeId('transport')],
  }),
)

async function feedOf(person: Person, body: Record<string, unknown> = {}) {
  const { feedId, address } = await taken(person.post('/calendar-feeds', body))
  const read = () => personAt(city.address).get(String(address).replace('/api/v1', ''))
  return { feedId, read }
}

type Told = {
  uid: string
  start: string
  end: string
  title: string
  place: string
  status: string
}

/** The appointments as each of two programs reads them. */
function readTwice(text: string): [Told[], Told[]] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const one = calendar.getAllSubcomponents('vevent').map((vevent) => {
    const event = new ICAL.Event(vevent)
    return {
      uid: event.uid,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      title: event.summary,
      place: event.location,
      status: String(vevent.getFirstPropertyValue('status')),
    }
  })
  const other = Object.values(nodeIcal.sync.parseICS(text)).flatMap((event) =>
    event?.type === 'VEVENT'
      ? [
          {
            uid: event.uid,
            start: event.start.toISOString(),
            end: event.end?.toISOString() ?? '',
            title: String(event.summary),
            place: String(event.location ?? ''),
            status: String(event.status),
          },
        ]
      : [],
  )
  return [one, other]
}

describe('a calendar feed', () => {
  it('is read alike by two programs: place, title, and the hour in the city’s zone', async () => {
    const answer = await (await feedOf(desk, { regionId: 'wuxing' })).read()
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/calendar; charset=utf-8/)
    // The zone comes from the file: the programs do not know it by themselves.
    ICAL.TimezoneService.register(
      new ICAL.Component(ICAL.parse(answer.text)).getFirstSubcomponent('vtimezone') as never,
    )
    const [one, other] = readTwice(answer.text)
    assert.equal(one.length, 1)
    assert.deepEqual(one, other)
    const [talk] = one
    assert.equal(talk?.start, '2026-09-30T00:45:00.000Z')
    assert.equal(talk?.end, '2026-09-30T02:45:00.000Z')
    assert.equal(talk?.place, '吴兴区政府，二号楼；608室')
    assert.match(talk?.title ?? '', /^政企恳谈会第\d+期（吴兴区）$/)
  })
  it('has a VTIMEZONE, CRLF line ends, and no line of more than 75 bytes', async () => {
    const { text } = await (await feedOf(desk)).read()
    assert.match(text, /BEGIN:VTIMEZONE\r\nTZID:Asia\/Shanghai\r\n/)
    assert.match(text, /DTSTART;TZID=Asia\/Shanghai:20260930T090000\r\n/)
    assert.ok(!/[^\r]\n/.test(text))
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  })
  it('has what concerns the person: all venues, the office’s, or where the enterprise goes', async () => {
    const count = async (person: Person) => {
      const { text } = await (await feedOf(person)).read()
      return readTwice(text)[1].map(({ uid }) => uid.split('@')[0])
    }
    assert.equal((await count(desk)).length, 8)
    assert.equal((await count(city.leader)).length, 8)
    assert.deepEqual(await count(await city.leadOf('transport')), [wuxing.sessionId])
    assert.deepEqual(await count(await city.leadOf('water')), [])
    assert.deepEqual(await count(yunfan), [])
    await taken(signsUp(yunfan, first.sessionId))
    assert.deepEqual(await count(yunfan), [first.sessionId])
  })
  it('tells of a new day and of a cancellation under the same name, as a later version', async () => {
    const { read } = await feedOf(desk, { regionId: 'anji' })
    const anji = sessions.find((one: { regionId: string }) => one.regionId === 'anji')
    const at = `/talk-sessions/${anji.sessionId}`
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
    const before = (await read()).text
    await taken(desk.post(`${at}/postponement`, { heldOn: '2026-10-08', reason: '防台' }))
    const moved = (await read()).text
    assert.match(moved, /DTSTART;TZID=Asia\/Shanghai:20261008T090000/)
    await taken(desk.post(`${at}/cancellation`, { reason: '防台' }))
    const cancelled = (await read()).text
    assert.match(cancelled, /STATUS:CANCELLED/)
    assert.ok(sequence(before) < sequence(moved) && sequence(moved) < sequence(cancelled))
    const uid = (text: string) => readTwice(text)[1][0]?.uid
    assert.equal(uid(before), uid(cancelled))
  })
  it('ends when it is revoked or the account is closed; another’s cannot be revoked', async () => {
    const { feedId, read } = await feedOf(yunfan)
    const items = async () => (await yunfan.get('/calendar-feeds')).body.items
    assert.ok((await items()).some((one: { feedId: string }) => one.feedId === feedId))
    assert.equal((await desk.post(`/calendar-feeds/${feedId}/revocation`)).status, 404)
    assert.equal((await read()).status, 200)
    await taken(yunfan.post(`/calendar-feeds/${feedId}/revocation`))
    assert.equal((await read()).status, 404)
    assert.ok(!(await items()).some((one: { feedId: string }) => one.feedId === feedId))
    const leaver = await city.enterprise('湖州离开有限公司')
    const theirs = await feedOf(leaver)
    assert.equal((await theirs.read()).status, 200)
    const client = new pg.Client(city.owner)
    await client.connect()
    await client.query('update people.account set disabled = true where account_id = $1', [
      leaver.accountId,
    ])
    const { rows } = await client.query('select token_hash from talks.feed')
    await client.end()
    assert.equal((await theirs.read()).status, 404)
    assert.ok(rows.every(({ token_hash }) => /^[0-9a-f]{64}$/.test(token_hash)))
  })
  it('is not there for a token nobody was given, nor for an unknown venue', async () => {
    const stranger = personAt(city.address)
    const guess = `330500.${'A'.repeat(32)}`
    assert.equal((await stranger.get(`/calendar-feeds/${guess}.ics`)).status, 404)
    assert.equal((await stranger.get('/calendar-feeds/x.ics')).status, 404)
    const nowhere = await desk.post('/calendar-feeds', { regionId: 'nowhere' })
    assert.deepEqual([nowhere.status, nowhere.body.errors[0].field], [422, 'regionId'])
  })
})
