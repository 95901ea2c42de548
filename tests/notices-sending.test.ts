import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { Webhook } from 'standardwebhooks'
import {
  type Channel,
  type Channels,
  type Message,
  openChannels,
  sendDue,
  tellOutbox,
} from '#modules/notices/index.ts'
import { openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { anAppeal, openCity, type Person, publicUrl } from './city.ts'
import { openMailbox } from './notices/mailbox.ts'
import { openReceiver } from './notices/receiver.ts'

const mailbox = await openMailbox()
const other = await openReceiver()
const mail = { smtpUrl: mailbox.url, from: '湖州恳谈 <notice@kentan.example>' }
const channels = openChannels({
  mail,
  sms: { url: `${other.url}/sms`, token: 't' },
  mayReach: ['127.0.0.1'],
})
const city = await openCity({ channels })
const clock = actorWithoutAccount(city.tenantId, 'clock')

/** The city's database at a moment of its clocks: `2026-09-22 22:00`. */
const at = (moment: string) => {
  const instant = new Date(`${moment.replace(' ', 'T')}:00+08:00`).toISOString()
  return city.db.by({ now: () => instant })
}
const send = (moment: string, by: Channels = channels) =>
  sendDue(at(moment), clock, { channels: by, publicUrl })

/** A channel that keeps what it is given, and then does what a test is about. */
function kept(name: Channel['name'], then: (message: Message) => Promise<void> = async () => {}) {
  const messages: Message[] = []
  const keep: Channel['send'] = (message) => {
    messages.push(message)
    return then(message)
  }
  return { messages, channel: { [name]: { name, send: keep } } satisfies Channels }
}

const wishing = async (person: Person, email: string, more = {}) => {
  const wish = { email, language: 'zh', quiet: true, digest: false, ...more }
  const answer = await person.post('/notices/address', wish)
  if (answer.status !== 200) throw new Error(answer.text)
}
let firms = 0
const newFirm = async (email?: string, more = {}) => {
  firms += 1
  const firm = await city.enterprise(`寄信企业${firms}`)
  if (email !== undefined) await wishing(firm, email, more)
  return firm
}
/** Tells what has happened at this moment, to nobody but the enterprise's own. */
const tell = async (moment: string) => {
  const { tellAppeals } = await import('#modules/appeals/index.ts')
  const offers = new Set(['email', 'sms'] as const)
  return tellOutbox(at(moment), clock, { tellers: { appeal: tellAppeals }, offers })
}

describe('a mail', () => {
  it('reads as a letter, with a link, under the id of its delivery', async () => {
    const firm = await newFirm('one@firm.example')
    const { number, appealId } = (await firm.post('/appeals', anAppeal())).body
    await city.runJobs()
    const [letter] = mailbox.mailsTo('one@firm.example')
    assert.equal(letter?.subject, `您的诉求 ${number} 已收到`)
    assert.equal(
      letter?.text,
      [
        `我们已收到您的诉求，编号 ${number}。统筹办公室将于 2026年9月23日 前确定承办单位，承办单位将于 2026年10月8日 前答复您。`,
        `查看详情：${publicUrl}/appeals/${appealId}`,
        '——\n湖州市政企恳谈平台\n本邮件由系统自动发出，请勿直接回复。',
      ].join('\n\n'),
    )
    const id = /^<([0-9a-f-]{36})@kentan\.example>$/.exec(letter?.messageId ?? '')?.[1]
    assert.deepEqual(await stateOf(id ?? ''), { state: 'sent', attempts: 1 })
  })
  it('waits for the end of the night, while the pages tell at once', async () => {
    const firm = await newFirm('night@firm.example')
    await firm.post('/appeals', anAppeal())
    await tell('2026-09-22 22:00')
    await send('2026-09-22 22:00')
    await send('2026-09-23 07:59')
    assert.deepEqual(mailbox.mailsTo('night@firm.example'), [])
    assert.equal((await firm.get('/notices')).body.unread, 1)
    await send('2026-09-23 08:00')
    assert.equal(mailbox.mailsTo('night@firm.example').length, 1)
  })
})

const stateOf = async (deliveryId: string) => {
  const found = await city.db.as(clock, (ctx) =>
    sql<{ state: string; attempts: number }>`select state, attempts from notices.delivery
      where tenant_id = '330500' and delivery_id = ${deliveryId}`.execute(ctx.tx),
  )
  return found.rows[0]
}

async function dispatchToWater(): Promise<void> {
  const firm = await newFirm(`water${firms}@firm.example`)
  const { appealId } = (await firm.post('/appeals', anAppeal())).body
  const step = (noun: string, body: object) => city.desk.post(`/appeals/${appealId}/${noun}`, body)
  await step('registration', { kind: 'request', environment: 'factors' })
  await step('dispatch', { texts: [], officeId: city.officeId('water') })
}

describe('the digest of an office', () => {
  it('is one mail at half past eight of the next working day, the same when it is repeated', async () => {
    const handler = await city.handlerOf('water')
    await wishing(handler, 'water@city.example', { digest: true })
    for (const _ of [1, 2, 3]) await dispatchToWater()
    await tell('2026-09-24 10:00') // a Thursday; the Mid-Autumn holiday ends on the 27th
    const { messages, channel } = kept('email', async () => {
      throw new Error('the line broke just after')
    })
    await send('2026-09-28 08:29', channel)
    const toOffice = () => messages.filter(({ to }) => to === 'water@city.example')
    assert.deepEqual(toOffice(), [])
    await send('2026-09-28 08:30', channel)
    await send('2026-09-28 08:31', channel)
    const [first, second] = toOffice()
    assert.match(first?.subject ?? '', /今日汇总：3 条通知/)
    assert.equal(first?.text.match(/交水务集团办理，请签收/g)?.length, 3)
    assert.equal(first?.text.match(/\/desk\/work\?appeal=/g)?.length, 3)
    assert.deepEqual(second, first)
    // What has come since is the next day's, and does not change what is repeated.
    await dispatchToWater()
    await tell('2026-09-28 09:00')
    await send('2026-09-29 08:30')
    const [letter, next, ...more] = mailbox.mailsTo('water@city.example')
    assert.deepEqual(more, [])
    assert.equal(letter?.messageId, `<${first?.id}@kentan.example>`)
    assert.equal(letter?.text, first?.text)
    assert.match(next?.subject ?? '', /今日汇总：1 条通知/)
  })
  it('does not hold back what is urgent', async () => {
    await (await newFirm()).post('/appeals', anAppeal())
    const notice = {
      ...{ to: { officeId: city.officeId('water'), roles: ['handler'] as const } },
      ...{ template: 'appeal.reminded.office', values: {}, urgent: true },
      subject: { loop: 'appeal', id: crypto.randomUUID(), number: '2026-URGE-NT22' },
    }
    const offers = new Set(['email'] as const)
    const tellers = { appeal: async () => [notice] }
    await tellOutbox(at('2026-09-28 10:00'), clock, { tellers, offers })
    await send('2026-09-28 10:00')
    const urgent = mailbox.mailsTo('water@city.example').at(-1)
    assert.equal(urgent?.subject, '催办通知书：诉求 2026-URGE-NT22')
  })
})

describe('a webhook', () => {
  const verify = (secret: string, { body, headers }: (typeof other.received)[number]) =>
    new Webhook(secret).verify(body, headers as Record<string, string>)

  it('is signed, is tried again after a failure under the same id, and then no more', async () => {
    const made = await city.admin.post('/webhooks', { name: '中台', url: `${other.url}/hook` })
    const { webhookId, secret } = made.body
    const hooks = () => other.received.filter(({ path }) => path === '/hook')
    other.answers(() => ({ status: hooks().length < 3 ? 503 : 200 }))
    const firm = await newFirm()
    const { appealId, number } = (await firm.post('/appeals', anAppeal())).body
    await tell('2026-09-29 10:00')
    assert.ok((await send('2026-09-29 10:00')).failed >= 1)
    await send('2026-09-29 10:00')
    assert.equal(hooks().length, 1)
    const last = async () => (await city.admin.get('/webhooks')).body.items[0].last
    assert.deepEqual(
      [(await last()).state, (await last()).error],
      ['waiting', 'The other side answered 503.'],
    )
    for (const time of ['10:01', '10:06', '10:07', '12:00']) await send(`2026-09-29 ${time}`)
    assert.equal(hooks().length, 3)
    assert.equal(new Set(hooks().map(({ headers }) => headers['webhook-id'])).size, 1)
    assert.deepEqual(verify(secret, hooks()[2] as (typeof other.received)[number]), {
      type: 'appeal.submitted',
      timestamp: '2026-09-21',
      data: {
        ...{ loop: 'appeal', id: appealId, number, on: '2026-09-21' },
        link: `${publicUrl}/desk/inbox?appeal=${appealId}`,
      },
    })
    assert.equal((await last()).state, 'sent')
    const renewed = (await city.admin.post(`/webhooks/${webhookId}/secret`)).body.secret
    assert.notEqual(renewed, secret)
    await city.admin.post(`/webhooks/${webhookId}/trial`)
    await city.runJobs()
    const trial = hooks()[3] as (typeof other.received)[number]
    assert.partialDeepStrictEqual(verify(renewed, trial), { type: 'webhook.trial' })
    assert.throws(() => verify(secret, trial))
  })
  it('is given up after eight tries, and the admin sees it among the failures', async () => {
    other.answers(({ path }) => ({ status: path === '/hook' ? 500 : 200 }))
    await (await newFirm()).post('/appeals', anAppeal())
    await tell('2026-09-30 10:00')
    const before = other.received.filter(({ path }) => path === '/hook').length
    for (const moment of ['09-30 10:00', '09-30 10:01', '09-30 10:06', '09-30 10:36']) {
      await send(`2026-${moment}`)
    }
    assert.deepEqual((await city.admin.get('/notices/failures')).body.items, [])
    for (const moment of [
      '09-30 13:00',
      '09-30 19:00',
      '10-01 06:00',
      '10-01 21:00',
      '10-03 00:00',
    ]) {
      await send(`2026-${moment}`)
    }
    const tries = other.received.filter(({ path }) => path === '/hook').length - before
    assert.equal(tries, 8)
    const [failure, ...more] = (await city.admin.get('/notices/failures')).body.items
    assert.deepEqual(more, [])
    assert.partialDeepStrictEqual(failure, {
      ...{ channel: 'webhook', template: 'appeal.submitted', attempts: 8, recipient: '中台' },
      error: 'The other side answered 500.',
    })
  })
  it('hears nothing once it is disabled, and is kept by the admin alone', async () => {
    const [{ webhookId }] = (await city.admin.get('/webhooks')).body.items
    await (await newFirm()).post('/appeals', anAppeal())
    await tell('2026-09-29 11:00')
    assert.equal((await city.admin.post(`/webhooks/${webhookId}/disabling`)).status, 200)
    const before = other.received.length
    await send('2026-09-29 11:00')
    await (await newFirm()).post('/appeals', anAppeal())
    await tell('2026-09-29 11:01')
    await send('2026-09-29 11:01')
    const hooks = other.received.slice(before).filter(({ path }) => path === '/hook')
    assert.deepEqual(hooks, [])
    const trial = await city.admin.post(`/webhooks/${webhookId}/trial`)
    assert.deepEqual([trial.status, trial.body.code], [409, 'notices/webhook-disabled'])
    const plain = await city.admin.post('/webhooks', { name: 'x', url: 'http://other.example/' })
    assert.deepEqual([plain.status, plain.body.code], [422, 'notices/url-not-allowed'])
    assert.ok(!(await city.admin.get('/webhooks')).text.includes('whsec_'))
    assert.equal((await city.desk.get('/webhooks')).status, 403)
    assert.equal((await city.admin.post(`/webhooks/${appealIdNotAWebhook}/secret`)).status, 404)
    other.answers(() => ({ status: 200 }))
  })
})
const appealIdNotAWebhook = '0190a5c0-0000-7000-8000-000000000000'

describe('two that send at the same time', () => {
  it('send each message once', async () => {
    const emails = Array.from({ length: 30 }, (_, n) => `crowd${n}@firm.example`)
    for (const email of emails) await (await newFirm(email)).post('/appeals', anAppeal())
    await tell('2026-10-09 10:00')
    const { messages, channel } = kept('email', () => new Promise((done) => setImmediate(done)))
    const counts = await Promise.all([1, 2, 3].map(() => send('2026-10-09 10:00', channel)))
    const crowd = messages.filter(({ to }) => to.startsWith('crowd'))
    assert.deepEqual(crowd.map(({ to }) => to).sort(), emails.sort())
    assert.ok(counts.filter(({ sent }) => sent > 0).length > 1, 'only one of them has worked')
  })
})

describe('one that dies over a message', () => {
  it('has it repeated under the same id: after it was sent and before that was written down', async () => {
    await (await newFirm('twice@firm.example')).post('/appeals', anAppeal())
    await tell('2026-10-09 11:00')
    const broken = kept('email', async () => {
      throw new Error('killed after sending')
    })
    await send('2026-10-09 11:00', broken.channel)
    const again = kept('email')
    await send('2026-10-09 11:01', again.channel)
    const toFirm = ({ to }: Message) => to === 'twice@firm.example'
    assert.equal(broken.messages.filter(toFirm).length, 1)
    assert.deepEqual(again.messages.filter(toFirm), broken.messages.filter(toFirm))
  })
  it('holds it no longer than its lease, when nobody hears of it again', async () => {
    await (await newFirm('silent@firm.example')).post('/appeals', anAppeal())
    await tell('2026-10-09 12:00')
    const dead = kept('email', () => new Promise(() => {}))
    void send('2026-10-09 12:00', dead.channel)
    await until(() => dead.messages.length > 0)
    const living = kept('email')
    await send('2026-10-09 12:10', living.channel)
    assert.deepEqual(living.messages, [])
    await send('2026-10-09 12:15', living.channel)
    assert.deepEqual(living.messages, dead.messages)
  })
})

/** Waits for what is bound to happen. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((soon) => setImmediate(soon))
}

describe('an enterprise whose channel fails', () => {
  const colleagueOf = async ({ enterpriseId }: { enterpriseId: string }) => {
    const admin = actorWithoutAccount(city.tenantId, 'admin')
    const account = { name: '同事', role: 'enterprise' as const, enterpriseId }
    return city.signIn(await city.db.as(admin, (ctx) => openAccount(ctx, account)))
  }
  const manualOf = async (firm: Person & { enterpriseId: string }, name: string) => {
    assert.ok(firm.enterpriseId)
    const { items } = (await city.desk.get('/notices/manual?limit=50')).body
    return items.filter((one: { enterpriseName: string }) => one.enterpriseName === name)
  }
  it('is told by hand when its mailbox does not exist, unless a colleague was reached', async () => {
    mailbox.answers((to) => (to.startsWith('gone') ? 'unknown' : 'take'))
    const firm = await newFirm('gone@firm.example')
    await firm.post('/appeals', anAppeal())
    await tell('2026-10-09 13:00')
    await send('2026-10-09 13:00')
    assert.equal((await manualOf(firm, `寄信企业${firms}`)).length, 1)
    const colleague = await colleagueOf(firm)
    await wishing(colleague, 'colleague@firm.example')
    await firm.post('/appeals', anAppeal())
    await tell('2026-10-09 13:30')
    await send('2026-10-09 13:30')
    assert.equal(mailbox.mailsTo('colleague@firm.example').length, 1)
    assert.equal((await manualOf(firm, `寄信企业${firms}`)).length, 1)
    const [failure] = (await city.admin.get('/notices/failures')).body.items
    assert.deepEqual([failure.channel, failure.attempts, failure.recipient], ['email', 1, null])
    assert.doesNotMatch(failure.error, /firm\.example/)
    mailbox.answers(() => 'take')
  })
  it('gets a text message when it has no mail address, and a call when the gateway is dead', async () => {
    const name = '只有电话的企业'
    const contact = { contactName: '李', contactPhone: '13000000001' }
    const firm = (await city.desk.post('/enterprises', { name, regionId: 'wuxing', ...contact }))
      .body
    await city.desk.post(
      '/appeals',
      anAppeal({ enterpriseId: firm.enterpriseId, channel: 'phone' }),
    )
    await tell('2026-10-09 14:00')
    await send('2026-10-09 14:00')
    const texts = () => other.received.filter(({ body }) => body.includes('13000000001'))
    assert.match(JSON.parse(texts()[0]?.body ?? '{}').text, /^【湖州市政企恳谈】我们已收到您的诉求/)
    assert.deepEqual(await manualOf(firm, name), [])
    await city.desk.post(
      '/appeals',
      anAppeal({ enterpriseId: firm.enterpriseId, channel: 'phone' }),
    )
    await tell('2026-10-12 09:00')
    const dead = kept('sms', async () => {
      throw new Error('no route')
    })
    for (let day = 12; day < 30; day += 1) await send(`2026-10-${day} 12:00`, dead.channel)
    assert.equal(new Set(dead.messages.map(({ id }) => id)).size, 1)
    assert.equal(dead.messages.length, 8)
    assert.equal((await manualOf(firm, name)).length, 1)
  })
})
