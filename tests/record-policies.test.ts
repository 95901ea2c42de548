import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import type { Actor } from '#kernel/actor.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { loops } from '../src/loops.ts'
import { anAppeal, openCity, replied } from './city.ts'
import { openedPeriod, signsUp, taken } from './talks/stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const other = await city.enterprise('长兴另一家有限公司', 'changxing')
await replied(city, yunfan)
await other.post('/appeals', anAppeal({ regionId: 'changxing' }))
await taken(yunfan.post('/topics', { title: '企业提出的主题' }))
const { sessions } = await openedPeriod(city, '2026-09-30')
const [{ sessionId }, second] = sessions
const { seatId } = await taken(signsUp(yunfan, sessionId))
await taken(signsUp(other, second.sessionId))
const invitation = { enterpriseId: other.enterpriseId, reason: 'industry' }
const offered = await taken(desk.post(`/talk-sessions/${sessionId}/invitations`, invitation))
await taken(other.post(`/talk-seats/${offered.seatId}/decline`))
city.clock.turnTo('2026-09-25')
await city.runJobs()
city.clock.turnTo('2026-09-30')
await taken(desk.post(`/talk-sessions/${sessionId}/beginning`))
const [raised] = (await yunfan.get('/appeals?view=all')).body.items
await taken(desk.post('/problems', { title: '共性问题', appealIds: [raised.appealId] }))
await taken(city.desk.post('/review-rota', { conveners: [{ name: '市发展和改革委员会' }] }))
await taken(city.desk.post('/reviews', { month: '2026-12' }))
await taken(city.desk.post('/retrospectives', { period: '2026' }))
await taken(
  city.desk.post('/promises', {
    ...{ officeId: city.officeId('transport'), about: { kind: 'appeal', number: raised.number } },
    ...{ text: '年底前修复', dueOn: '2026-12-31', saidBy: '局长', saidOn: '2026-09-30' },
  }),
)

const as = (role: Actor['role'], over: Partial<Actor> = {}): Actor => ({
  ...actorWithoutAccount('330500', role),
  ...over,
})
const firm = (person: typeof yunfan): Partial<Actor> => {
  const { accountId, enterpriseId } = person
  return { accountId, enterpriseId, enterpriseIds: [enterpriseId] }
}
const actors: [string, Actor][] = [
  ['the clock', as('clock')],
  ['an auditor', as('auditor')],
  ['a leader', as('leader')],
  ['a coordinator of the city', as('coordinator')],
  ['a coordinator of one region', as('coordinator', { regionId: 'changxing' })],
  ['an enterprise', as('enterprise', firm(yunfan))],
  ['another enterprise', as('enterprise', firm(other))],
  ['a lead of the office', as('lead', { officeId: city.officeId('transport') })],
  ['a handler of another', as('handler', { officeId: city.officeId('housing') })],
  ['a caller', as('caller')],
  ['an expert', as('expert')],
  ['an admin', as('admin')],
  ['the public', as('public')],
]

/** How many records of each loop an actor sees: by their summaries, or by their rows in a table. */
async function seenBy(actor: Actor, table: 'summary' | 'record.event' | 'record.deadline') {
  const counts: [string, number][] = []
  for (const stored of loops) {
    const { name } = stored.loop
    const column = table === 'record.deadline' ? 'subject_id' : 'stream_id'
    const query =
      table === 'summary'
        ? sql<{ n: number }>`select count(*) as n from ${sql.table(stored.table)}`
        : sql<{ n: number }>`select count(distinct ${sql.ref(column)}) as n
            from ${sql.table(table)} where loop = ${name}`
    const { rows } = await city.db.as(actor, (ctx) => query.execute(ctx.tx))
    counts.push([name, Number(rows[0]?.n)])
  }
  return Object.fromEntries(counts)
}

/** Tries to add an event to a record; takes it back again. */
async function adds(actor: Actor, loop: string, stream: string, type: string): Promise<boolean> {
  const taken = new Error('taken back')
  const insert = sql`insert into record.event (tenant_id, stream_id, version, loop, type, at,
    actor_id, actor_role, body) values ('330500', ${stream}, 999, ${loop}, ${type},
    '2026-09-30T01:00:00Z', ${actor.accountId}, ${actor.role}, '{}')`
  try {
    await city.db.as(actor, async (ctx) => {
      await insert.execute(ctx.tx)
      throw taken
    })
  } catch (error) {
    if (error === taken) return true
    assert.match(String(error), /row-level security/)
  }
  return false
}

describe('the record', () => {
  it('is seen of exactly those records whose summaries are seen', async () => {
    for (const [who, actor] of actors) {
      const summaries = await seenBy(actor, 'summary')
      assert.deepEqual(await seenBy(actor, 'record.event'), summaries, who)
      const { appeal, ...deadlines } = await seenBy(actor, 'record.deadline')
      assert.equal(appeal, summaries.appeal, who)
      assert.equal(deadlines['talk-session'], summaries['talk-session'], who)
    }
    // Or all of the above could be nothing.
    assert.deepEqual(await seenBy(as('clock'), 'summary'), {
      ...{ appeal: 2, topic: 2, 'talk-period': 1, 'talk-session': 8 },
      // Of an item an enterprise reads what was decided and not its record: tests/reviews.test.ts.
      ...{ 'talk-seat': 3, 'talk-question': 1, problem: 1, review: 1, 'review-item': 0 },
      ...{ promise: 1, retrospective: 1, rectification: 0, check: 0 },
      ...{ 'award-cycle': 0, 'good-case': 0 },
    })
    const lead = as('lead', { officeId: city.officeId('transport') })
    assert.deepEqual((await seenBy(lead, 'record.event'))['talk-seat'], 0)
  })
  it('of a loop nobody has decided about is seen and added to by nobody', async () => {
    const owner = new pg.Client(city.owner)
    await owner.connect()
    await owner.query(
      `insert into record.event select tenant_id, $1, version, 'unheard-of', type, at,
      actor_id, actor_role, office_id, body from record.event where version = 1 limit 1`,
      ['00000000-0000-7000-8000-000000000001'],
    )
    await owner.end()
    for (const [who, actor] of actors) {
      const { rows } = await city.db.as(actor, (ctx) =>
        sql`select 1 from record.event where loop = 'unheard-of'`.execute(ctx.tx),
      )
      assert.equal(rows.length, 0, who)
    }
    assert.equal(await adds(as('clock'), 'unheard-of', sessionId, 'x'), false)
  })
  it('is added to by those who may take steps in it', async () => {
    for (const [who, actor, loop, stream, type, may] of [
      ['a coordinator', as('coordinator'), 'talk-session', sessionId, 'ended', true],
      ['the clock', as('clock'), 'talk-session', sessionId, 'opened', true],
      ['an expert', as('expert'), 'talk-session', sessionId, 'commented', true],
      ['an expert', as('expert'), 'talk-session', sessionId, 'ended', false],
      ['an expert', as('expert'), 'talk-session', second.sessionId, 'commented', false],
      ['a leader', as('leader'), 'talk-session', sessionId, 'ended', false],
      [
        'a coordinator of elsewhere',
        as('coordinator', { regionId: 'changxing' }),
        ...(['talk-session', sessionId, 'ended', false] as const),
      ],
      ['its enterprise', as('enterprise', firm(yunfan)), 'talk-seat', seatId, 'withdrawn', true],
      ['another', as('enterprise', firm(other)), 'talk-seat', seatId, 'withdrawn', false],
      ['the public', as('public'), 'talk-seat', seatId, 'withdrawn', false],
    ] as const) {
      assert.equal(await adds(actor, loop, stream, type), may, `${who} ${type}`)
    }
  })
})
