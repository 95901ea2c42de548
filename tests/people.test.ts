import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anAppeal, openCity } from './city.ts'

const city = await openCity()
const { desk, admin } = city
const register = (over: Record<string, unknown>) =>
  desk.post('/enterprises', { name: '湖州某某有限公司', regionId: 'wuxing', ...over })

describe('the city', () => {
  it('offers its districts and zones as places, and never the placeholder 330501', async () => {
    const { regions, offices, limits } = (await desk.get('/city')).body
    const codes = regions.map(({ divisionCode }: { divisionCode: string | null }) => divisionCode)
    assert.deepEqual(codes, [
      '330500',
      '330502',
      '330503',
      '330521',
      '330522',
      '330523',
      null,
      null,
    ])
    assert.ok(regions.some(({ name }: { name: string }) => name === '南太湖新区'))
    assert.equal(regions.filter(({ venue }: { venue: boolean }) => venue).length, 8)
    assert.ok(offices.some(({ kind }: { kind: string }) => kind === 'coordinating'))
    const idle = offices.filter(({ handles }: { handles: boolean }) => !handles)
    assert.deepEqual(
      idle.map(({ name }: { name: string }) => name),
      ['统筹办公室', '企业回访中心'],
    )
    const last = offices.filter(({ takesLifted }: { takesLifted: boolean }) => takesLifted)
    assert.deepEqual(
      last.map(({ name }: { name: string }) => name),
      ['兜底办'],
    )
    assert.deepEqual(limits.reply, {
      count: 2,
      unit: 'weeks',
      rollForward: true,
      source: '湖州恳谈会：2周内答复',
    })
    const kinds = 'dispatch reply supplement object rule extension shelve confirm redo close'.split(
      ' ',
    )
    assert.deepEqual(Object.keys(limits), kinds)
  })
})

describe('an enterprise', () => {
  it('is registered under a credit code that both checks pass', async () => {
    const answer = await register({ creditCode: '1133 0500 0025 6529 1r' })
    assert.equal(answer.status, 201)
    assert.deepEqual(
      [answer.body.creditCode, answer.body.codeWarning],
      ['11330500002565291R', null],
    )
  })
  it('is registered with a warning under a code of the pilot years', async () => {
    const { body } = await register({ creditCode: '91350100M0001TGQXM' })
    assert.equal(body.codeWarning, 'pilot-code')
    assert.equal((await desk.get('/credit-codes/91350100M0001TGQXM')).body.warning, 'pilot-code')
  })
  it('is refused under a code that neither check passes, and under one that is taken', async () => {
    const bad = await register({ creditCode: '91440300MA5FP7W02K' })
    assert.deepEqual(
      [bad.status, bad.body.code, bad.body.errors[0].field],
      [422, 'people/code-invalid', 'creditCode'],
    )
    const twice = await register({ creditCode: '11330500002565291R' })
    assert.deepEqual([twice.status, twice.body.code], [409, 'people/code-taken'])
  })
  it('has the size class its figures give it, on the day they are of', async () => {
    // 工业: medium needs 300 people and 20 million; 326 people and 21,800 万元 do.
    const figures = { industry: '35', employees: 326, revenue: 21_800, figuresAsOf: '2026-06-30' }
    const { body } = await register({ name: '湖州中型有限公司', ...figures })
    assert.deepEqual([body.sizeClass, body.figuresAsOf], ['medium', '2026-06-30'])
    const micro = await register({
      name: '湖州微型有限公司',
      industry: '35',
      employees: 19,
      revenue: 21_800,
    })
    assert.equal(micro.body.sizeClass, 'micro')
    const unknown = await register({ name: '湖州未知有限公司', industry: '35' })
    assert.equal(unknown.body.sizeClass, null)
  })
  it('may be provisional, and its appeals are seen by the enterprise it is merged into', async () => {
    const provisional = (await register({ name: '签约待落地项目公司' })).body
    assert.equal(provisional.provisional, true)
    const landed = await city.enterprise('湖州落地有限公司')
    const over = { enterpriseId: provisional.enterpriseId, channel: 'phone' }
    const { appealId } = (await desk.post('/appeals', anAppeal(over))).body
    assert.equal((await landed.get(`/appeals/${appealId}`)).status, 404)
    const merger = `/enterprises/${provisional.enterpriseId}/merger`
    assert.equal(
      (await desk.post(merger, { into: landed.enterpriseId })).body.mergedInto,
      landed.enterpriseId,
    )
    assert.equal((await landed.get(`/appeals/${appealId}`)).status, 200)
    assert.equal(
      (await desk.post(merger, { into: landed.enterpriseId })).body.code,
      'people/not-provisional',
    )
  })
  it('is found by a part of its name, wildcards taken as they are', async () => {
    assert.equal(
      (await desk.get(`/enterprises?q=${encodeURIComponent('中型')}`)).body.items.length,
      1,
    )
    assert.equal((await desk.get('/enterprises?q=%25')).body.items.length, 0)
  })
})

describe('the calendar', () => {
  const notice = {
    year: 2027,
    title: '2027年放假安排（测试用）',
    text: '一、元旦：1月1日（周五）至3日（周日）放假，共3天。二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月13日（周六）上班。',
  }
  it('knows 2026 and says that 2027 is only estimated', async () => {
    const known = (await desk.get('/calendar/2026')).body
    assert.deepEqual([known.published, known.workingDays], [true, 248])
    assert.equal((await desk.get('/calendar/2027')).body.published, false)
  })
  it('flags every date that rests on the estimate, until an admin adds the notice', async () => {
    const yunfan = await city.enterprise('湖州跨年有限公司')
    city.clock.turnTo('2026-12-25')
    const before = (await yunfan.post('/appeals', anAppeal())).body
    assert.deepEqual([before.replyDueOn, before.provisional], ['2027-01-08', true])
    assert.equal((await desk.post('/calendar/notices', notice)).status, 403)
    const wrong = await admin.post('/calendar/notices', { ...notice, year: 2026 })
    assert.deepEqual([wrong.status, wrong.body.errors[0].field], [422, 'text'])
    const added = await admin.post('/calendar/notices', notice)
    assert.deepEqual([added.status, added.body.published, added.body.version], [201, true, 1])
    const after = (await yunfan.post('/appeals', anAppeal())).body
    assert.equal(after.provisional, false)
    const again = await admin.post('/calendar/notices', { ...notice, title: '更正' })
    assert.equal(again.body.version, 2)
  })
})
