import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { sql } from 'kysely'
import { importFile } from '#modules/appeals/index.ts'
import { openChannels } from '#modules/notices/index.ts'
import { openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { claimOutbox, pendingOutbox } from '#platform/record/outbox.ts'
import { anAppeal, openCity, openTenant, type Person, publicUrl, replied } from './city.ts'
import { everyStep } from './notices/appeals.ts'
import { openMailbox } from './notices/mailbox.ts'
import { openReceiver } from './notices/receiver.ts'

const mailbox = await openMailbox()
const other = await openReceiver()
const from = 'notice@kentan.example'
const channels = openChannels({ mail: { smtpUrl: mailbox.url, from }, mayReach: ['127.0.0.1'] })
const city = await openCity({ channels })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const neighbour = await openTenant({ ...city, tenantId: '330400' })
const admin = actorWithoutAccount(city.tenantId, 'admin')

// biome-ignore lint/suspicious/noExplicitAny: a notice as it was answered
type Told = any

const templatesOf = async (person: Person, more = '') =>
  (await person.get(`/notices?limit=50${more}`)).body.items.map((one: Told) => one.template)
const keepAddress = (person: Person, email: string, more = {}) =>
  person.post('/notices/address', { email, language: 'zh', quiet: true, digest: true, ...more })

describe('an appeal’s steps', () => {
  it('are told to its enterprise, the newest first, each in words with the page of the appeal', async () => {
    const { appealId } = await replied(city, yunfan)
    await city.runJobs()
    const { items, unread, next } = (await yunfan.get('/notices')).body
    assert.deepEqual(
      items.map((one: Told) => one.template),
      ['replied', 'signed', 'dispatched', 'registered', 'submitted'].map(
        (name) => `appeal.${name}.enterprise`,
      ),
    )
    assert.deepEqual([unread, next], [5, null])
    const { number } = (await yunfan.get(`/appeals/${appealId}`)).body
    const [newest] = items
    assert.equal(newest.title, `您的诉求 ${number} 已答复`)
    assert.match(newest.text, /^交通运输局已答复.*办理结果：已解决。.*2026年9月29日/)
    assert.deepEqual(newest.subject, { loop: 'appeal', id: appealId, number })
    assert.equal(newest.path, `/appeals/${appealId}`)
    assert.deepEqual([newest.on, newest.read, newest.urgent], ['2026-09-21', false, false])
    assert.equal(newest.at?.slice(0, 10), '2026-09-21')
    const english = (await yunfan.get('/notices?language=en&limit=1')).body
    assert.equal(english.items[0].title, `There is a reply to your appeal ${number}`)
    assert.equal(english.items.length, 1)
    const rest = (await yunfan.get(`/notices?limit=50&cursor=${english.next}`)).body.items
    assert.equal(rest.length, 4)
  })
  it('are told to those who work on it, and to nobody of another office or region', async () => {
    assert.deepEqual(await templatesOf(city.desk), ['appeal.submitted.coordinator'])
    const handler = await city.handlerOf('transport')
    assert.deepEqual(await templatesOf(handler), ['appeal.dispatched.office'])
    assert.deepEqual(await templatesOf(await city.leadOf('transport')), [
      'appeal.dispatched.office',
    ])
    assert.deepEqual(await templatesOf(city.caller), ['appeal.replied.caller'])
    assert.deepEqual(await templatesOf(await city.handlerOf('housing')), [])
    const elsewhere = await coordinatorOf('deqing')
    await yunfan.post('/appeals', anAppeal())
    await city.runJobs()
    assert.deepEqual(await templatesOf(elsewhere), [])
    assert.equal((await templatesOf(city.desk)).length, 2)
  })
  it('tell a handling unit the day and never the minute', async () => {
    const [told] = (await (await city.handlerOf('transport')).get('/notices')).body.items
    assert.deepEqual([told.on, told.at], ['2026-09-21', null])
    assert.match(told.path, /^\/desk\/work\?appeal=/)
    assert.notEqual((await city.desk.get('/notices')).body.items[0].at, null)
  })
  it('are read one by one, or all at once, by nobody else', async () => {
    const { items, unread } = (await yunfan.get('/notices')).body
    const reading = `/notices/${items[0].noticeId}/reading`
    assert.equal((await city.desk.post(reading)).body.code, 'notices/missing')
    for (const _ of ['once', 'again']) assert.equal((await yunfan.post(reading)).status, 200)
    const then = (await yunfan.get('/notices')).body
    assert.deepEqual([then.unread, then.items[0].read], [unread - 1, true])
    assert.deepEqual((await yunfan.post('/notices/reading')).body, { read: unread - 1 })
    assert.equal((await yunfan.get('/notices')).body.unread, 0)
  })
  it('are told by one of two who have seen them waiting', async () => {
    await yunfan.post('/appeals', anAppeal())
    const clock = actorWithoutAccount(city.tenantId, 'clock')
    const [row, ...more] = await city.db.as(clock, (ctx) => pendingOutbox(ctx, 10))
    assert.ok(row)
    assert.deepEqual([row.type, row.version, more], ['submitted', 1, []])
    const claimed = () => city.db.as(clock, (ctx) => claimOutbox(ctx, row))
    assert.equal(await claimed(), true) // and let go again, untold
    await city.runJobs()
    assert.equal(await claimed(), false)
  })
  it('are told once, however often the timekeeper looks, and whoever else looks at the same time', async () => {
    const before = (await templatesOf(city.desk)).length
    await yunfan.post('/appeals', anAppeal())
    const runs = await Promise.all([city.runJobs(), city.runJobs(), city.runJobs()])
    assert.equal(
      runs.reduce((sum, { told }) => sum + told, 0),
      1,
    )
    assert.equal((await templatesOf(city.desk)).length, before + 1)
    await asClock(sql`update record.outbox set told_at = null where tenant_id = '330500'`)
    assert.ok((await city.runJobs()).told > 5)
    assert.equal((await templatesOf(city.desk)).length, before + 1)
  })
})

const asClock = (statement: ReturnType<typeof sql>) =>
  city.db.as(actorWithoutAccount(city.tenantId, 'clock'), (ctx) => statement.execute(ctx.tx))

async function coordinatorOf(regionId: string) {
  const officeId = await city.db.as(admin, async (ctx) => {
    const found = await sql<{ office_id: string }>`select office_id from people.office
      where tenant_id = ${city.tenantId} and key = 'coordination'`.execute(ctx.tx)
    return found.rows[0]?.office_id ?? ''
  })
  const account = { name: '区县统筹', role: 'coordinator' as const, officeId, regionId }
  return city.signIn(await city.db.as(admin, (ctx) => openAccount(ctx, account)))
}

describe('whatever channel an appeal came by', () => {
  const submitted = 'appeal.submitted.enterprise'
  const register = async (name: string, more = {}) =>
    (await city.desk.post('/enterprises', { name, regionId: 'wuxing', ...more })).body.enterpriseId
  const manual = async (person = city.desk) =>
    (await person.get('/notices/manual?limit=50')).body.items as Told[]
  const waitingFor = async (name: string) =>
    (await manual()).filter((one) => one.enterpriseName === name)

  for (const channel of ['talk', 'phone', 'window']) {
    it(`its enterprise is told in the pages when it has an account: ${channel}`, async () => {
      const firm = await city.enterprise(`有账号的企业${channel}`)
      await city.desk.post('/appeals', anAppeal({ enterpriseId: firm.enterpriseId, channel }))
      await city.runJobs()
      assert.deepEqual(await templatesOf(firm), [submitted])
    })
    it(`it is told by hand when it has none: ${channel}`, async () => {
      const name = `没有账号的企业${channel}`
      const contact = { contactName: '王师傅', contactPhone: '0572-2000000' }
      const enterpriseId = await register(name, contact)
      await city.desk.post('/appeals', anAppeal({ enterpriseId, channel }))
      await city.runJobs()
      const [call, ...more] = await waitingFor(name)
      assert.deepEqual(more, [])
      assert.deepEqual([call.contactName, call.contactPhone], Object.values(contact))
      assert.match(call.text, /^我们已收到您的诉求/)
    })
  }
  it('and also when it came with a list', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kentan-notices-'))
    after(() => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, 'list.csv')
    writeFileSync(path, '编号,标题,内容,企业名称,区县\n1,路坏了,门口路坏了,导入的某厂,吴兴区\n')
    const desk = { ...actorWithoutAccount(city.tenantId, 'coordinator') }
    const actor = { ...desk, accountId: city.staff.coordinator }
    await importFile(city.db, actor, { path, name: 'list.csv', source: '测试' }, () => {})
    await city.runJobs()
    assert.equal((await waitingFor('导入的某厂')).length, 1)
  })
  it('every step is told, until somebody writes down how', async () => {
    const name = '没有账号的企业phone'
    const [first] = await waitingFor(name)
    await city.desk.post(`/appeals/${first.subject.id}/registration`, {
      ...{ kind: 'request', environment: 'factors' },
    })
    await city.runJobs()
    assert.equal((await waitingFor(name)).length, 2)
    const completion = `/notices/manual/${first.noticeId}/completion`
    const elsewhere = await coordinatorOf('deqing')
    assert.deepEqual(await manual(elsewhere), [])
    assert.equal((await elsewhere.post(completion, { words: '打了' })).status, 404)
    const done = await city.desk.post(completion, { words: '已电话告知王师傅' })
    assert.deepEqual(done.body, { noticeId: first.noticeId, done: true })
    const again = await city.desk.post(completion, { words: '又打了' })
    assert.equal(again.body.code, 'notices/already-done')
    assert.equal((await waitingFor(name)).length, 1)
  })
  it('nobody need call an enterprise that has read it in the pages', async () => {
    const firm = await city.enterprise('自己会看的企业')
    await firm.post('/appeals', anAppeal())
    await city.runJobs()
    assert.equal((await waitingFor('自己会看的企业')).length, 1)
    await firm.post('/notices/reading')
    assert.deepEqual(await waitingFor('自己会看的企业'), [])
  })
})

/** All that happens to an appeal, but for what a new holiday notice or a silent enterprise causes. */
const everythingTold = [
  ...['closed', 'coHandlersAdded', 'confirmed', 'contestDecided', 'contributed', 'denied'],
  ...['dispatched', 'draftReturned', 'drafted', 'extensionAsked', 'extensionContested'],
  ...['extensionDecided', 'followedUp', 'letterAnswered', 'lifted', 'objected', 'ordered'],
  ...['rated', 'redone', 'referred', 'registered', 'relapsed', 'reminded', 'replied'],
  ...['resumed', 'ruled'],
  ...['shelved', 'shelvingKept', 'signed', 'submitted', 'supplementAsked', 'supplemented'],
  ...['transferred', 'warned', 'withdrawn'],
].sort()

describe('no staff notice', () => {
  const canary = 'KANARIENVOGEL金丝雀'
  const canaryFirm = async () => {
    const contact = { contactName: `${canary}老板`, contactPhone: '0572-9876543' }
    const given = { name: `${canary}有限公司`, regionId: 'wuxing', ...contact }
    const { enterpriseId } = (await city.desk.post('/enterprises', given)).body
    const account = { name: `${canary}联系人`, role: 'enterprise' as const, enterpriseId }
    return city.signIn(await city.db.as(admin, (ctx) => openAccount(ctx, account)))
  }

  it('says who raised an appeal or what it is about', async () => {
    const hook = await city.admin.post('/webhooks', { name: '数据中台', url: `${other.url}/hook` })
    assert.equal(hook.status, 201)
    const firm = await canaryFirm()
    await keepAddress(firm, 'boss@firm.example', { digest: false })
    const staff: [string, Person][] = [
      ['desk', city.desk],
      ['caller', city.caller],
      ['leader', city.leader],
      ['auditor', city.auditor],
    ]
    for (const office of ['transport', 'housing']) {
      staff.push([`handler-${office}`, await city.handlerOf(office)])
      staff.push([`lead-${office}`, await city.leadOf(office)])
    }
    for (const [name, person] of staff) await keepAddress(person, `${name}@city.example`)
    const content = {
      ...{ title: `${canary}标题`, body: `${canary}内容` },
      ...{ place: canary, project: canary, tags: [canary] },
    }
    await everyStep({ city, enterprise: firm, content, words: `${canary}说` })
    await city.runJobs()
    city.clock.turnTo('2026-11-02')
    await city.runJobs()
    const toStaff = mailbox.mails.filter(({ to }) => to.endsWith('@city.example'))
    const pages = await Promise.all(
      staff.map(async ([, person]) => (await person.get('/notices?limit=50')).text),
    )
    // Everybody who works on it was told, by every way there is.
    assert.ok(new Set(toStaff.map(({ to }) => to)).size >= 6, toStaff.map(({ to }) => to).join())
    assert.ok(pages.filter((text) => text.includes('appeal.')).length >= 6)
    const heard = other.received
      .map(({ body }) => String(JSON.parse(body).type))
      .filter((type) => type.startsWith('appeal.'))
      .map((type) => type.replace('appeal.', ''))
    assert.deepEqual([...new Set(heard)].sort(), everythingTold)
    for (const said of [
      ...toStaff.flatMap(({ raw, text, subject }) => [raw, text, subject]),
      ...other.received.map(({ body, headers }) => body + JSON.stringify(headers)),
      ...pages,
    ]) {
      assert.doesNotMatch(said, /KANARIENVOGEL|金丝雀|boss@|9876543/)
    }
    assert.ok(mailbox.mailsTo('boss@firm.example').length > 10)
  })
  it('is ever seen by an enterprise', async () => {
    for (const template of await templatesOf(yunfan)) assert.match(template, /\.enterprise$/)
  })
})

describe('how one wants to be told', () => {
  it('is quiet at night and in the pages alone until one says otherwise', async () => {
    const firm = await city.enterprise('设置通知的企业')
    const usual = { email: null, language: 'zh', quiet: true, digest: false, digestStays: false }
    assert.deepEqual((await firm.get('/notices/address')).body, usual)
    const wish = { email: 'a@firm.example', language: 'en', quiet: false, digest: true }
    const kept = { ...wish, digestStays: false }
    assert.deepEqual((await firm.post('/notices/address', wish)).body, kept)
    assert.deepEqual((await firm.get('/notices/address')).body, kept)
    await firm.post('/appeals', anAppeal())
    await city.runJobs()
    assert.match((await firm.get('/notices')).body.items[0].title, /^We have received your appeal/)
    const gone = await firm.post('/notices/address', { ...wish, email: null })
    assert.equal(gone.body.email, null)
  })
  it('leaves a handling unit its digest', async () => {
    const handler = await city.handlerOf('water')
    assert.equal((await handler.get('/notices/address')).body.digest, true)
    const refused = await keepAddress(handler, 'w@city.example', { digest: false })
    assert.deepEqual([refused.status, refused.body.code], [422, 'notices/digest-stays'])
  })
  it('must be an address', async () => {
    assert.equal((await keepAddress(yunfan, 'nobody')).status, 400)
  })
})

describe('the neighbour', () => {
  it('sees nothing of another city’s notices, nor does anybody outside of a context', async () => {
    for (const path of ['/notices', '/notices/manual']) {
      assert.deepEqual((await neighbour.desk.get(path)).body.items, [])
    }
    for (const path of ['/webhooks', '/notices/failures']) {
      assert.deepEqual((await neighbour.admin.get(path)).body.items, [])
    }
    for (const table of [
      'record.outbox',
      'notices.delivery',
      'notices.address',
      'notices.webhook',
    ]) {
      const counted = sql<{ n: number }>`select count(*) as n from ${sql.table(table)}
        where tenant_id = '330500'`
      const bare = await city.db.transact((tx) => counted.execute(tx))
      const clock = actorWithoutAccount('330400', 'clock')
      const theirs = await city.db.as(clock, (ctx) => counted.execute(ctx.tx))
      const own = await asClock(counted)
      assert.deepEqual([bare.rows[0]?.n, theirs.rows[0]?.n], [0, 0], table)
      assert.ok((own.rows[0] as { n: number }).n > 0, table)
    }
  })
  it('cannot be told by the partitions either, to which the application has no right', async () => {
    for (const table of ['record.outbox_default', 'notices.delivery_default']) {
      await assert.rejects(asClock(sql`select * from ${sql.table(table)}`), /permission denied/)
    }
  })
})

describe('the links in messages', () => {
  it('lead to the page of their reader', async () => {
    const [toFirm] = mailbox.mailsTo('boss@firm.example')
    const [toDesk] = mailbox.mailsTo('desk@city.example')
    assert.match(toFirm?.text ?? '', new RegExp(`${publicUrl}/appeals/[0-9a-f-]{36}\n`))
    assert.match(toDesk?.text ?? '', new RegExp(`${publicUrl}/desk/inbox\\?appeal=[0-9a-f-]{36}\n`))
    assert.match(toFirm?.text ?? '', /湖州市政企恳谈平台/)
  })
})
