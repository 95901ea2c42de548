import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fillLikeness, similarAppeals, storedAppeals } from '#modules/appeals/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { type Answer, anAppeal, aReply, openCity, type Person } from './city.ts'
import { followsPromise } from './promised-along.ts'
import { connectAsOwner } from './servers/owner.ts'
import { faultsOf } from './statements/rules.ts'

const statements = new Set<string>()
const city = await openCity({
  start: '2026-09-21',
  told: (statement) => statements.add(statement),
})
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const hailan = await city.enterprise('湖州海蓝新材料有限公司')
const qinghe = await city.enterprise('湖州清禾食品有限公司')
const { desk } = city
const [handler, lead] = [await city.handlerOf('transport'), await city.leadOf('transport')]

// biome-ignore lint/suspicious/noExplicitAny: whatever was answered
type Any = any
const taken = async (answer: Promise<Answer>): Promise<Any> => {
  const { status, body, text } = await answer
  assert.ok(status === 200 || status === 201, text)
  return body
}
const code = async (answer: Promise<Answer>) => {
  const { status, body } = await answer
  return `${status} ${body.code}`
}
const look = async (person: Person, at: string): Promise<Any> => taken(person.get(at))

/** One matter, at one place, in slightly other words each time. */
const closed = (place: string, end = '盼尽快恢复通行。') =>
  anAppeal({
    title: `${place}门前道路封闭`,
    body: `${place}门前的道路从上周起封闭两条车道，货车进出要绕行六公里，每天多花油费近千元，交货也误了时间，${end}`,
  })
const submit = async (by: Person, content: object): Promise<string> =>
  (await taken(by.post('/appeals', content))).appealId
const register = (id: string) =>
  taken(desk.post(`/appeals/${id}/registration`, { kind: 'request', environment: 'factors' }))
const dispatch = (id: string) =>
  taken(desk.post(`/appeals/${id}/dispatch`, { texts: [], officeId: city.officeId('transport') }))
const merge = (id: string, intoId: string, by: Person = desk) =>
  by.post(`/appeals/${id}/merger`, { intoId, matter: '东门道路封闭影响货车进出' })
const similar = async (id: string, by: Person = desk): Promise<Any[]> =>
  (await look(by, `/appeals/${id}/similar`)).items
const answer = async (
  id: string,
  text = '封闭施工已提前结束，两条车道恢复通行。',
  more: Record<string, unknown> = {},
) => {
  await taken(handler.post(`/appeals/${id}/signature`))
  await taken(lead.post(`/appeals/${id}/reply`, aReply({ text, ...more })))
}
const told = async (by: Person, id: string): Promise<string[]> =>
  (await look(by, '/notices?limit=50')).items
    .filter((one: Any) => one.subject.id === id)
    .map((one: Any) => one.template.split('.')[1])
    .reverse()
const differing = () =>
  city.db.as(actorWithoutAccount(city.tenantId, 'clock'), (ctx) =>
    rebuild(ctx.tx, city.tenantId, storedAppeals, { repair: false }),
  )

describe('appeals that say the same', () => {
  it('are shown to the coordinator, with how alike they are, of whoever and by a code name', async () => {
    const first = await submit(yunfan, closed('织里物流中心'))
    const second = await submit(hailan, closed('织里物流中心', '请尽快解决。'))
    const [found, ...more] = await similar(second)
    assert.equal(more.length, 0)
    assert.deepEqual(
      [found.appealId, found.sameEnterprise, found.blockedBy, found.regionName],
      [first, false, 'appeals/leading-not-open', '吴兴区'],
    )
    assert.ok(found.similarity > 0.8 && found.similarity < 1)
    assert.match(found.enterpriseCode, /^\w{6}$/)
    assert.ok(!JSON.stringify(found).includes('云帆'))
    await register(first)
    assert.equal((await similar(second))[0].blockedBy, null)
  })
  it('are none when one template is used for two estates', async () => {
    await submit(yunfan, closed('阳光花园小区'))
    const other = await submit(hailan, closed('金色家园小区'))
    assert.deepEqual(await similar(other), [])
  })
  it('are found when the letters of a name are swapped', async () => {
    const first = await submit(yunfan, closed('聚利广场'))
    const other = await submit(hailan, closed('利聚广场'))
    assert.deepEqual(
      (await similar(other)).map(({ appealId }) => appealId),
      [first],
    )
  })
  it('are shown to the coordinator of their region alone, and to nobody else', async () => {
    const first = await submit(yunfan, closed('南太湖码头'))
    const other = await submit(hailan, { ...closed('南太湖码头'), regionId: 'deqing' })
    assert.deepEqual(
      (await similar(other)).map(({ appealId }) => appealId),
      [first],
    )
    for (const person of [yunfan, handler, lead, city.caller, city.leader, city.auditor]) {
      assert.equal((await person.get(`/appeals/${first}/similar`)).status, 403)
    }
  })
  it('are found by their text as it is marked', async () => {
    const first = await submit(yunfan, closed('织东产业园'))
    const { texts } = await look(desk, `/appeals/${first}`)
    const { text } = texts.find(({ key }: Any) => key === 'body')
    const marks = [{ start: 0, end: text.length, kind: 'other' }]
    await taken(
      desk.post(`/appeals/${first}/text-confirmation`, { texts: [{ key: 'body', marks }] }),
    )
    const other = await submit(hailan, closed('织东产业园'))
    assert.deepEqual(await similar(other), [])
  })
})

describe('an enterprise that is about to submit', () => {
  const asked = async (by: Person, { title, body }: Any): Promise<Any[]> =>
    (await taken(by.post('/appeals/similar-own', { title, body }))).items
  it('is shown its own earlier appeal, and nothing of another’s', async () => {
    const own = await submit(qinghe, closed('和孚粮油市场'))
    await submit(hailan, closed('和孚粮油市场'))
    const typed = closed('和孚粮油市场', '请尽快解决。')
    const [found, ...more] = await asked(qinghe, typed)
    assert.deepEqual([found.appealId, found.status, more.length], [own, 'submitted', 0])
    assert.deepEqual(await asked(yunfan, typed), [])
  })
  it('finds what it wrote though its name stands behind marks', async () => {
    const name = '湖州清禾食品有限公司'
    const own = await submit(qinghe, closed(`双林镇${name}`))
    const [found] = await asked(qinghe, closed(`双林镇${name}`, '请尽快解决。'))
    assert.equal(found.appealId, own)
  })
  it('is not shown what it withdrew', async () => {
    const own = await submit(qinghe, closed('练市工业园'))
    await taken(qinghe.post(`/appeals/${own}/withdrawal`, { reason: null }))
    assert.deepEqual(await asked(qinghe, closed('练市工业园')), [])
  })
  it('is asked by nobody else', async () => {
    const { title, body } = closed('织里物流中心')
    for (const person of [desk, handler, city.auditor]) {
      assert.equal((await person.post('/appeals/similar-own', { title, body })).status, 403)
    }
  })
})

describe('a merged appeal', () => {
  it('is answered with its leading one, each step told to its enterprise once, and judged by it', async () => {
    const leading = await submit(yunfan, closed('织里货运站'))
    const merged = await submit(hailan, closed('织里货运站'))
    await register(leading)
    await taken(merge(merged, leading))
    assert.deepEqual(
      (await similar(merged)).map(({ appealId }) => appealId),
      [leading],
    )
    await city.runJobs()
    await dispatch(leading)
    await city.runJobs()
    await city.runJobs()
    const page = await look(hailan, `/appeals/${merged}`)
    assert.equal(page.status, 'merged')
    assert.deepEqual(
      [page.merger.status, page.merger.officeName, page.merger.matter, page.merger.into],
      ['dispatched', '交通运输局', '东门道路封闭影响货车进出', null],
    )
    await answer(leading, '湖州云帆智能装备有限公司：封闭施工已结束，两条车道恢复通行。', {
      ...{ outcome: 'partly', remains: '湖州云帆智能装备有限公司门前另一条车道月底前恢复' },
      remainsBy: '2026-10-30',
    })
    await city.runJobs()
    await city.runJobs()
    assert.deepEqual(await told(hailan, merged), ['submitted', 'merged', 'followed', 'replied'])
    assert.deepEqual((await told(city.caller, merged)).length, 1)
    const replied = await look(hailan, `/appeals/${merged}`)
    assert.deepEqual([replied.status, replied.along.officeName], ['replied', '交通运输局'])
    assert.match(replied.reply.text, /封闭施工已结束/)
    assert.ok(!JSON.stringify(replied).includes('云帆'), 'the leading enterprise is not named')
    await followsPromise({ city, leading: [yunfan, leading], merged: [hailan, merged] })
    await taken(hailan.post(`/appeals/${merged}/confirmation`, { solved: true }))
    await taken(yunfan.post(`/appeals/${leading}/denial`, { reason: '还封着一条' }))
    await taken(desk.post(`/appeals/${merged}/closing`))
    assert.deepEqual(
      [
        (await look(hailan, `/appeals/${merged}`)).end,
        (await look(desk, `/appeals/${leading}`)).status,
      ],
      ['resolved', 'denied'],
    )
  })
  it('tells nobody in an office more than how many there are, and enterprises nothing of each other', async () => {
    const leading = await submit(yunfan, closed('杨家埠堆场'))
    const [one, two] = [
      await submit(hailan, closed('杨家埠堆场')),
      await submit(qinghe, closed('杨家埠堆场')),
    ]
    await register(leading)
    await dispatch(leading)
    for (const id of [one, two]) await taken(merge(id, leading))
    const office = await look(handler, `/appeals/${leading}`)
    assert.deepEqual(office.led, { count: 2, items: [] })
    for (const person of [handler, lead]) {
      assert.equal((await person.get(`/appeals/${one}`)).status, 404)
    }
    assert.deepEqual((await look(yunfan, `/appeals/${leading}`)).led, { count: 0, items: [] })
    assert.equal((await hailan.get(`/appeals/${leading}`)).status, 404)
    const { led } = await look(desk, `/appeals/${leading}`)
    assert.deepEqual(led.items.map(({ appealId }: Any) => appealId).sort(), [one, two].sort())
    const shown = JSON.stringify(await look(hailan, `/appeals/${one}`))
    for (const other of [leading, two, led.items[0].number === one ? two : '清禾', '云帆']) {
      assert.ok(!shown.includes(other), other)
    }
    const elsewhere = await city.handlerOf('water')
    assert.equal((await elsewhere.get(`/appeals/${leading}`)).status, 404)
  })
  it('is done again by itself when its enterprise denies the reply', async () => {
    const leading = await submit(yunfan, closed('吴兴大道仓库'))
    const merged = await submit(hailan, closed('吴兴大道仓库'))
    await register(leading)
    await dispatch(leading)
    await taken(merge(merged, leading))
    await answer(leading)
    await city.runJobs()
    await taken(hailan.post(`/appeals/${merged}/denial`, { reason: '我们门前还封着' }))
    const redo = { officeId: city.officeId('transport'), requirement: '现场核实' }
    await taken(desk.post(`/appeals/${merged}/redo`, redo))
    assert.equal((await look(handler, `/appeals/${merged}`)).status, 'dispatched')
    await answer(merged)
    const own = await look(desk, `/appeals/${merged}`)
    assert.deepEqual([own.status, own.along, own.redoCount], ['replied', null, 1])
  })
})

describe('merging', () => {
  it('is the coordinator’s, before the dispatch, into one that is registered and unanswered', async () => {
    const leading = await submit(yunfan, closed('织里童装城'))
    const other = await submit(hailan, closed('织里童装城'))
    assert.equal(await code(merge(other, leading)), '409 appeals/leading-not-open')
    await register(leading)
    assert.equal(await code(merge(leading, leading)), '422 appeals/merge-with-itself')
    for (const person of [yunfan, hailan, handler, lead, city.caller, city.auditor, city.leader]) {
      assert.equal((await merge(other, leading, person)).status, 403)
    }
    const nobody = '00000000-0000-7000-8000-000000000000'
    assert.equal(await code(merge(other, nobody)), '404 record/missing')
    await taken(merge(other, leading))
    const third = await submit(qinghe, closed('织里童装城'))
    await register(third)
    assert.equal(await code(merge(leading, third)), '409 appeals/leads-others')
    assert.equal(await code(merge(third, other)), '409 appeals/leading-not-open')
    await dispatch(leading)
    await answer(leading)
    assert.equal(await code(merge(third, leading)), '409 appeals/leading-not-open')
    await dispatch(third)
    assert.equal(await code(merge(third, other)), '409 loop/wrong-status')
  })
  it('is undone by the coordinator with a reason, or by the enterprise; dates stay as they were', async () => {
    const leading = await submit(yunfan, closed('埭溪物流园'))
    const merged = await submit(hailan, closed('埭溪物流园'))
    await register(leading)
    await dispatch(leading)
    const before = await look(desk, `/appeals/${merged}`)
    await taken(merge(merged, leading))
    await taken(desk.post(`/appeals/${merged}/merger-end`, { reason: '不是同一路段' }))
    const after = await look(desk, `/appeals/${merged}`)
    assert.deepEqual([after.status, after.merger], ['submitted', null])
    assert.deepEqual(after.deadlines, before.deadlines)
    await taken(merge(merged, leading))
    await taken(
      hailan.post(`/appeals/${merged}/merger-contest`, {
        reason: '湖州海蓝新材料有限公司说的是西门',
      }),
    )
    const contested = await look(desk, `/appeals/${merged}`)
    assert.equal(contested.status, 'submitted')
    assert.match(contested.timeline.at(-1).text, /^［.*］说的是西门$/)
    assert.equal(await code(merge(merged, leading)), '409 appeals/another-matter')
    await city.runJobs()
    assert.deepEqual(await told(hailan, merged), [
      ...['submitted', 'merged', 'unmerged', 'merged', 'mergerContested'],
    ])
    assert.ok((await told(desk, merged)).includes('mergerContested'))
  })
  it('ends by itself when the leading appeal ends without a reply', async () => {
    const leading = await submit(yunfan, closed('道场加油站'))
    const merged = await submit(hailan, closed('道场加油站'))
    await register(leading)
    await taken(merge(merged, leading))
    await taken(yunfan.post(`/appeals/${leading}/withdrawal`, { reason: null }))
    await city.runJobs()
    assert.equal((await look(hailan, `/appeals/${merged}`)).status, 'submitted')
    assert.deepEqual(await told(hailan, merged), ['submitted', 'merged', 'unmerged'])
    assert.ok((await told(desk, merged)).includes('unmerged'))
  })
})

describe('two hundred merges and their undoing at once', () => {
  it('leave every appeal in one place, and the summaries what the events add up to', async () => {
    const leading = await Promise.all(
      ['甲', '乙'].map(async (letter) => {
        const id = await submit(yunfan, closed(`${letter}字码头`))
        await register(id)
        return id
      }),
    )
    const others: string[] = []
    for (let n = 0; n < 20; n += 1) others.push(await submit(hailan, closed('丙字码头')))
    const act = (n: number) => {
      const id = others[n % others.length] ?? ''
      const [one = '', two = ''] = leading
      if (n % 3 === 0) return desk.post(`/appeals/${id}/merger-end`, { reason: '另办' })
      return n % 50 === 7 ? merge(one, two) : merge(id, n % 2 ? one : two)
    }
    const statuses: number[] = []
    // Why in waves: what is more at once is told that the system is busy.
    for (const wave of [0, 50, 100, 150]) {
      const acts = Array.from({ length: 50 }, (_, n) => act(wave + n))
      statuses.push(...(await Promise.all(acts)).map(({ status }) => status))
    }
    assert.deepEqual(
      [...new Set(statuses)].filter((status) => ![200, 409].includes(status)),
      [],
    )
    assert.ok(statuses.filter((status) => status === 200).length >= 20)
    for (const id of others) {
      const { status, merger, version, timeline } = await look(desk, `/appeals/${id}`)
      assert.equal(merger !== null, status === 'merged')
      assert.equal(timeline.length, version)
    }
    const led = await Promise.all(leading.map((id) => look(desk, `/appeals/${id}`)))
    const leadsAndMerged = led.filter(({ status, led: { count } }) => status === 'merged' && count)
    assert.deepEqual(leadsAndMerged, [])
  })
  it('and all that was merged in this city too', async () => {
    await city.runJobs()
    const { streams, different } = await differing()
    assert.ok(streams > 40)
    assert.deepEqual(different, [])
  })
})

describe('the appeals of an earlier release', () => {
  it('are found as alike once their hashes are filled in, and that is done once', async () => {
    const first = await submit(qinghe, closed('妙西养殖基地'))
    const other = await submit(hailan, closed('妙西养殖基地'))
    const owner = await connectAsOwner(city.owner)
    for (const table of ['likeness_band', 'likeness']) {
      await owner.query(`delete from appeals.${table}`)
    }
    assert.deepEqual(await similar(other), [])
    const clock = actorWithoutAccount(city.tenantId, 'clock')
    assert.equal(await fillLikeness(city.db, clock), (await differing()).streams)
    assert.equal(await fillLikeness(city.db, clock), 0)
    assert.deepEqual(
      (await similar(other)).map(({ appealId }) => appealId),
      [first],
    )
  })
})

describe('the function that the bench times', () => {
  it('answers what the endpoint does', async () => {
    const other = await submit(hailan, closed('妙西养殖基地'))
    const actor = actorWithoutAccount(city.tenantId, 'coordinator')
    const { items } = await city.db.as(actor, (ctx) => similarAppeals(ctx, { appealId: other }))
    assert.deepEqual(items, await similar(other))
    assert.equal(items.length, 2)
  })
})

describe('the statements of all this', () => {
  it('name their city for every table', () => {
    const own = [...statements].filter((one) => /likeness|leading_id/.test(one))
    assert.ok(own.length > 10)
    assert.deepEqual(own.flatMap(faultsOf), [])
  })
})
