import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { officesByKey, openAccount } from '#modules/people/index.ts'
import { similarAnswered } from '#modules/search/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { connectAsOwner } from '#tests/servers/owner.ts'
import { loops } from '../src/loops.ts'
import { sealEarlier } from '../src/seal-earlier.ts'
import { anAppeal, aReply, openCity, type Person } from './city.ts'
import { taken } from './talks/stage.ts'

const city = await openCity()
const { desk, caller, leader, auditor, admin } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const wanghu = await city.enterprise('湖州望湖纺织有限公司', 'deqing')
const handler = await city.handlerOf('transport')
const lead = await city.leadOf('transport')
const otherHandler = await city.handlerOf('water')
const owner = await connectAsOwner(city.owner)
const clock = actorWithoutAccount(city.tenantId, 'clock')

type Item = {
  kind: string
  id: string
  title: string
  part: string
  segments: { text: string; marked: boolean }[]
}

const look = async (person: Person, q: string, more = '') =>
  taken(person.get(`/search?q=${encodeURIComponent(q)}${more}`)) as Promise<{
    items: Item[]
    next: string | null
    all: boolean
  }>
const idsFor = async (person: Person, q: string, more = '') =>
  (await look(person, q, more)).items.map(({ kind, id }) => `${kind} ${id}`)
const marked = ({ segments }: Pick<Item, 'segments'>) =>
  segments.filter((one) => one.marked).map(({ text }) => text)

const submit = async (person: Person, over: object) =>
  String((await taken(person.post('/appeals', anAppeal({ ...over })))).appealId)
const register = (id: string, environment = 'factors') =>
  taken(desk.post(`/appeals/${id}/registration`, { kind: 'request', environment }))
const dispatch = (id: string, office = 'transport') =>
  taken(desk.post(`/appeals/${id}/dispatch`, { texts: [], officeId: city.officeId(office) }))

/** A coordinator of one district. */
async function coordinatorOf(regionId: string): Promise<Person> {
  const admins = actorWithoutAccount(city.tenantId, 'admin')
  const accountId = await city.db.as(admins, async (ctx) => {
    const officeId = (await officesByKey(ctx)).get('coordination')?.officeId ?? ''
    return openAccount(ctx, { name: '区县值班员', role: 'coordinator', regionId, officeId })
  })
  return city.signIn(accountId)
}

const road = await submit(yunfan, {
  title: '厂区北门外道路破损',
  body: '道路坑洼积水，ＡＧＶ小车与5G基站的检修车进不来，PLC机柜 3号 已受潮。',
})
const power = await submit(wanghu, {
  title: '夏季限电影响订单',
  body: '七月起每周停电两天，纺织车间订单交付受影响，盼协调错峰用电。',
  regionId: 'deqing',
  environment: 'services',
})

describe('what is looked for', () => {
  it('is found by words of two letters, Latin and digits among them, whatever their width and case', async () => {
    for (const q of [
      '道路',
      '积水',
      '5g',
      'PLC',
      'agv',
      '3号',
      '5G基站',
      '道路 破损',
      '北门外道路',
    ]) {
      assert.deepEqual(await idsFor(desk, q), [`appeal ${road}`], q)
    }
    for (const q of ['停电', '错峰用电', '纺织']) {
      assert.deepEqual(await idsFor(desk, q), [`appeal ${power}`], q)
    }
    assert.deepEqual(await idsFor(desk, '路道'), [])
  })

  it('is told with the words marked as they were written, and never as HTML', async () => {
    const [item] = (await look(desk, 'agv 道路')).items
    assert.ok(item)
    assert.equal(item.part, 'text')
    assert.deepEqual(new Set(marked(item)), new Set(['道路', 'ＡＧＶ']))
    assert.equal(item.title, '厂区北门外道路破损')
    const words = item.segments.map(({ text }) => text).join('')
    assert.ok(words.startsWith('道路坑洼') && words.includes('ＡＧＶ小车与5G基站'))
    assert.doesNotMatch(JSON.stringify(item), /</)
  })

  it('may have words that stand in no one text together: the best of them are told', async () => {
    const found = await idsFor(desk, '积水 停电')
    assert.deepEqual(found.toSorted(), [`appeal ${road}`, `appeal ${power}`].toSorted())
  })

  it('is narrowed by kind, status, region, office, environment and days', async () => {
    const all = await idsFor(desk, '影响')
    assert.deepEqual(all, [`appeal ${power}`])
    const day = city.clock.now().slice(0, 10)
    for (const keeps of [
      'kind=appeal',
      'status=submitted',
      'regionId=deqing',
      'environment=services',
      `from=${day}`,
    ]) {
      assert.deepEqual(await idsFor(desk, '影响', `&${keeps}`), all, keeps)
    }
    const none = [
      'kind=reply',
      'status=closed',
      'regionId=wuxing',
      'environment=work',
      'to=2026-01-01',
    ]
    for (const empties of [...none, `officeId=${city.officeId('transport')}`]) {
      assert.deepEqual(await idsFor(desk, '影响', `&${empties}`), [], empties)
    }
  })

  it('is refused by its field where it is empty, too long or a single letter', async () => {
    for (const q of ['', '%20', '字'.repeat(101)]) {
      const { status, body } = await desk.get(`/search?q=${q}`)
      assert.equal(status, 400)
      assert.deepEqual(
        body.errors.map(({ field }: { field: string }) => field),
        ['q'],
      )
    }
    const short = await desk.get(`/search?q=${encodeURIComponent('水')}`)
    assert.deepEqual(
      [short.status, short.body.code, short.body.errors[0].field],
      [422, 'search/too-short', 'q'],
    )
    const many = await desk.get(`/search?q=${encodeURIComponent('道路')}&limit=51`)
    assert.equal(many.status, 400)
  })

  it('finds an office by a part of its name and by the initials of its pinyin', async () => {
    const offices = (await taken(desk.get('/city'))).offices as { officeId: string; name: string }[]
    const office = offices.find(({ officeId }) => officeId === city.officeId('transport'))
    assert.ok(office?.name.includes('交通'))
    for (const q of ['交通', 'jt']) {
      const ids = await idsFor(desk, q, '&kind=office')
      assert.ok(ids.includes(`office ${office?.officeId}`), q)
    }
    assert.deepEqual(await idsFor(desk, 'qqqq', '&kind=office'), [])
  })
})

describe('enterprises', () => {
  it('are found at the desk by four initials of their names, as by parts of them, and that is written down', async () => {
    const named = async (q: string) =>
      (await taken(desk.get(`/enterprises?q=${q}`))).items.map(({ name }: { name: string }) => name)
    assert.deepEqual(await named('yfzn'), ['湖州云帆智能装备有限公司'])
    assert.deepEqual(await named('HZWHF'), ['湖州望湖纺织有限公司'])
    assert.deepEqual(await named('yfz'), [])
    assert.deepEqual(await named('nzfy'), [])
    const openings = async () =>
      Number(
        (await owner.query(`select count(*) as n from vault.opening where purpose = 'directory'`))
          .rows[0].n,
      )
    const before = await openings()
    await named('yfzn')
    assert.equal(await openings(), before + 1)
  })

  it('are no part of what a search tells: it knows no names of theirs', async () => {
    assert.deepEqual(await idsFor(desk, '云帆智能'), [])
    assert.deepEqual(await idsFor(desk, 'yfzn'), [])
  })

  it('of an earlier release are found by their initials after a start', async () => {
    await owner.query(`update people.enterprise set initials = false, name_pairs = '{}'`)
    await sealEarlier({ db: city.db, owner: city.owner }, city.tenantId, () => {})
    const { items } = await taken(desk.get('/enterprises?q=yfzn'))
    assert.equal(items.length, 1)
    assert.equal(
      (await taken(desk.get(`/enterprises?q=${encodeURIComponent('云帆')}`))).items.length,
      1,
    )
  })
})

describe('who finds it', () => {
  it('is who may read it: its enterprise, the desk of its region, auditors; nobody of the offices yet', async () => {
    const inWuxing = await coordinatorOf('wuxing')
    const inDeqing = await coordinatorOf('deqing')
    for (const person of [yunfan, desk, inWuxing, auditor]) {
      assert.deepEqual(await idsFor(person, '道路'), [`appeal ${road}`])
    }
    for (const person of [wanghu, inDeqing, handler, lead, otherHandler, caller]) {
      assert.deepEqual(await idsFor(person, '道路'), [])
    }
    assert.equal((await admin.get('/search?q=道路')).status, 403)
    assert.deepEqual(await idsFor(inDeqing, '停电'), [`appeal ${power}`])
  })

  it('is not who sees the appeal and not this text: leaders wait until it is confirmed', async () => {
    assert.ok((await taken(leader.get('/appeals'))).items.length > 0)
    assert.deepEqual(await idsFor(leader, '道路'), [])
    await register(road)
    await dispatch(road)
    assert.deepEqual(await idsFor(leader, '道路'), [`appeal ${road}`])
    for (const person of [handler, lead]) {
      assert.deepEqual(await idsFor(person, '道路'), [`appeal ${road}`])
    }
    assert.deepEqual(await idsFor(otherHandler, '道路'), [])
    assert.deepEqual(await idsFor(caller, '道路'), [])
  })

  it('is not the office for a text of which nobody has confirmed that it tells no name', async () => {
    await taken(yunfan.post(`/appeals/${road}/detail`, { text: '门卫室旁的窨井盖也塌陷了' }))
    for (const person of [handler, lead, leader]) assert.deepEqual(await idsFor(person, '窨井'), [])
    for (const person of [desk, auditor, yunfan]) {
      assert.deepEqual(await idsFor(person, '窨井'), [`appeal ${road}`])
    }
    const text = '门卫室旁的窨井盖也塌陷了'
    const marks = [{ start: text.indexOf('塌陷'), end: text.indexOf('塌陷') + 2 }]
    await taken(
      desk.post(`/appeals/${road}/text-confirmation`, { texts: [{ key: 'said-1', marks }] }),
    )
    const [item] = (await look(handler, '窨井')).items
    assert.deepEqual([item?.id, item?.part], [road, 'said'])
    for (const person of [handler, desk, yunfan]) assert.deepEqual(await idsFor(person, '塌陷'), [])
  })

  it('changes when the appeal goes to another office, and a caller finds it once it is replied to', async () => {
    await taken(handler.post(`/appeals/${road}/signature`))
    await taken(lead.post(`/appeals/${road}/reply`, aReply({ text: '已安排沥青修补，工期十天。' })))
    for (const person of [desk, handler, yunfan, caller, leader, auditor]) {
      assert.deepEqual(await idsFor(person, '沥青'), [`reply ${road}`])
    }
    for (const person of [wanghu, otherHandler]) assert.deepEqual(await idsFor(person, '沥青'), [])
    assert.deepEqual(await idsFor(caller, '道路'), [`appeal ${road}`])
    await register(power, 'services')
    await dispatch(power, 'water')
    assert.deepEqual(await idsFor(otherHandler, '停电'), [`appeal ${power}`])
    await taken(
      desk.post(`/appeals/${power}/transfer`, {
        officeId: city.officeId('transport'),
        reason: '职责在交通',
      }),
    )
    assert.deepEqual(await idsFor(otherHandler, '停电'), [])
    assert.deepEqual(await idsFor(handler, '停电'), [`appeal ${power}`])
  })

  it('of a topic is everybody once it is in the library, and before that who proposed it', async () => {
    const { topicId } = await taken(
      lead.post('/topics', { title: '氢能重卡路权专题', summary: '通行证' }),
    )
    for (const person of [desk, lead, leader]) {
      assert.deepEqual(await idsFor(person, '氢能'), [`topic ${topicId}`])
    }
    for (const person of [handler, yunfan, caller])
      assert.deepEqual(await idsFor(person, '氢能'), [])
    await taken(desk.post(`/topics/${topicId}/approval`))
    for (const person of [handler, yunfan, caller]) {
      assert.deepEqual(await idsFor(person, '氢能'), [`topic ${topicId}`])
    }
  })
})

describe('appeals answered before', () => {
  it('are told to whoever may read them, the most alike first', async () => {
    const like = await submit(yunfan, {
      title: '北门道路又坏了',
      body: '厂区北门外道路坑洼积水，车辆受损。',
    })
    await register(like)
    await dispatch(like)
    for (const person of [desk, handler]) {
      const { items } = await taken(person.get(`/appeals/${like}/precedents`))
      assert.deepEqual(
        items.map(({ appealId }: { appealId: string }) => appealId),
        [road],
      )
      assert.equal(items[0].answer, '已安排沥青修补，工期十天。')
    }
    assert.equal((await otherHandler.get(`/appeals/${like}/precedents`)).status, 404)
  })

  it('are told of any text, to an office only its own', async () => {
    const of = (office: string) => {
      const actor = {
        ...actorWithoutAccount(city.tenantId, 'handler'),
        officeId: city.officeId(office),
      }
      return city.db.as(actor, (ctx) =>
        similarAnswered(ctx, '门口道路坑洼、积水严重', { limit: 3 }),
      )
    }
    const [best] = await of('transport')
    assert.equal(best?.appealId, road)
    assert.deepEqual(await of('water'), [])
  })
})

describe('what is kept to be found', () => {
  const differing = async (repair: boolean) => {
    const found = await Promise.all(
      loops.map((stored) =>
        city.db.as(clock, ({ tx }) => rebuild(tx, city.tenantId, stored, { repair })),
      ),
    )
    return found.flatMap(({ different }) => different)
  }

  it('is what the events add up to: a check finds what is missing or altered, and a rebuild mends it', async () => {
    assert.deepEqual(await differing(false), [])
    await owner.query(`delete from search.document where subject_id = $1 and part = 'reply'`, [
      road,
    ])
    await owner.query(
      `update search.document set readers = readers || array['office:x'] where subject_id = $1`,
      [power],
    )
    assert.deepEqual((await differing(false)).toSorted(), [road, power].toSorted())
    assert.deepEqual(await idsFor(desk, '沥青'), [])
    await differing(true)
    assert.deepEqual(await differing(false), [])
    assert.deepEqual(await idsFor(desk, '沥青'), [`reply ${road}`])
  })

  it('is made anew by the timed work where an earlier release kept nothing, and counted once a day', async () => {
    await owner.query('truncate search.document, search.standing, search.common')
    assert.deepEqual(await idsFor(desk, '沥青'), [])
    assert.equal((await city.runJobs()).counted, 1)
    assert.equal((await city.runJobs()).counted, 0)
    assert.deepEqual(await differing(false), [])
    assert.deepEqual(await idsFor(desk, '沥青'), [`reply ${road}`])
    city.clock.pass(24 * 60)
    assert.equal((await city.runJobs()).counted, 1)
    const { rows } = await owner.query('select documents from search.standing')
    const { rows: all } = await owner.query('select count(*)::int as n from search.document')
    assert.equal(rows[0].documents, all[0].n)
  })

  it('is not widened by a login of the application that leaves the question out', async () => {
    const asHandler = {
      ...actorWithoutAccount(city.tenantId, 'handler'),
      officeId: city.officeId('water'),
    }
    const seen = await city.db.as(asHandler, ({ tx }) =>
      sql<{ n: number }>`select count(*)::int as n from search.document
        where tenant_id = ${city.tenantId} and loop <> 'topic'`.execute(tx),
    )
    assert.equal(seen.rows[0]?.n, 0)
  })
})
