import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import pg from 'pg'
import { anAppeal, aReply, openCity, openTenant, type Person, personAt, replied } from './city.ts'

const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const neighbour = await openTenant({ ...city, tenantId: '330400' })
const foreign = await neighbour.enterprise('嘉兴邻城有限公司')

/** Everything the database holds, counted: nothing may be written by a refused request. */
async function rows(): Promise<unknown> {
  const client = new pg.Client(city.owner)
  await client.connect()
  try {
    const { rows } = await client.query(`select (select count(*) from record.event) as events,
      (select count(*) from appeals.appeal) as appeals, (select count(*) from record.deadline) as deadlines,
      (select count(*) from people.enterprise) as enterprises, (select count(*) from platform.idempotency) as keys`)
    return rows[0]
  } finally {
    await client.end()
  }
}

/** Sends a bad request and expects a 4xx problem that names the field, with nothing written. */
async function refuses(path: string, body: unknown, field: string, person: Person = yunfan) {
  const before = await rows()
  const answer = await person.post(path, body)
  assert.ok(
    answer.status >= 400 && answer.status < 500,
    `${answer.status} ${answer.text.slice(0, 300)}`,
  )
  assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
  const fields = (answer.body.errors ?? []).map((error: { field: string }) => error.field)
  assert.ok(
    fields.includes(field),
    `expected ${field}, was told of ${JSON.stringify(answer.body).slice(0, 300)}`,
  )
  assert.deepEqual(await rows(), before)
  return answer
}

describe('bad input is refused by the name of its field, and nothing is written', () => {
  for (const field of ['title', 'body', 'place', 'project']) {
    it(`NUL bytes in ${field}`, async () => {
      await refuses('/appeals', anAppeal({ [field]: 'a\0b' }), field)
    })
    it(`half a surrogate pair in ${field}`, async () => {
      const body = JSON.stringify(anAppeal({ [field]: 'x' })).replace(
        `"${field}":"x"`,
        `"${field}":"\\ud800"`,
      )
      await refuses('/appeals', body, field)
    })
    it(`a text of 1 MB in ${field}`, async () => {
      await refuses('/appeals', anAppeal({ [field]: '长'.repeat(1_000_000) }), field)
    })
  }
  for (const [field, wrong] of [
    ['title', 7],
    ['title', ''],
    ['title', null],
    ['body', ['x']],
    ['kind', 'rumour'],
    ['environment', {}],
    ['regionId', '330501'],
    ['regionId', 'nowhere'],
    ['peopleAffected', -1],
    ['peopleAffected', 1.5],
    ['peopleAffected', '12'],
    ['moneyAffected', 1e300],
    ['tags', 'one'],
    ['enterpriseId', 'not-a-uuid'],
  ] as const) {
    it(`${JSON.stringify(wrong)} as ${field}`, async () => {
      await refuses('/appeals', anAppeal({ [field]: wrong }), field)
    })
  }
  it('keys nobody asked for, such as a status or a tenant', async () => {
    for (const field of ['status', 'tenant_id', 'tenantId', 'role', 'officeId']) {
      await refuses('/appeals', anAppeal({ [field]: 'closed' }), field)
    }
    const body = JSON.stringify(anAppeal()).replace('{', '{"__proto__":{"role":"admin"},')
    const answer = await yunfan.post('/appeals', body)
    assert.ok(answer.status === 400 || answer.status === 201, answer.text)
  })
  it('a required field that is missing', async () => {
    const { title: _title, ...rest } = anAppeal()
    await refuses('/appeals', rest, 'title')
  })
  it('JSON that is none, and another media type', async () => {
    const broken = await yunfan.post('/appeals', '{"title":')
    assert.deepEqual([broken.status, broken.body.errors[0].field], [400, 'body'])
    const form = await yunfan.post('/appeals', 'title=x', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    assert.ok([400, 415].includes(form.status), form.text)
    const list = await yunfan.post('/appeals', '[]')
    assert.equal(list.status, 400)
  })
  it('a reply without evidence or law, a refusal without law, a plan without a date', async () => {
    const { at } = await replied(city, yunfan)
    await yunfan.post(`${at}/denial`, { reason: '没有修' })
    await city.desk.post(`${at}/redo`, {
      officeId: city.officeId('transport'),
      requirement: '再办',
    })
    const lead = await city.leadOf('transport')
    await lead.post(`${at}/signature`)
    await refuses(`${at}/reply`, aReply({ evidence: null }), 'evidence', lead)
    await refuses(`${at}/reply`, aReply({ outcome: 'refused' }), 'legalBasis', lead)
    await refuses(`${at}/reply`, aReply({ outcome: 'planned' }), 'remains', lead)
    await refuses(`${at}/reply`, aReply({ outcome: 'planned', remains: '二期' }), 'remainsBy', lead)
    await refuses(`${at}/reply`, aReply({ remainsBy: '2026-02-30' }), 'remainsBy', lead)
  })
  it('a query that is none of the list', async () => {
    for (const query of [
      'limit=0',
      'limit=51',
      'limit=x',
      'view=secret',
      'status=gone',
      'nonsense=1',
    ]) {
      const answer = await yunfan.get(`/appeals?${query}`)
      assert.equal(answer.status, 400, query)
      assert.equal(answer.body.errors[0].field, query.split('=')[0])
    }
    assert.equal((await yunfan.get('/appeals?cursor=rubbish')).status, 200)
    assert.ok((await yunfan.get('/appeals/%00')).status < 500)
  })
})

describe('ids that are not yours and ids that do not exist', () => {
  it('get the same bytes', async () => {
    const { appealId } = (await foreign.post('/appeals', anAppeal())).body
    const other = await city.enterprise('湖州另一家有限公司')
    const own = (await other.post('/appeals', anAppeal())).body.appealId
    const absent = randomUUID()
    for (const path of ['', '/withdrawal', '/confirmation', '/supplement']) {
      const ask = (id: string) =>
        path === ''
          ? yunfan.get(`/appeals/${id}`)
          : yunfan.post(
              `/appeals/${id}${path}`,
              path === '/confirmation'
                ? { solved: true }
                : path === '/supplement'
                  ? { text: 'x' }
                  : {},
            )
      const answers = await Promise.all([ask(appealId), ask(own), ask(absent)])
      for (const answer of answers) assert.equal(answer.status, 404, answer.text)
      assert.deepEqual(new Set(answers.map(({ text }) => text)).size, 1)
    }
    const inbox = (await city.desk.get('/appeals?view=all&limit=50')).text
    assert.ok(!inbox.includes(appealId))
  })
  it('name the field when they stand in a body', async () => {
    const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
    await city.desk.post(`/appeals/${appealId}/registration`, {
      kind: 'request',
      environment: 'work',
    })
    const theirs = neighbour.officeId('transport')
    await refuses(`/appeals/${appealId}/dispatch`, { officeId: theirs }, 'officeId', city.desk)
    await refuses(
      `/appeals/${appealId}/dispatch`,
      { officeId: randomUUID() },
      'officeId',
      city.desk,
    )
    await refuses(
      '/appeals',
      anAppeal({ enterpriseId: foreign.enterpriseId }),
      'enterpriseId',
      city.desk,
    )
  })
})

describe('a stranger', () => {
  it('is asked to sign in, and a wrong role is told so', async () => {
    const stranger = personAt(city.address)
    assert.equal((await stranger.get('/appeals')).status, 401)
    assert.equal((await stranger.post('/appeals', anAppeal())).status, 401)
    assert.equal((await yunfan.get('/figures')).status, 403)
    assert.equal((await city.leader.post('/appeals', anAppeal())).status, 403)
  })
  it('is refused when a page of another site sends the request', async () => {
    const answer = await yunfan.post('/appeals', anAppeal(), {
      origin: 'https://elsewhere.example',
    })
    assert.deepEqual([answer.status, answer.body.code], [403, 'http/foreign-origin'])
  })
})
