import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anAppeal, aReply, openCity, type Person } from './city.ts'

const city = await openCity()
const firm = await city.enterprise('湖州云帆纺织有限公司')
const { desk } = city
const body = '请尽快修复厂区北门的道路坑洼。变压器容量不足，车间跳闸，申请增容。'
const whole =
  '经现场查看，北门道路坑洼已于10月12日修复；变压器增容方案已批复，车间跳闸问题11月解决。'

type Found = {
  kind: string
  of: 'reply' | 'appeal'
  start: number
  end: number
  count: number | null
}

/** An appeal at an office that has signed it. */
async function signedAt(office: string, over: Record<string, unknown> = {}): Promise<string> {
  const { appealId } = (await firm.post('/appeals', anAppeal({ title: '道路坑洼', body, ...over })))
    .body
  const at = `/appeals/${appealId}`
  await desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
  const sent = await desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId(office) })
  assert.equal(sent.status, 200, sent.text)
  const answer = await (await city.handlerOf(office)).post(`${at}/signature`)
  assert.equal(answer.status, 200, answer.text)
  return at
}

async function checked(by: Person, at: string, text: string): Promise<[string, string][]> {
  const answer = await by.post(`${at}/reply-checks`, { text })
  assert.equal(answer.status, 200, answer.text)
  return answer.body.advice.map(({ kind, of, start, end }: Found) => [
    kind,
    (of === 'reply' ? text : body).slice(start, end),
  ])
}

const lead = await city.leadOf('transport')
const handler = await city.handlerOf('transport')
const at = await signedAt('transport')

describe('a reply is looked over before it is signed', () => {
  it('by the handler who drafts it and the lead who signs it, of the office alone', async () => {
    assert.deepEqual(await checked(handler, at, whole), [])
    assert.deepEqual(await checked(lead, at, whole), [])
    for (const person of [firm, desk, city.admin, city.leader, city.auditor, city.caller]) {
      assert.equal((await person.post(`${at}/reply-checks`, { text: whole })).status, 403)
    }
    const other = await city.leadOf('water')
    assert.equal((await other.post(`${at}/reply-checks`, { text: whole })).status, 404)
  })

  it('for saying no more than that it was received or passed on', async () => {
    assert.deepEqual(await checked(lead, at, '来信收悉，感谢您的支持！'), [
      ['received', '来信收悉，感谢您的支持！'],
    ])
    assert.deepEqual(await checked(lead, at, '来信收悉。您反映的情况已转交供电公司处理。'), [
      ['passed-on', '您反映的情况已转交供电公司处理。'],
    ])
  })

  it('for the part of the appeal that it leaves out', async () => {
    assert.deepEqual(await checked(lead, at, '厂区北门道路坑洼已于10月12日修复完工。'), [
      ['partly', '变压器容量不足，车间跳闸，申请增容。'],
    ])
  })

  it('not to be kept: a check does nothing', async () => {
    const { version } = (await lead.get(at)).body
    await checked(lead, at, '来信收悉。')
    assert.equal((await lead.get(at)).body.version, version)
  })
})

describe('signing', () => {
  const moments = async (by: Person, path: string) =>
    (await by.get(path)).body.timeline.filter(({ type }: { type: string }) => type === 'advised')

  it('against advice is as free as any other, and recorded with what was shown and why', async () => {
    const reply = aReply({ text: '厂区北门道路坑洼已于10月12日修复完工。' })
    const reason = '增容由供电公司另行答复'
    const answer = await lead.post(`${at}/reply`, {
      ...reply,
      advised: ['partly'],
      regardless: reason,
    })
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.body.status, 'replied')
    for (const person of [desk, city.auditor, lead]) {
      const [moment, ...more] = await moments(person, at)
      assert.deepEqual(more, [])
      assert.deepEqual(moment.advice, [{ kind: 'partly', shown: true }])
      assert.deepEqual([moment.text, moment.by], [reason, 'lead'])
    }
    assert.deepEqual(await moments(firm, at), [])
  })

  it('without looking at the advice is recorded as that', async () => {
    const next = await signedAt('transport')
    const answer = await lead.post(`${next}/reply`, aReply({ text: '来信收悉。' }))
    assert.equal(answer.status, 200, answer.text)
    const [moment] = await moments(city.auditor, next)
    assert.deepEqual(moment.advice, [{ kind: 'received', shown: false }])
    assert.equal(moment.text, null)
  })

  it('is counted, and such appeals are found', async () => {
    assert.equal((await desk.get('/appeals/counts')).body.advised, 2)
    const { items } = (await desk.get('/appeals?view=all&advised=true')).body
    assert.equal(items.length, 2)
  })

  it('of a reply that answers leaves nothing behind', async () => {
    const next = await signedAt('transport')
    const answer = await lead.post(`${next}/reply`, aReply({ text: whole }))
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(await moments(city.auditor, next), [])
    assert.equal((await desk.get('/appeals/counts')).body.advised, 2)
  })

  it('of a text that another reply of the office has too tells how many, and shows none of them', async () => {
    const next = await signedAt('transport')
    const given = { text: whole.replace('12', '15') }
    const { advice } = (await lead.post(`${next}/reply-checks`, given)).body
    assert.deepEqual(
      advice.map(({ kind, count }: Found) => [kind, count]),
      [['shared', 1]],
    )
    const elsewhere = await signedAt('water')
    const water = await city.leadOf('water')
    assert.deepEqual((await water.post(`${elsewhere}/reply-checks`, given)).body.advice, [])
  })
})
