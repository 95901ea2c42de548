import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { loops } from '../src/loops.ts'
import { openCity, personAt, replied } from './city.ts'
import { faultsOf } from './statements/rules.ts'
import { openedPeriod, signsUp, taken } from './talks/stage.ts'

const statements = new Set<string>()
const city = await openCity({ start: '2026-09-21', told: (statement) => statements.add(statement) })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
await city.enterprise('湖州另一家有限公司')

/** A period from its plan to its minutes, with every list that is read on the way. */
async function holdTalks(): Promise<void> {
  await replied(city, yunfan)
  const { sessions, topicId, periodId } = await openedPeriod(city, '2026-09-30')
  const [first, wuxing] = sessions
  const at = `/talk-sessions/${wuxing.sessionId}`
  await taken(desk.post(`${at}/arrangement`, { place: '区政府', startsAt: '08:45', quota: 10 }))
  const { seatId } = await taken(signsUp(yunfan, wuxing.sessionId))
  const writer = await city.enterprise('湖州书面有限公司')
  await taken(signsUp(writer, wuxing.sessionId, { presence: 'writing' }))
  const { drawId } = await taken(desk.post(`${at}/draws`, { seats: 1, industries: [] }))
  const result = { seed: '1', seedSource: '测试' }
  await taken(desk.post(`/talk-draws/${drawId}/result`, result))
  await taken(yunfan.post(`/talk-seats/${seatId}/withdrawal`))
  const { address } = await taken(yunfan.post('/calendar-feeds', {}))
  const venue = await taken(desk.post('/calendar-feeds', { regionId: 'anji' }))
  for (const path of [
    '/topics?chain=x',
    '/topics?mine=true',
    '/talk-sessions?from=2026-09-01&regionId=wuxing',
    `/topics/${topicId}`,
    '/talk-periods?before=2026-12-01',
    `/talk-periods/${periodId}`,
    `/talk-periods/${periodId}/comparison`,
    '/talk-dates',
    '/topic-suggestions',
    `${at}/promises`,
    at,
    `${at}/roster`,
    `${at}/draws`,
    `${at}/fairness`,
    `${at}/draws`,
    `/talk-draws/${drawId}`,
    '/calendar-feeds',
    venue.address.replace('/api/v1', ''),
  ]) {
    await taken(desk.get(path))
  }
  await taken(yunfan.get('/talk-seats'))
  await taken(personAt(city.address).get(address.replace('/api/v1', '')))
  const move = { heldOn: '2026-10-08', reason: '防台' }
  await taken(desk.post(`/talk-sessions/${first.sessionId}/postponement`, move))
  await taken(desk.post(`/talk-periods/${periodId}/postponement`, move))
  city.clock.turnTo('2026-10-08')
  await city.runJobs()
  const packs = (await taken(desk.get(`${at}/packs`))).items
  const officeId = city.officeId('transport')
  const questions = packs.map(({ seatId, nth }: { seatId: string; nth: number }) => {
    return { seatId, nth, subject: '道路', officeId }
  })
  await taken(desk.post(`${at}/packs`, { questions }))
  await taken(desk.post(`${at}/packs`, { questions }))
  await taken(desk.post(`${at}/beginning`))
  const [asked] = (await taken(desk.get(`${at}/questions`))).items
  await taken(writer.get(`/talk-seats/${asked.seatId}`))
  const title = { title: '书面答复', environment: 'services' }
  await taken(desk.post(`/talk-questions/${asked.questionId}/writing`, title))
  await taken(desk.post(`${at}/end`))
  await taken(desk.post(`${at}/minutes-approval`))
  const kinds = ['notice', 'minutes', 'problem-list', 'duty-list'].map((kind) => `papers/${kind}`)
  for (const path of [...kinds, `packs/${officeId}`]) {
    assert.equal((await desk.get(`${at}/${path}.docx`)).status, 200)
  }
  await taken(desk.get(`/topics/${topicId}`))
  city.clock.turnTo('2026-10-09')
  await city.runJobs()
}

await holdTalks()

describe('every statement the talks send', () => {
  it('names its city on every table, takes time and dice as parameters, and stands alone', () => {
    const talks = [...statements].filter((statement) => statement.includes('talks'))
    assert.ok(talks.length > 40, `only ${talks.length} statements were heard`)
    const faults = [...statements].flatMap((statement) =>
      faultsOf(statement).map((fault) => `${fault}: ${statement}`),
    )
    assert.deepEqual(faults, [])
  })
})

describe('the records of talks', () => {
  it('add up to the summaries that stand there', async () => {
    const clock = actorWithoutAccount('330500', 'clock')
    const talks = loops.filter(({ table }) => table.startsWith('talks.'))
    assert.equal(talks.length, 5)
    for (const stored of talks) {
      const found = await city.db.as(clock, (ctx) =>
        rebuild(ctx.tx, '330500', stored, { repair: false }),
      )
      assert.deepEqual(found.different, [], found.loop)
      assert.ok(found.streams > 0, found.loop)
    }
  })
  it('are no other city’s, and nobody’s outside a bound context', async () => {
    const client = new pg.Client(city.owner)
    await client.connect()
    const { rows } = await client.query<{ name: string }>(
      `select 'talks.' || relname as name from pg_class where relkind = 'r'
        and relnamespace = 'talks'::regnamespace and relname not like '%_edge'`,
    )
    await client.end()
    assert.ok(rows.length >= 10)
    for (const { name } of rows) {
      for (const tenantId of ['', '330400']) {
        const { rows: seen } = await city.db.as(
          actorWithoutAccount(tenantId, 'coordinator'),
          (ctx) => sql`select 1 from ${sql.table(name)}`.execute(ctx.tx),
        )
        assert.equal(seen.length, 0, name)
      }
    }
  })
})
