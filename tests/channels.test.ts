import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { openChannels } from '#modules/notices/index.ts'
import { type Config, ConfigFault, readConfig } from '#platform/config.ts'
import { openMailbox } from './notices/mailbox.ts'
import { openReceiver } from './notices/receiver.ts'

const mailbox = await openMailbox()
const other = await openReceiver()
const secret = `whsec_${Buffer.from('thirty-two bytes that stay here!').toString('base64')}`
const message = { id: '0190-1', to: '', subject: '诉求 N 已交办', text: '请签收。\n第二行。' }
const channels = openChannels({
  mail: { smtpUrl: mailbox.url, from: '湖州恳谈 <notice@kentan.example>' },
  sms: { url: `${other.url}/sms`, token: 'let-me-in' },
  dingtalk: { url: `${other.url}/robot?access_token=t`, secret: 'SEC123' },
  wecom: { url: `${other.url}/wecom?key=k` },
  mayReach: ['127.0.0.1'],
})

async function sent(channel: keyof typeof channels, more = {}) {
  const before = other.received.length
  await channels[channel]?.send({ ...message, ...more })
  return other.received.slice(before)
}

describe('e-mail', () => {
  it('arrives as plain text in Chinese, under its own id, and says that no person wrote it', async () => {
    await sent('email', { to: 'desk@city.example' })
    const [mail] = mailbox.mailsTo('desk@city.example')
    assert.ok(mail)
    assert.deepEqual([mail.subject, mail.text], [message.subject, message.text])
    assert.equal(mail.messageId, '<0190-1@kentan.example>')
    assert.equal(mail.from, '"湖州恳谈" <notice@kentan.example>')
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
  })
  it('is given up when there is no such mailbox, and tried again when the server is busy', async () => {
    mailbox.answers((to) => (to.startsWith('gone') ? 'unknown' : 'busy'))
    const thrown = (to: string) => sent('email', { to }).catch((error) => error.constructor.name)
    assert.equal(await thrown('gone@city.example'), 'Undeliverable')
    assert.notEqual(await thrown('busy@city.example'), 'Undeliverable')
    mailbox.answers(() => 'take')
  })
})

describe('a webhook', () => {
  const trial = () => sent('webhook', { to: `${other.url}/hook`, secret, text: '{"type":"试"}' })
  it('is signed so that the library of the format accepts it, and a changed body is not', async () => {
    const [request] = await trial()
    assert.ok(request)
    const headers = request.headers as Record<string, string>
    assert.equal(headers['webhook-id'], '0190-1')
    assert.deepEqual(new Webhook(secret).verify(request.body, headers), { type: '试' })
    assert.throws(() => new Webhook(secret).verify(`${request.body} `, headers))
  })
  it('has failed on any answer but a good one, and follows no redirect', async () => {
    for (const status of [500, 404, 301, 307]) {
      other.answers(() => ({ status, headers: { location: `${other.url}/elsewhere` } }))
      await assert.rejects(trial(), new RegExp(String(status)))
    }
    assert.ok(other.received.every(({ path }) => path !== '/elsewhere'))
    other.answers(() => ({ status: 204 }))
    assert.equal((await trial()).length, 1)
    other.answers(() => ({ status: 200, body: '{"errcode":0}' }))
  })
})

describe('a text message', () => {
  it('goes to the gateway with its token, the number, the words and the id', async () => {
    const [request] = await sent('sms', { to: '057200000000' })
    assert.ok(request)
    assert.equal(request.headers.authorization, 'Bearer let-me-in')
    const { id, text } = message
    assert.deepEqual(JSON.parse(request.body), { id, phone: '057200000000', text })
  })
})

describe('a robot', () => {
  it('of DingTalk is signed as its group asks', async () => {
    const [request] = await sent('dingtalk')
    assert.ok(request)
    const query = new URL(request.path, other.url).searchParams
    const timestamp = query.get('timestamp')
    const sign = createHmac('sha256', 'SEC123').update(`${timestamp}\nSEC123`).digest('base64')
    assert.deepEqual([query.get('sign'), query.get('access_token')], [sign, 't'])
    const text = { content: message.text }
    assert.deepEqual(JSON.parse(request.body), { msgtype: 'text', text })
  })
  it('of WeCom is told by its address', async () => {
    const [request] = await sent('wecom')
    assert.equal(request?.path, '/wecom?key=k')
  })
  it('has failed when it says so, whatever its status', async () => {
    other.answers(() => ({ status: 200, body: '{"errcode":310000,"errmsg":"sign not match"}' }))
    await assert.rejects(sent('dingtalk'), /310000/)
    other.answers(() => ({ status: 200, body: '{"errcode":0}' }))
  })
})

describe('the settings of channels', () => {
  const channelsOf = (env: Record<string, string>): Config['channels'] => readConfig(env).channels
  it('name only the channels that are set', () => {
    assert.deepEqual(channelsOf({}), {})
    assert.deepEqual(Object.keys(openChannels({})), ['webhook'])
    const mail = { SMTP_URL: 'smtp://mail.example:587', MAIL_FROM: '恳谈 <a@b.example>' }
    assert.deepEqual(channelsOf(mail), {
      mail: { smtpUrl: 'smtp://mail.example:587', from: '恳谈 <a@b.example>' },
    })
    const sms = { SMS_URL: 'https://sms.example/', SMS_TOKEN: 't', WECOM_URL: 'https://w.example/' }
    assert.deepEqual(channelsOf(sms), {
      sms: { url: 'https://sms.example/', token: 't' },
      wecom: { url: 'https://w.example/' },
    })
  })
  for (const [fault, env] of [
    ['SMTP_URL needs MAIL_FROM', { SMTP_URL: 'smtp://mail.example' }],
    ['MAIL_FROM needs SMTP_URL', { MAIL_FROM: 'a@b.example' }],
    ['SMS_URL needs SMS_TOKEN', { SMS_URL: 'https://sms.example' }],
    ['DINGTALK_SECRET needs DINGTALK_URL', { DINGTALK_SECRET: 's' }],
    ['SMTP_URL=', { SMTP_URL: 'http://mail.example', MAIL_FROM: 'a@b.example' }],
    ['MAIL_FROM=', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'nobody' }],
  ] as const) {
    it(`are refused at the start: ${fault}`, () => {
      assert.throws(
        () => readConfig(env),
        (error) => {
          assert.ok(error instanceof ConfigFault)
          assert.ok(error.message.includes(fault), error.message)
          return true
        },
      )
    })
  }
})
