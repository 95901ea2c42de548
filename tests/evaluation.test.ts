import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { stepAppeal } from '#modules/appeals/index.ts'
import { linkToken, type Message } from '#modules/notices/index.ts'
import { creditCodeFor, openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { aReply, openCity, openTenant, type Person, personAt, publicUrl, replied } from './city.ts'

const messages: Message[] = []
/** The city's gateway for text messages; it keeps what it is given. */
const sms = { name: 'sms' as const, send: async (message: Message) => void messages.push(message) }
const city = await openCity({ channels: { sms }, start: '2026-09-21' })
const [firstId = '', secondId = ''] = city.staff.callers
const other = await city.signIn(secondId)
const clockActor = actorWithoutAccount(city.tenantId, 'clock')
const calls = async (who: Person = city.caller) => (await who.get('/calls')).body.items
const days = (n: number) => n * 24 * 60
const phone = '13900001234'

let registered = 0
/** An enterprise that is registered with a telephone. */
async function reachable(name: string, at = city) {
  registered += 1
  const organisation = `MA2C${String(5_000 + registered)}`
  const creditCode = creditCodeFor({ departmentAndType: '91', division: '330502', organisation })
  const given = { name, creditCode, regionId: 'wuxing', contactName: '王明', contactPhone: phone }
  const { enterpriseId } = (await at.desk.post('/enterprises', given)).body
  const admin = actorWithoutAccount(at.tenantId, 'admin')
  const accountId = await at.db.as(admin, (ctx) =>
    openAccount(ctx, { name: '王明', role: 'enterprise', enterpriseId }),
  )
  return { ...(await at.signIn(accountId)), enterpriseId }
}

/** The secret of the latest link of an appeal, worked out as the sending of it does. */
async function tokenOf(appealId: string, at = city) {
  return at.db.as(actorWithoutAccount(at.tenantId, 'clock'), async (ctx) => {
    const { rows } = await sql<{ id: string }>`select link_id as id from evaluation.link
      where tenant_id = ${at.tenantId} and appeal_id = ${appealId} order by link_id desc`.execute(
      ctx.tx,
    )
    return linkToken(ctx, rows[0]?.id ?? '')
  })
}

describe('the list of calls', () => {
  it('gives one enterprise to one caller, all its appeals together, until the claim is over', async () => {
    const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
    const hengxin = await city.enterprise('湖州恒信精密制造有限公司')
    const one = await replied(city, yunfan)
    const two = await replied(city, yunfan)
    await replied(city, hengxin)
    const list = await calls()
    assert.deepEqual(list.map((call: { asks: unknown[] }) => call.asks.length).toSorted(), [1, 2])
    assert.ok(!JSON.stringify(list).includes('enterpriseId'))
    const claims = await Promise.all(
      [city.caller, other].map((who) => who.post('/calls/claims', { appealId: one.appealId })),
    )
    assert.deepEqual(claims.map(({ status }) => status).toSorted(), [200, 409])
    const [holder, waiting] =
      claims[0]?.status === 200 ? [city.caller, other] : [other, city.caller]
    const taken = await waiting.post('/calls/claims', { appealId: two.appealId })
    assert.equal(taken.body.code, 'evaluation/call-taken')
    assert.equal((await waiting.post('/calls/claims')).body.asks.length, 1)
    assert.equal((await holder.post('/calls/claims')).body.asks.length, 2)
    city.clock.pass(21)
    assert.equal((await waiting.post('/calls/claims', { appealId: two.appealId })).status, 200)
  })
  it('puts off whom it tried a moment ago unless a caller means to', async () => {
    const { at, appealId } = await replied(city, await city.enterprise('湖州德清一家公司'))
    await city.caller.post(`${at}/follow-up`, { reached: false })
    const refused = await city.caller.post('/calls/claims', { appealId })
    assert.equal(refused.body.code, 'evaluation/called-just-now')
    const again = await city.caller.post('/calls/claims', { appealId, again: true })
    assert.deepEqual([again.status, again.body.attempts], [200, 1])
  })
  it('comes back the next day to whom it tried three times on one, and is left out when that is enough', async () => {
    city.clock.turnTo('2026-09-22')
    const { at, appealId } = await replied(city, await city.enterprise('湖州南浔一家公司'))
    const found = async () => {
      type Listed = { appealId: string; attempts: number; waits: boolean; tried: boolean }
      const own = (await calls()).find((call: Listed) => call.appealId === appealId)
      return [own.attempts, own.waits, own.tried]
    }
    for (const wait of [0, 3 * 60, 3 * 60]) {
      city.clock.pass(wait)
      await city.caller.post(`${at}/follow-up`, { reached: false })
    }
    assert.deepEqual(await found(), [3, true, false])
    assert.equal((await city.desk.post(`${at}/closing`)).body.code, 'appeals/not-followed-up')
    city.clock.turnTo('2026-09-23')
    assert.deepEqual(await found(), [3, false, false])
    assert.equal((await city.caller.post('/calls/claims', { appealId })).status, 200)
    await city.caller.post(`${at}/follow-up`, { reached: false })
    assert.deepEqual(await found(), [4, true, true])
    // However many of these wait for a coordinator, none takes the place of whom to call.
    const fresh = await replied(city, await city.enterprise('湖州长兴一家公司'))
    const client = new pg.Client(city.owner)
    await client.connect()
    await client.query(
      `insert into appeals.appeal select (jsonb_populate_record(a, jsonb_build_object(
        'appeal_id', gen_random_uuid(), 'number', n::text, 'next_due_on', '2026-09-01'))).*
        from appeals.appeal a, generate_series(1, 400) n where a.appeal_id = $1`,
      [appealId],
    )
    const claimed = await city.caller.post('/calls/claims', { appealId: fresh.appealId })
    await client.query(`delete from appeals.appeal where next_due_on = '2026-09-01'`)
    await client.end()
    assert.equal(claimed.status, 200, claimed.text)
    assert.equal((await city.desk.post(`${at}/closing`)).status, 200)
  })
  it('is written as a file that says who nobody is', async () => {
    const csv = await city.caller.get('/calls.csv')
    assert.equal(csv.status, 200)
    assert.ok(csv.text.includes('是否被要求好评') && !csv.text.includes('公司'), csv.text)
    assert.equal((await city.desk.get('/calls.csv')).status, 403)
  })
  it('is called by nobody of the office that handled the appeal', async () => {
    const { at, appealId } = await replied(city, await city.enterprise('湖州安吉一家公司'))
    const admin = actorWithoutAccount(city.tenantId, 'admin')
    const officeId = city.officeId('transport')
    const account = { name: '本单位回访员', role: 'caller' as const, officeId, officeName: '交通' }
    const own = await city.signIn(await city.db.as(admin, (ctx) => openAccount(ctx, account)))
    const refused = await own.post(`${at}/follow-up`, { reached: true, solved: 'yes' })
    assert.deepEqual([refused.status, refused.body.code], [403, 'appeals/own-office-calls'])
    assert.ok(!JSON.stringify(await calls(own)).includes(appealId))
  })
})

describe('a link to judge by', () => {
  it('goes out with the reply, to the registered telephone, and is kept as a hash alone', async () => {
    const firm = await reachable('湖州短信科技有限公司')
    const { appealId } = await replied(city, firm)
    await city.runJobs()
    city.clock.pass(days(1))
    await city.runJobs()
    const token = await tokenOf(appealId)
    const told = messages.find(({ text }) => text.includes(`${publicUrl}/judge#${token}`))
    assert.equal(told?.to, phone)
    const { rows } = await city.db.as(clockActor, (ctx) =>
      sql<{ row: string }>`select l::text as row from evaluation.link l
        where tenant_id = ${city.tenantId}`.execute(ctx.tx),
    )
    assert.ok(rows.length > 0 && rows.every(({ row }) => !row.includes(token.slice(-64))))
  })
  it('counts once of ten answers at the same time, and is used up', async () => {
    const firm = await city.enterprise('湖州一次科技有限公司')
    const { at, appealId } = await replied(city, firm)
    await city.runJobs()
    const token = await tokenOf(appealId)
    const answer = { token, solved: 'yes', satisfied: 2, pressured: true, dimensions: { speed: 1 } }
    const all = await Promise.all(
      Array.from({ length: 10 }, () => firm.post('/self-service/answers', answer)),
    )
    assert.deepEqual(
      all.map(({ status, body }) => (status === 200 ? 'counted' : body.code)).toSorted(),
      ['counted', ...Array(9).fill('evaluation/link-used')],
    )
    const { attempts, status, timeline } = (await firm.get(at)).body
    assert.equal(status, 'confirmed')
    assert.deepEqual(
      [attempts.length, attempts[0].channel, attempts[0].satisfied, attempts[0].pressured],
      [1, 'self-service', 2, true],
    )
    assert.equal(timeline.filter(({ type }: { type: string }) => type === 'confirmed').length, 1)
    const again = await firm.post('/self-service/openings', { token })
    assert.equal(again.body.code, 'evaluation/link-used')
  })
  it('is told as used to whom it was good for when another used it between two readings', async () => {
    const firm = await city.enterprise('湖州同时科技有限公司')
    const { at, appealId } = await replied(city, firm)
    await city.runJobs()
    const token = await tokenOf(appealId)
    await firm.post(`${at}/confirmation`, { solved: true })
    const client = new pg.Client(city.owner)
    await client.connect()
    const waiting = `select from pg_locks where relation = 'record.event'::regclass and not granted
      and database = (select oid from pg_database where datname = current_database())`
    await client.query('begin')
    await client.query('lock table record.event in access exclusive mode')
    let over = false
    const opening = firm.post('/self-service/openings', { token }).finally(() => {
      over = true
    })
    while (!over && (await client.query(waiting)).rowCount === 0) await setImmediate()
    await client.query('update evaluation.link set used_at = made_at where appeal_id = $1', [
      appealId,
    ])
    await client.query('commit')
    await client.end()
    assert.equal((await opening).body.code, 'evaluation/link-used')
  })
  it('shows the title and the answer without signing in, and takes a code by text message', async () => {
    const firm = await reachable('湖州验证科技有限公司')
    const { appealId } = await replied(city, firm)
    await city.runJobs()
    const token = await tokenOf(appealId)
    const nobody = personAt(city.address)
    const shown = (await nobody.post('/self-service/openings', { token })).body
    assert.deepEqual([shown.title, shown.proof], ['厂区门口道路破损', 'code'])
    assert.ok(!JSON.stringify(shown).includes('验证科技'))
    await nobody.post('/self-service/codes', { token })
    const code = /\d{6}/.exec(messages.findLast(({ to }) => to === phone)?.text ?? '')?.[0] ?? ''
    const answer = { token, solved: 'no', accepts: false, words: '没有修好' }
    const wrong = { ...answer, proof: code === '000000' ? '111111' : '000000' }
    const refused = await nobody.post('/self-service/answers', wrong)
    assert.equal(refused.body.code, 'evaluation/proof-wrong')
    const taken = await nobody.post('/self-service/answers', { ...answer, proof: code })
    assert.deepEqual([taken.status, taken.body.status], [200, 'denied'])
  })
  it('is opened by nobody of the staff, nor on a device of theirs, and the auditors hear of it', async () => {
    const { appealId } = await replied(city, await city.enterprise('湖州设备科技有限公司'))
    await city.runJobs()
    const token = await tokenOf(appealId)
    const lead = await city.leadOf('transport')
    const bySession = await lead.post('/self-service/openings', { token })
    assert.deepEqual([bySession.status, bySession.body.code], [403, 'evaluation/link-staff'])
    const link = await city.link(firstId)
    const signedIn = await personAt(city.address).post('/sessions', { token: link })
    const cookies = signedIn.headers.getSetCookie().map((one) => one.split(';')[0])
    const device = cookies.find((one) => one?.startsWith('kentan_device=')) ?? ''
    assert.ok(device)
    const onDevice = personAt(city.address, device)
    for (const [path, more] of [
      ['openings', {}],
      ['answers', { solved: 'yes' }],
      ['codes', {}],
    ] as const) {
      const asked = await onDevice.post(`/self-service/${path}`, { token, ...more })
      assert.deepEqual([asked.status, asked.body.code], [403, 'evaluation/link-staff'], path)
    }
    const { items } = (await city.auditor.get('/alerts?open=true')).body
    const own = items.filter(({ subjectId }: { subjectId: string }) => subjectId === appealId)
    assert.deepEqual(
      own.map(({ kind }: { kind: string }) => kind),
      ['rating-by-staff', 'rating-by-staff'],
    )
  })
  it('ends with the reply it was sent for, also where the appeal was opened again', async () => {
    const firm = await city.enterprise('湖州重开科技有限公司')
    const { at, appealId } = await replied(city, firm)
    await city.runJobs()
    const token = await tokenOf(appealId)
    await firm.post(`${at}/rating`, { level: 1 })
    await firm.post(`${at}/confirmation`, { solved: true })
    await city.desk.post(`${at}/closing`)
    const other = { officeId: city.officeId('housing'), requirement: '换人重办' }
    await city.db.as(actorWithoutAccount(city.tenantId, 'coordinator'), (ctx) =>
      stepAppeal(ctx, appealId, { type: 'reopen', ...other, why: 'decided', checkId: null }),
    )
    await (await city.handlerOf('housing')).post(`${at}/signature`)
    await (await city.leadOf('housing')).post(`${at}/reply`, aReply())
    const old = await firm.post('/self-service/openings', { token })
    assert.equal(old.body.code, 'evaluation/link-gone')
    assert.equal((await firm.post(`${at}/rating`, { level: 1 })).status, 200)
    await city.runJobs()
    const { items } = (await firm.get(`${at}/rectifications`)).body
    assert.equal(items.length, 2)
  })
  it('ends with the date of the confirmation, and with a new reply', async () => {
    const firm = await city.enterprise('湖州过期科技有限公司')
    const { appealId } = await replied(city, firm)
    await city.runJobs()
    const token = await tokenOf(appealId)
    city.clock.pass(days(30))
    const late = await firm.post('/self-service/openings', { token })
    assert.deepEqual([late.status, late.body.code], [404, 'evaluation/link-gone'])
  })
  it('of a city without text messages asks for the end of the telephone, five times', async () => {
    const { db, clock, owner, keys } = city
    const place = { db, clock, owner, keys, tenantId: '330400' }
    const plain = await openTenant(place)
    const firm = await reachable('嘉兴尾号科技有限公司', plain)
    const { appealId } = await replied(plain, firm)
    await plain.runJobs()
    const token = await tokenOf(appealId, plain)
    const nobody = personAt(plain.address)
    const asked = await nobody.post('/self-service/openings', { token })
    assert.equal(asked.body.proof, 'digits')
    const answer = (proof: string) =>
      nobody.post('/self-service/answers', { token, solved: 'yes', proof })
    for (let nth = 0; nth < 5; nth += 1) assert.equal((await answer('0000')).status, 401)
    assert.equal((await answer('1234')).body.code, 'evaluation/proof-wrong')
    const signedIn = await firm.post('/self-service/answers', { token, solved: 'yes' })
    assert.equal(signedIn.status, 200, signedIn.text)
  })
})

describe('a bad rating', () => {
  const bad = async (name: string, office = 'transport') => {
    const firm = await city.enterprise(name)
    const { at, appealId } = await replied(city, firm, office)
    await firm.post(`${at}/rating`, { level: 1, dimensions: { attitude: 1 }, pressured: true })
    await city.runJobs()
    const { items } = (await firm.get(`${at}/rectifications`)).body
    assert.equal(items.length, 1)
    return { firm, at, appealId, here: `/rectifications/${items[0].rectificationId}` }
  }
  const verified = { finding: 'real', reasonClass: 'attitude' }
  const status = async (who: Person, here: string) => (await who.get(here)).body.status

  it('is verified outside the office, rectified by it, and its enterprise called back', async () => {
    const { firm, at, here } = await bad('湖州差评一家公司')
    const lead = await city.leadOf('transport')
    assert.equal((await lead.get(here)).status, 404)
    assert.equal((await lead.post(`${here}/verification`, verified)).status, 403)
    assert.equal((await city.caller.post(`${here}/verification`, verified)).status, 200)
    const seen = (await lead.get(here)).body
    assert.deepEqual([seen.status, seen.ratedBy, seen.level], ['rectifying', null, 1])
    assert.equal((await (await city.leadOf('power')).get(here)).status, 404)
    assert.equal((await lead.post(`${here}/measure`, { text: '已上门道歉' })).status, 200)
    const told = (await firm.get(`${at}/rectifications`)).body.items[0]
    assert.deepEqual([told.status, told.measure], ['rectified', '已上门道歉'])
    const waiting = (await calls()).flatMap(
      (call: { asks: { rectificationId: string }[] }) => call.asks,
    )
    assert.ok(
      waiting.some((ask: { rectificationId: string }) => here.endsWith(ask.rectificationId)),
    )
    const words = '我们湖州差评一家公司现在满意'
    const call = { reached: true, satisfied: 4, words }
    assert.equal((await city.caller.post(`${here}/call-back`, call)).status, 200)
    const ended = (await city.auditor.get(here)).body
    assert.deepEqual(
      [ended.status, ended.end, ended.level, ended.satisfied],
      ['closed', 'satisfied', 1, 4],
    )
    assert.ok(!ended.calls[0].words.includes('差评一家公司'), ended.calls[0].words)
    assert.deepEqual((await lead.get(here)).body.calls, [])
  })
  it('that is late turns red, and those above are told', async () => {
    const { here } = await bad('湖州差评两家公司')
    await city.caller.post(`${here}/verification`, verified)
    city.clock.pass(days(25))
    await city.runJobs()
    assert.equal((await city.leader.get(here)).body.light, 'red')
    const notices = JSON.stringify((await city.leader.get('/notices')).body)
    assert.match(notices, /差评整改已超期/)
    assert.equal((await city.desk.post(`${here}/unreached`)).status, 409)
  })
  it('is appealed once, and the ruling is final', async () => {
    const { firm, at, here } = await bad('湖州差评三家公司')
    await city.desk.post(`${here}/verification`, { ...verified, finding: 'unclear' })
    const lead = await city.leadOf('transport')
    const appeal = { reason: '并未到场', evidence: '监控记录' }
    assert.equal((await lead.post(`${here}/rating-appeal`, appeal)).status, 200)
    assert.equal((await lead.post(`${here}/ruling`, { uphold: true, reason: 'x' })).status, 403)
    const ruled = await city.desk.post(`${here}/ruling`, { uphold: false, reason: '评价属实' })
    assert.equal(ruled.status, 200)
    const again = await lead.post(`${here}/rating-appeal`, appeal)
    assert.equal(again.body.code, 'evaluation/contested-once')
    assert.equal(await status(city.desk, here), 'rectifying')
    assert.equal((await firm.get(at)).body.rating, 1)
  })
  it('told in a follow-up is rectified too, and who is not reached is never satisfied', async () => {
    const firm = await city.enterprise('湖州差评四家公司')
    const { at } = await replied(city, firm)
    const said = { reached: true, solved: 'no', accepts: true, satisfied: 2, channel: 'visit' }
    await city.caller.post(`${at}/follow-up`, said)
    await city.runJobs()
    const [own] = (await firm.get(`${at}/rectifications`)).body.items
    const here = `/rectifications/${own.rectificationId}`
    await city.caller.post(`${here}/verification`, verified)
    await (await city.leadOf('transport')).post(`${here}/measure`, { text: '已补办' })
    for (const wait of [0, 3 * 60, days(1)]) {
      city.clock.pass(wait)
      await city.caller.post(`${here}/call-back`, { reached: false })
    }
    assert.equal((await city.desk.post(`${here}/unreached`)).status, 200)
    const ended = (await city.desk.get(here)).body
    assert.deepEqual([ended.end, ended.satisfied], ['unreached', null])
  })
})
