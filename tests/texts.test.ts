import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { anAppeal, openCity, type Person } from './city.ts'
import { taken } from './talks/stage.ts'

const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { desk } = city
const handler = await city.handlerOf('transport')
const other = await city.handlerOf('water')

const title = '云帆门口道路破损'
const body = '我们云帆在北门，找过恒泰的老周，请打13857212345或阿明。'
const hidden = '我们［本企业］在北门，找过恒泰的老周，请打［手机号］或阿明。'
const detail = '补充：微信 yunfan_2026，老周不认账'

const look = async (person: Person, at: string) => (await person.get(at)).body

/** An appeal that is registered and not yet dispatched. */
async function registered(more: object = {}) {
  const { appealId } = await taken(yunfan.post('/appeals', anAppeal({ title, body, ...more })))
  const at = `/appeals/${appealId}`
  await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
  return { at, appealId: String(appealId) }
}
const officeId = city.officeId('transport')
const dispatch = (at: string, texts?: object[]) =>
  desk.post(`${at}/dispatch`, { officeId, ...(texts && { texts }) })

/** Everything the database holds of a stream in plain words. */
const stored = (appealId: string) =>
  city.db.as(actorWithoutAccount(city.tenantId, 'clock'), async ({ tx }) => {
    const { rows } = await sql<{ all: string }>`select
      (select string_agg(body::text, ' ') from record.event
        where tenant_id = ${city.tenantId} and stream_id = ${appealId}) ||
      (select a::text from appeals.appeal a
        where tenant_id = ${city.tenantId} and appeal_id = ${appealId}) as all`.execute(tx)
    return rows[0]?.all ?? ''
  })

describe('what an enterprise writes', () => {
  it('is kept with marks in place of what tells who it is, and shown to itself word for word', async () => {
    const { at, appealId } = await registered()
    const kept = await stored(appealId)
    assert.ok(kept.includes('［手机号］') && kept.includes('［本企业］门口道路破损'))
    assert.ok(!kept.includes('13857212345') && !kept.includes('云帆'))
    const own = await look(yunfan, at)
    assert.deepEqual([own.title, own.body], [title, body])
    const [first] = (await look(yunfan, '/appeals')).items
    assert.equal(first.title, title)
    const seen = await look(desk, at)
    assert.deepEqual([seen.body, seen.textsOpen], [hidden, 2])
    assert.deepEqual(
      seen.texts.map(({ key, marks }: { key: string; marks: { kind: string }[] }) => [
        key,
        marks.map(({ kind }) => kind),
      ]),
      [
        ['title', ['own']],
        ['body', ['own', 'phone']],
      ],
    )
  })

  it('is dispatched once a coordinator has confirmed it, with what was marked beside', async () => {
    const { at } = await registered()
    const early = await dispatch(at)
    assert.deepEqual([early.status, early.body.code], [409, 'appeals/text-unconfirmed'])
    const start = hidden.indexOf('恒泰的老周')
    const marks = [{ start, end: start + 5 }]
    const beyond = await dispatch(at, [{ key: 'body', marks: [{ start: 1, end: 9_999 }] }])
    assert.deepEqual([beyond.status, beyond.body.code], [422, 'appeals/mark-outside'])
    await taken(dispatch(at, [{ key: 'body', marks }]))
    const read = await look(handler, at)
    assert.equal(read.body, '我们［本企业］在北门，找过［隐去］，请打［手机号］或阿明。')
    assert.deepEqual([read.texts, read.title], [[], '［本企业］门口道路破损'])
    assert.equal((await look(yunfan, at)).body, body)
  })

  it('has a mark taken off by its original, which is opened and written down', async () => {
    const { at, appealId } = await registered()
    await taken(desk.post(`${at}/text-confirmation`, { texts: [{ key: 'body', restored: [1] }] }))
    assert.ok((await look(desk, at)).body.includes('请打13857212345或阿明'))
    const opened = await taken(desk.post(`${at}/originals`, { reason: '核对是否为热线号码' }))
    assert.deepEqual(opened.texts, [
      { key: 'title', text: title },
      { key: 'body', text: body },
    ])
    const { rows } = await city.db.as(actorWithoutAccount(city.tenantId, 'auditor'), ({ tx }) =>
      sql<{ purpose: string }>`select purpose from vault.opening
          where tenant_id = ${city.tenantId} and subject_id = ${appealId}`.execute(tx),
    )
    assert.deepEqual(rows, [{ purpose: 'original' }, { purpose: 'original' }])
  })

  it('is read by others only once it is confirmed, when it comes later too', async () => {
    const { at, appealId } = await registered()
    await taken(dispatch(at, []))
    await taken(yunfan.post(`${at}/detail`, { text: detail }))
    assert.ok(!(await stored(appealId)).includes('yunfan_2026'))
    const waiting = await look(handler, at)
    assert.deepEqual(waiting.supplements, [{ on: '2026-09-21', text: null }])
    const moment = waiting.timeline.at(-1)
    assert.deepEqual([moment.type, moment.text, moment.withheld], ['supplemented', null, true])
    const list = await look(desk, '/appeals?unconfirmed=true')
    assert.ok(list.items.some((item: { appealId: string }) => item.appealId === appealId))
    await taken(desk.post(`${at}/text-confirmation`, {}))
    const read = await look(handler, at)
    assert.equal(read.supplements[0].text, '补充：微信 ［微信号］，老周不认账')
    assert.equal((await look(yunfan, at)).supplements[0].text, detail)
    const again = await desk.post(`${at}/text-confirmation`, {})
    assert.deepEqual([again.status, again.body.code], [409, 'appeals/text-confirmed'])
  })

  it('tells leaders no title that nobody has confirmed', async () => {
    const { appealId } = await registered()
    const { items } = await look(city.leader, '/appeals')
    const item = items.find((one: { appealId: string }) => one.appealId === appealId)
    assert.equal(item.title, '（标题待协调员核对）')
  })
})

describe('who may know whose an appeal is', () => {
  it('is the coordinator alone unless the enterprise chooses or agrees, an office at a time', async () => {
    const { at } = await registered()
    await taken(dispatch(at, []))
    assert.equal((await look(yunfan, at)).confidentiality, 'hidden')
    await taken(yunfan.post(`${at}/disclosure`, { officeId }))
    const twice = await yunfan.post(`${at}/disclosure`, { officeId })
    assert.deepEqual([twice.status, twice.body.code], [422, 'appeals/already-disclosed'])
    assert.deepEqual(
      (await look(handler, at)).disclosedTo.map((one: { officeId: string }) => one.officeId),
      [officeId],
    )
    assert.equal((await other.get(at)).status, 404)
    const down = await yunfan.post(`${at}/confidentiality`, { tier: 'departments' })
    assert.equal(down.body.code, 'appeals/confidentiality-highest')
  })
  it('is raised at any time, and never lowered', async () => {
    const { at } = await registered({ confidentiality: 'departments' })
    const lower = await yunfan.post(`${at}/confidentiality`, { tier: 'public' })
    assert.equal(lower.body.code, 'appeals/confidentiality-only-up')
    await taken(yunfan.post(`${at}/confidentiality`, { tier: 'hidden' }))
    const { confidentiality, timeline } = await look(yunfan, at)
    assert.deepEqual([confidentiality, timeline.at(-1).type], ['hidden', 'confidentialityRaised'])
  })
  it('is told handling units by the day: no moment of theirs is finer', async () => {
    const { at } = await registered()
    await taken(dispatch(at, []))
    const { text } = await handler.get(at)
    assert.doesNotMatch(text, /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/)
  })
})
