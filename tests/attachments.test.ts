import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Verdict } from '#platform/files/clamd.ts'
import { anAppeal, aReply, openCity } from './city.ts'
import { docx } from './uploads/office-files.ts'
import { pdf } from './uploads/pdfs.ts'
import { jpg } from './uploads/pictures.ts'
import { storedFiles, upload } from './uploads/upload.ts'

const clean: Verdict = { clean: true, name: null }
/** What the scanner says. */
let answers = (): Verdict => clean
const city = await openCity({ scanner: async () => answers() })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const rival = await city.enterprise('湖州对手有限公司')
const lead = await city.leadOf('transport')
const handler = await city.handlerOf('transport')
const photo = await jpg()

const send = async (
  person: Pick<typeof yunfan, 'cookie'> = yunfan,
  name = '厂门照片.jpg',
  bytes: Buffer = photo,
) => {
  const { status, body } = await upload(city, person, name, bytes)
  assert.equal(status, 201, JSON.stringify(body))
  return body.attachmentId
}

type Item = { attachmentId: string; name: string; side: string; part: string; state: string }
const list = async (person: Pick<typeof yunfan, 'get'>, at: string): Promise<Item[]> =>
  (await person.get(`${at}/attachments`)).body.items ?? []
const status = async (person: Pick<typeof yunfan, 'get'>, id: string, as = 'copy') =>
  (await person.get(`/attachments/${id}?as=${as}`)).status

/** An appeal with these files, taken as far as its signature. */
async function signed(attachments: string[]) {
  const { status, body, text } = await yunfan.post('/appeals', anAppeal({ attachments }))
  assert.equal(status, 201, text)
  const at = `/appeals/${body.appealId}`
  await city.desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
  await city.desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId('transport') })
  assert.equal((await handler.post(`${at}/signature`)).status, 200)
  return { at, appealId: String(body.appealId) }
}

describe('an attachment', () => {
  it('goes with its appeal: the enterprise has its original, staff a copy, the office what was released', async () => {
    const ids = [await send(), await send(yunfan, '合同.pdf', await pdf(2))]
    const [id = '', document = ''] = ids
    assert.equal(await status(city.desk, id), 404, 'not attached, nobody else has it')
    const { at } = await signed(ids)
    assert.deepEqual(
      (await list(yunfan, at)).map(({ name }) => name),
      ['附件1.jpg', '附件2.pdf'],
    )
    const original = await yunfan.get(`/attachments/${id}?as=original`)
    assert.ok(original.bytes.equals(photo))
    assert.match(original.headers.get('content-disposition') ?? '', /%E5%8E%82%E9%97%A8/)
    for (const person of [city.desk, city.leader, city.auditor]) {
      assert.equal(await status(person, id), 200)
      assert.equal(await status(person, id, 'original'), 404)
    }
    for (const person of [rival, handler, lead, city.caller]) {
      assert.equal(await status(person, id), 404)
      assert.deepEqual(await list(person, at), [])
    }
    const released = { attachmentIds: [document], released: true }
    assert.equal((await handler.post(`${at}/attachments/release`, released)).status, 403)
    assert.equal((await city.desk.post(`${at}/attachments/release`, released)).status, 200)
    assert.deepEqual(
      (await list(handler, at)).map(({ name }) => name),
      ['附件2.pdf'],
    )
    const copy = await handler.get(`/attachments/${document}?as=copy`)
    assert.match(copy.headers.get('content-type') ?? '', /pdf/)
    assert.equal(copy.bytes.toString('latin1', 0, 5), '%PDF-')
    assert.equal(await status(handler, document, 'page&page=2'), 200)
    assert.equal(await status(handler, document, 'page&page=3'), 404)
    assert.equal(await status(handler, id), 404)
  })

  it('of another, or used already, takes no step along', async () => {
    const id = await send()
    const other = await rival.post('/appeals', anAppeal({ attachments: [id] }))
    assert.deepEqual([other.status, other.body.code], [422, 'attachments/not-yours'])
    assert.equal((await yunfan.post('/appeals', anAppeal({ attachments: [id] }))).status, 201)
    const again = await yunfan.post('/appeals', anAppeal({ attachments: [id] }))
    assert.equal(again.body.code, 'attachments/not-yours')
    const removal = await yunfan.post(`/attachments/${id}/removal`, '', octets)
    assert.equal(removal.body.code, 'attachments/attached-already')
  })

  it('is named in the record by its digest', async () => {
    const id = await send()
    const { body } = await yunfan.post('/appeals', anAppeal({ attachments: [id] }))
    const events = await city.auditor.get('/events.jsonl')
    const line = events.text.split('\n').find((text) => text.includes(body.appealId)) ?? ''
    const { createHash } = await import('node:crypto')
    assert.ok(line.includes(createHash('sha256').update(photo).digest('hex')), line)
  })

  it('of a draft is the office’s own until the reply is signed, and may be taken out before', async () => {
    const { at } = await signed([])
    const [kept, dropped] = [await send(handler), await send(handler)]
    const draft = aReply({ evidence: null, attachments: [kept, dropped] })
    assert.equal((await handler.post(`${at}/draft`, draft)).status, 200)
    assert.deepEqual(await list(yunfan, at), [])
    assert.equal(await status(yunfan, kept), 404)
    assert.equal((await lead.post(`/attachments/${dropped}/removal`, '', octets)).status, 200)
    const own = await send(lead, '结果.docx', await docx())
    const replied = await lead.post(`${at}/reply`, aReply({ evidence: null, attachments: [own] }))
    assert.equal(replied.status, 200, replied.text)
    const shown = (await list(yunfan, at)).map(({ attachmentId }) => attachmentId)
    assert.deepEqual(shown, [kept, own])
    assert.equal(await status(yunfan, own), 200)
    assert.equal(await status(yunfan, own, 'original'), 404)
  })

  it('is added later with a supplement, after those there are', async () => {
    const { at } = await signed([await send()])
    const later = { text: '补充一张照片', attachments: [await send()] }
    assert.equal((await yunfan.post(`${at}/detail`, later)).status, 200)
    assert.deepEqual(
      (await list(city.desk, at)).map(({ name, part }) => [name, part]),
      [
        ['附件1.jpg', 'submission'],
        ['附件2.jpg', 'supplement'],
      ],
    )
  })
})

const octets = { 'content-type': 'application/octet-stream' }

describe('sending a file', () => {
  it('twice under one key keeps it once', async () => {
    const before = storedFiles(city).length
    const key = 'the-same-key-twice'
    const first = await upload(city, yunfan, 'a.jpg', photo, key)
    const second = await upload(city, yunfan, 'a.jpg', photo, key)
    assert.deepEqual(second.body, first.body)
    assert.equal(storedFiles(city).length, before + 2)
  })

  it('that is cut off leaves nothing behind', async () => {
    const before = storedFiles(city).length
    const { hostname, port } = new URL(city.address)
    const socket = connect({ host: hostname, port: Number(port) })
    socket.write(
      `POST /api/v1/attachments?name=a.jpg HTTP/1.1\r\nhost: x\r\ncookie: ${yunfan.cookie}\r\ncontent-type: application/octet-stream\r\nidempotency-key: cut-off-halfway\r\ncontent-length: ${photo.length}\r\n\r\n`,
    )
    await new Promise((sent) => socket.write(photo.subarray(0, 100_000), sent))
    socket.destroy()
    const whole = await upload(city, yunfan, 'a.jpg', photo, 'cut-off-halfway')
    assert.equal(whole.status, 201, 'the key is still free')
    assert.equal(storedFiles(city).length, before + 2)
  })

  it('is for those who are signed in, and not for those who only read', async () => {
    assert.equal((await upload(city, { cookie: '' }, 'a.jpg', photo)).status, 401)
    assert.equal((await upload(city, city.leader, 'a.jpg', photo)).status, 403)
  })

  it('is held to a number a day, of an account and of a city', async () => {
    const eager = await city.enterprise('湖州多图有限公司')
    const use = (actor: Actor, scope: string, files: number) =>
      city.db.as(actor, ({ tx, today }) =>
        sql`insert into attachments.day_use (tenant_id, day, scope, files, bytes)
          values (${city.tenantId}, ${today}, ${scope}, ${files}, 0)
          on conflict (tenant_id, day, scope) do update set files = excluded.files`.execute(tx),
      )
    const own = { ...actorWithoutAccount(city.tenantId, 'enterprise'), accountId: eager.accountId }
    await use(own, eager.accountId, 60)
    const more = await upload(city, eager, 'a.jpg', photo)
    assert.deepEqual([more.status, more.body.code], [409, 'attachments/quota-account'])
    const clock = actorWithoutAccount(city.tenantId, 'clock')
    await use(clock, 'city', 5_000)
    const late = await upload(city, yunfan, 'a.jpg', photo)
    assert.deepEqual([late.status, late.body.code], [409, 'attachments/quota-city'])
    await use(clock, 'city', 0)
  })
})

describe('a virus scanner', () => {
  it('that does not answer holds a file: nobody has it until it was looked at', async () => {
    answers = () => null
    const held = [await send(), await send()]
    const { at } = await signed(held)
    const [good = '', bad = ''] = held
    assert.equal((await list(city.desk, at))[0]?.state, 'held')
    assert.equal(
      (await city.desk.get(`/attachments/${good}?as=copy`)).body.code,
      'attachments/not-ready',
    )
    assert.equal((await city.runJobs()).filesScanned, 0)
    const before = storedFiles(city).length
    // The second of the two is found bad.
    let asked = 0
    answers = () => {
      asked += 1
      return asked === 1 ? clean : { clean: false, name: 'Eicar' }
    }
    assert.equal((await city.runJobs()).filesScanned, 2)
    assert.deepEqual(
      (await list(city.desk, at)).map(({ state }) => state),
      ['ready', 'refused'],
    )
    assert.equal(await status(city.desk, good), 200)
    assert.equal(await status(city.desk, bad), 409)
    assert.equal(storedFiles(city).length, before, 'one copy more, one original less')
  })

  it('that finds something refuses the file', async () => {
    answers = () => ({ clean: false, name: 'Eicar-Test-Signature' })
    const { status, body } = await upload(city, yunfan, 'a.jpg', photo)
    assert.deepEqual([status, body.code], [422, 'attachments/virus'])
  })
})
