import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openChannels } from '#modules/notices/index.ts'
import { openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { anAppeal, openCity, publicUrl } from '../city.ts'
import { openMailbox } from '../notices/mailbox.ts'
import { openReceiver } from '../notices/receiver.ts'
import { faultsOf } from '../statements/rules.ts'
import { enrolPasskey, type Visitor, visitorAt } from './visitor.ts'

const gateway = await openReceiver()
const mailbox = await openMailbox()
const statements = new Set<string>()
const city = await openCity({
  channels: openChannels({
    sms: { url: `${gateway.url}/sms`, token: 'let-me-in' },
    mail: { smtpUrl: mailbox.url, from: '恳谈 <notice@kentan.example>' },
  }),
  told: (statement) => statements.add(statement),
})
const { address, clock, desk } = city

let count = 0
/** An enterprise with a telephone and an account that has signed in and submitted something. */
async function firm() {
  count += 1
  const old = `1380572${String(1_000 + count)}`
  const fresh = `1390572${String(1_000 + count)}`
  const given = { name: `湖州第${count}制造有限公司`, regionId: 'wuxing', contactName: '陈云' }
  const { enterpriseId } = (await desk.post('/enterprises', { ...given, contactPhone: old })).body
  const accountId = await city.db.as(actorWithoutAccount(city.tenantId, 'admin'), (ctx) =>
    openAccount(ctx, { name: '陈云', role: 'enterprise', enterpriseId }),
  )
  const own = await byLink(await city.link(accountId))
  const { appealId } = (await own.post('/appeals', anAppeal())).body
  await city.runJobs()
  return { old, fresh, enterpriseId: String(enterpriseId), accountId, own, appealId }
}
async function byLink(token: string): Promise<Visitor> {
  const one = visitorAt(address)
  await one.post('/sessions', { token })
  return one
}
const messagesTo = (phone: string): string[] =>
  gateway.received
    .map(({ body }) => JSON.parse(body))
    .filter((sent) => sent.phone === phone)
    .map(({ text }) => text)
async function byPhone(phone: string): Promise<Visitor> {
  const one = visitorAt(address)
  const before = messagesTo(phone).length
  const { requestId } = (await one.post('/sign-in/phone', { phone })).body
  while (messagesTo(phone).length === before) await new Promise(setImmediate)
  const code = /\d{6}/.exec(messagesTo(phone).at(-1) ?? '')?.[0]
  await one.post('/sign-in/phone/code', { requestId, code })
  return one
}
const change = (one: Visitor, contactPhone: string) =>
  one.post('/my-data/contacts', { contactPhone })
const undoLinkTo = (text: string) => /\/undo#(\S+)/.exec(text)?.[1] ?? ''
const codeOf = async (answer: Promise<{ body: { code: string } }>) => (await answer).body.code

describe('changing who speaks for an enterprise', () => {
  it('asks who one is again, and is told to the old telephone and address, never the new', async () => {
    const { own, old, fresh } = await firm()
    const mail = `chen${count}@yunfan.example`
    await own.post('/notices/address', { email: mail, quiet: true, digest: true, language: 'zh' })
    clock.pass(11)
    assert.equal(await codeOf(change(own, fresh)), 'people/confirm-again')
    await own.post('/session/confirmation', { demo: true })
    const answer = await change(own, fresh)
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(
      [answer.body.contactPhone, answer.body.change.fields],
      [fresh, ['contactPhone']],
    )
    await city.runJobs()
    const told = messagesTo(old).at(-1)
    assert.match(told ?? '', /登记的联系电话已被更改/)
    assert.ok(told?.includes(`${publicUrl}/undo#330500.enterprise.`), told)
    assert.deepEqual(messagesTo(fresh), [])
    const [letter] = mailbox.mailsTo(mail)
    assert.match(letter?.text ?? '', /\/undo#330500\.enterprise\./)
    assert.equal((await own.get('/my-data/contacts')).body.contactPhone, fresh)
  })

  it('holds off for 72 hours whoever comes in by the new telephone or a later link', async () => {
    const { own, old, fresh, accountId, appealId } = await firm()
    const earlier = await city.link(accountId)
    clock.pass(1)
    await change(own, fresh)
    for (const one of [await byPhone(fresh), await byLink(await city.link(accountId))]) {
      const { heldUntil, role } = (await one.get('/session')).body
      assert.deepEqual(
        [Date.parse(heldUntil) - Date.parse(clock.now()), role],
        [72 * 3_600_000, 'public'],
      )
      for (const path of [
        '/appeals',
        `/appeals/${appealId}`,
        '/my-data',
        '/notices',
        '/my-data/contacts',
      ]) {
        const { status, body } = await one.get(path)
        assert.deepEqual([path, status, body.code], [path, 403, 'people/cooling-off'])
      }
      assert.equal(await codeOf(change(one, old)), 'people/cooling-off')
      assert.equal(await codeOf(one.post('/my-data/contacts/undo')), 'people/cooling-off')
      assert.equal(await codeOf(one.post('/session/passkeys/options')), 'people/cooling-off')
    }
    const before = await byLink(earlier)
    assert.equal((await before.get(`/appeals/${appealId}`)).status, 200)
    assert.equal((await own.get(`/appeals/${appealId}`)).status, 200)
    assert.equal(await codeOf(change(own, '13700000000')), 'people/cooling-off')
    clock.pass(72 * 60 + 1)
    const late = await byPhone(fresh)
    assert.equal((await late.get(`/appeals/${appealId}`)).status, 200)
    assert.equal((await change(late, old)).status, 200)
  })

  it('does not hold off a passkey that was there before', async () => {
    const { accountId, own, fresh, appealId } = await firm()
    const { device } = await enrolPasskey(own, address)
    clock.pass(1)
    await own.post('/session/confirmation', {
      response: device.sign((await own.post('/session/confirmation/options')).body),
    })
    assert.equal((await change(own, fresh)).status, 200)
    const one = visitorAt(address)
    await one.post('/sessions', { token: await city.link(accountId) })
    const options = (await one.post('/session/confirmation/options')).body
    await one.post('/session/confirmation', { response: device.sign(options) })
    assert.equal((await one.get(`/appeals/${appealId}`)).status, 200)
    const other = visitorAt(address)
    const asked = (await other.post('/sign-in/passkey/options')).body
    await other.post('/sign-in/passkey', { response: device.sign(asked) })
    assert.equal((await other.get(`/appeals/${appealId}`)).status, 200)
  })

  it('is undone by the link the old telephone got: contacts back, everybody out, later ways in void', async () => {
    const { own, old, fresh, accountId } = await firm()
    clock.pass(1)
    await change(own, fresh)
    await city.runJobs()
    clock.pass(60)
    const issued = await city.link(accountId)
    const held = await byPhone(fresh)
    clock.pass(1)
    const token = undoLinkTo(messagesTo(old).at(-1) ?? '')
    const undo = (given: string) =>
      visitorAt(address).post('/contact-changes/undo', { token: given })
    assert.equal(await codeOf(undo(`${token.slice(0, -1)}x`)), 'people/nothing-to-undo')
    assert.deepEqual((await undo(token)).body, { undone: true })
    assert.equal(await codeOf(undo(token)), 'people/nothing-to-undo')
    assert.equal((await held.get('/session')).body.heldUntil, null)
    assert.equal((await own.get('/appeals')).status, 401)
    const voided = visitorAt(address)
    const answer = await voided.post('/sessions', { token: issued })
    assert.deepEqual([answer.status, answer.body.code], [401, 'people/contacts-undone'])
    clock.pass(1)
    const back = await byPhone(old)
    assert.equal((await back.get('/my-data/contacts')).body.contactPhone, old)
    assert.equal((await back.get('/my-data/contacts')).body.change, null)
    const gone = messagesTo(fresh).length
    await visitorAt(address).post('/sign-in/phone', { phone: fresh })
    await byPhone(old)
    assert.equal(messagesTo(fresh).length, gone)
  })

  it('is undone by a session from before it too, and not once 72 hours have passed', async () => {
    const { own, old, fresh, accountId } = await firm()
    clock.pass(1)
    await change(own, fresh)
    assert.deepEqual((await own.post('/my-data/contacts/undo')).body, { undone: true })
    clock.pass(1)
    const again = await byLink(await city.link(accountId))
    assert.equal((await again.get('/my-data/contacts')).body.contactPhone, old)
    await change(again, fresh)
    await city.runJobs()
    clock.pass(72 * 60 + 1)
    const token = undoLinkTo(messagesTo(old).at(-1) ?? '')
    const late = visitorAt(address).post('/contact-changes/undo', { token })
    assert.equal(await codeOf(late), 'people/nothing-to-undo')
  })

  it('happens once of ten at the same time', async () => {
    const { own } = await firm()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => change(own, `1360000000${at}`)),
    )
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  })

  it('goes the same way when a coordinator does it, and when an address is replaced', async () => {
    const { own, old, fresh, enterpriseId, accountId } = await firm()
    clock.pass(1)
    const corrected = await desk.post(`/enterprises/${enterpriseId}/contacts`, {
      contactPhone: fresh,
    })
    assert.deepEqual(
      [corrected.status, corrected.body.madeRole],
      [200, 'coordinator'],
      corrected.text,
    )
    await city.runJobs()
    assert.match(messagesTo(old).at(-1) ?? '', /\/undo#/)
    assert.ok((await (await byPhone(fresh)).get('/session')).body.heldUntil)
    clock.pass(72 * 60 + 1)
    const mine = await byLink(await city.link(accountId))
    const settings = { quiet: true, digest: true, language: 'zh' }
    const [first, second] = [`a${count}@yunfan.example`, `b${count}@else.example`]
    assert.equal((await mine.post('/notices/address', { ...settings, email: first })).status, 200)
    assert.equal((await mine.get('/my-data/contacts')).body.change, null)
    assert.equal((await mine.post('/notices/address', { ...settings, email: second })).status, 200)
    await city.runJobs()
    const [letter] = mailbox.mailsTo(first)
    assert.match(letter?.text ?? '', /通知邮箱已被更改/)
    assert.deepEqual(mailbox.mailsTo(second), [])
    const token = undoLinkTo(letter?.text ?? '')
    const undone = await visitorAt(address).post('/contact-changes/undo', { token })
    assert.equal(undone.status, 200, `${token} ${undone.text}`)
    clock.pass(1)
    const back = await byLink(await city.link(accountId))
    const shown = await back.get('/notices/address')
    assert.equal(shown.body.email, first, shown.text)
    assert.equal((await own.get('/appeals')).status, 401)
  })

  it('refuses what changes nothing', async () => {
    const { own, old } = await firm()
    assert.equal(await codeOf(change(own, old)), 'people/contacts-unchanged')
  })
})

it('every statement names its city', () => {
  assert.ok([...statements].some((one) => one.includes('people"."contact_change')))
  assert.deepEqual([...statements].flatMap(faultsOf), [])
})
