import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { learn } from '#modules/routing/index.ts'
import { type Answer, anAppeal, openCity } from './city.ts'
import { connectAsOwner } from './servers/owner.ts'

const city = await openCity({ learn })
const firm = await city.enterprise('湖州云帆纺织有限公司')
const { desk } = city

/** Appeals of one city about power, roads and taxes, each in words of its own. */
const places = ['东林', '织里', '八里店', '妙西', '埭溪', '环渚', '道场', '龙泉', '月河', '朝阳']
const matters = {
  power: [
    ['变压器增容申请', '新产线投产需要增容，现有变压器容量不足，车间多次跳闸。'],
    ['夜间电压不稳', '夜班电压偏低，绕线机频繁停机，请检查线路。'],
  ],
  transport: [
    ['浮桥排队过江', '村口浮桥每天只开两次，原料车排队半天。'],
    ['浮桥收费翻倍', '过江浮桥收费翻倍，工人上下班绕行。'],
  ],
  tax: [
    ['留抵退税迟迟未到账', '留抵退税申请提交两个月，一直没有到账。'],
    ['数电发票额度不够', '数电票额度每月用完，开不出票给客户。'],
  ],
} as const
type Office = keyof typeof matters

async function submits(title: string, body: string): Promise<string> {
  const answer = await firm.post('/appeals', anAppeal({ title, body }))
  assert.equal(answer.status, 201, answer.text)
  return answer.body.appealId
}

async function registers(appealId: string, more: object = {}): Promise<void> {
  const given = { kind: 'request', environment: 'factors', ...more }
  const answer = await desk.post(`/appeals/${appealId}/registration`, given)
  assert.equal(answer.status, 200, answer.text)
}

async function dispatches(appealId: string, office: string): Promise<void> {
  const given = { texts: [], officeId: city.officeId(office) }
  const answer = await desk.post(`/appeals/${appealId}/dispatch`, given)
  assert.equal(answer.status, 200, answer.text)
}

const suggested = async (appealId: string) => {
  const answer = await desk.get(`/appeals/${appealId}/suggestions`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body
}

const routing = async (): Promise<Answer['body']> => (await desk.get('/routing')).body.kinds[0]

/** Dispatches so many appeals, by turns to each office, as people have decided. */
async function history(count: number): Promise<string[]> {
  const made: string[] = []
  for (let n = 0; n < count; n += 1) {
    const offices = Object.keys(matters) as Office[]
    const office = offices[n % offices.length] ?? 'power'
    const [title, body] = matters[office][Math.floor(n / offices.length) % 2] ?? ['', '']
    const place = places[n % places.length]
    const appealId = await submits(`${place}${title}`, `${place}工业园第${n}号厂房：${body}`)
    await registers(appealId, { environment: office === 'tax' ? 'services' : 'factors' })
    await dispatches(appealId, office)
    made.push(appealId)
  }
  return made
}

describe('suggested offices', () => {
  it('come from the offices’ duties while nothing has been dispatched', async () => {
    const appealId = await submits('申请用电报装', '新厂房申请用电报装，电网改造何时完成？')
    const { office, environment, kind } = await suggested(appealId)
    assert.deepEqual([office.source, office.version], ['cold', 0])
    assert.equal(office.items[0].officeId, city.officeId('power'))
    assert.equal(office.items[0].name, '供电公司')
    assert.ok(office.items[0].words.includes('用电报装'), JSON.stringify(office.items[0]))
    assert.ok(office.items[0].confidence > office.items[1].confidence)
    assert.equal(environment.items[0].key, 'factors')
    assert.equal(kind.items.length <= 3, true)
  })

  it('follow duties as they are edited, by an admin or a coordinator alone', async () => {
    const appealId = await submits('共享食堂无人管', '我们园区的共享食堂没有人管理。')
    const duties = '园区共享食堂、配套商业'
    const path = `/offices/${city.officeId('commerce')}/duties`
    assert.equal((await firm.post(path, { duties })).status, 403)
    assert.equal((await city.leader.post(path, { duties })).status, 403)
    assert.equal((await (await city.leadOf('commerce')).post(path, { duties })).status, 403)
    const answer = await city.admin.post(path, { duties })
    assert.deepEqual([answer.status, answer.body.duties], [200, duties], answer.text)
    const { office } = await suggested(appealId)
    assert.equal(office.items[0].officeId, city.officeId('commerce'))
    assert.equal((await desk.post(path, { duties: '商贸流通' })).status, 200)
    assert.equal((await desk.post(`/offices/${appealId}/duties`, { duties })).status, 404)
  })

  it('are told to coordinators alone', async () => {
    const appealId = await submits('窗口排队', '办税窗口排队两小时。')
    const path = `/appeals/${appealId}/suggestions`
    const handler = await city.handlerOf('tax')
    for (const person of [firm, handler, city.admin, city.leader, city.auditor, city.caller]) {
      assert.equal((await person.get(path)).status, 403)
    }
    for (const person of [firm, handler, city.admin, city.caller]) {
      assert.equal((await person.get('/routing')).status, 403)
    }
    assert.equal((await city.leader.get('/routing')).status, 200)
  })
})

describe('what was dispatched', () => {
  let made: string[] = []

  it('is not learnt before there is enough of it', async () => {
    made = await history(18)
    assert.equal((await city.runJobs()).learnt, 0)
  })

  it('teaches what no duty says', async () => {
    const appealId = await submits('新市浮桥停开', '新市的浮桥停开，车辆过江排队。')
    made.push(...(await history(12)))
    assert.ok((await city.runJobs()).learnt >= 1)
    const { office } = await suggested(appealId)
    assert.deepEqual([office.source, office.version], ['warm', 1])
    assert.equal(office.items[0].officeId, city.officeId('transport'))
    const [{ words }] = office.items
    assert.ok(
      words.some((word: string) => word.includes('浮桥')),
      words.join(),
    )
    const [version] = (await routing()).versions
    assert.deepEqual(
      [version.version, version.reason, version.examples, version.tried, version.by],
      [1, 'dispatches', 30, 6, null],
    )
    assert.ok(version.first >= 5, JSON.stringify(version))
    assert.equal((await city.runJobs()).learnt, 0)
  })

  it('is learnt anew after one that was put right, with the office it came to at last', async () => {
    const [wrong] = made
    assert.ok(wrong)
    const moved = await desk.post(`/appeals/${wrong}/transfer`, {
      ...{ officeId: city.officeId('industry-it'), reason: '属有序用电' },
    })
    assert.equal(moved.status, 200, moved.text)
    assert.equal((await city.runJobs()).learnt, 0)
    city.clock.pass(11)
    assert.equal((await city.runJobs()).learnt, 1)
    const [version, earlier] = (await routing()).versions
    assert.deepEqual([version.version, version.reason, version.examples], [2, 'corrections', 30])
    assert.equal(earlier.kept, true)
  })

  it('can be gone back from, by a coordinator of the whole city', async () => {
    const back = (version: number, by = desk) => by.post('/routing/office/restoration', { version })
    assert.equal((await back(1, city.leader)).status, 403)
    assert.equal((await back(2)).body.code, 'routing/version-in-use')
    assert.equal((await back(9)).body.code, 'routing/version-gone')
    const answer = await back(1)
    assert.deepEqual([answer.status, answer.body.version], [201, 3], answer.text)
    const [version] = (await routing()).versions
    assert.deepEqual([version.reason, version.fromVersion, version.examples], ['returned', 1, 30])
    assert.ok(version.by)
    city.clock.pass(11)
    assert.equal((await city.runJobs()).learnt, 0)
    const appealId = await submits('跳闸', '车间跳闸，变压器容量不足。')
    assert.equal((await suggested(appealId)).office.version, 3)
  })
})

describe('what was erased', () => {
  it('is learnt from no more, and versions that had learnt from it forget all they learnt', async () => {
    const { items } = (await desk.get('/appeals?view=all&status=dispatched&limit=1')).body
    const owner = await connectAsOwner(city.owner)
    // As erasing leaves it (tests/erasure.test.ts).
    await owner.query('update appeals.appeal set title = $1 where appeal_id = $2', [
      '（已依申请删除）',
      items[0].appealId,
    ])
    const before = (await routing()).versions.length
    assert.ok((await city.runJobs()).learnt >= 1)
    const [version, ...earlier] = (await routing()).versions
    assert.deepEqual([version.reason, earlier.length], ['erasure', before])
    assert.equal(version.kept, true)
    assert.ok(earlier.every(({ kept }: { kept: boolean }) => !kept))
  })
})

describe('what people choose', () => {
  it('is held against what they were shown last, version by version', async () => {
    const before = (await routing()).versions[0]
    const [follows, not] = [
      await submits('车间跳闸', '变压器容量不足，车间跳闸。'),
      await submits('夜班电压偏低', '绕线机因电压偏低停机。'),
    ]
    for (const appealId of [follows, not]) {
      await registers(appealId)
      assert.equal((await suggested(appealId)).office.items[0].officeId, city.officeId('power'))
    }
    await dispatches(follows, 'power')
    await dispatches(not, 'education')
    await city.runJobs()
    const after = (await routing()).versions.find(
      (one: { version: number }) => one.version === before.version,
    )
    assert.deepEqual(
      [after.shown - before.shown, after.followedFirst - before.followedFirst],
      [2, 1],
    )
    assert.equal(after.followedThree - before.followedThree, 1)
  })
})

describe('dispatching by itself', () => {
  const setMargin = async (margin: number | null) => {
    const { rules, preset, version } = (await city.admin.get('/rules')).body
    const routing = { ...rules.routing, margin }
    const given = { rules: { ...rules, routing }, preset, reason: '测试', basedOn: version }
    const answer = await city.admin.post('/rules', given)
    assert.equal(answer.status, 201, answer.text)
  }
  const statusOf = async (appealId: string) => (await desk.get(`/appeals/${appealId}`)).body.status

  it('does not happen unless the city allows it, and then only with confirmed texts', async () => {
    const [sure, unread] = [
      await submits('车间跳闸要求增容', '变压器容量不足，车间多次跳闸，申请增容。'),
      await submits('多次跳闸申请增容', '变压器容量不足，车间多次跳闸。'),
    ]
    for (const appealId of [sure, unread]) await registers(appealId)
    assert.equal((await desk.post(`/appeals/${sure}/text-confirmation`, { texts: [] })).status, 200)
    assert.equal((await city.runJobs()).dispatched, 0)
    await setMargin(99)
    assert.equal((await city.runJobs()).dispatched, 0)
    await setMargin(20)
    assert.equal((await city.runJobs()).dispatched, 1)
    assert.deepEqual([await statusOf(sure), await statusOf(unread)], ['dispatched', 'registered'])
    const { timeline, officeId } = (await desk.get(`/appeals/${sure}`)).body
    assert.equal(officeId, city.officeId('power'))
    const sent = timeline.find(({ type }: { type: string }) => type === 'dispatched')
    assert.equal(sent.by, 'clock')
    const events = (await city.auditor.get(`/appeals/${sure}`)).status
    assert.equal(events, 200)
  })

  it('is counted apart, and can be taken back by a transfer', async () => {
    await city.runJobs()
    const version = (await routing()).versions.find((one: { automatic: number }) => one.automatic)
    assert.deepEqual([version.automatic, version.moved], [1, 0])
  })

  it('leaves to a person what a person has been shown', async () => {
    const appealId = await submits('厂房跳闸增容', '变压器容量不足，车间多次跳闸，申请增容。')
    await registers(appealId)
    await suggested(appealId)
    await desk.post(`/appeals/${appealId}/text-confirmation`, { texts: [] })
    assert.equal((await city.runJobs()).dispatched, 0)
    await setMargin(null)
  })
})
