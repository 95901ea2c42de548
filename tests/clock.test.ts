import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Role } from '#kernel/actor.ts'
import { watchClock } from '#platform/clock/watch.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { watchedPass } from '../src/worker.ts'
import { openCity, openTenant, type Person, personAt, replied } from './city.ts'

const city = await openCity({ start: '2026-09-21' })
const { db, tenantId } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const neighbour = await openTenant({ ...city, tenantId: '330400' })
const handler = await city.handlerOf('transport')
const minute = 60_000
const month = 31 * 24 * 60 * minute

/** The time of the machine as a test sets it; `at` is the wall clock's, `upMs` goes its own way. */
const machine = { at: Date.parse('2026-09-21T03:00:00Z'), upMs: 50_000, jumpAt: 0 }
const now = () => {
  // Counts down to the very reading before which the clock runs ahead.
  if (machine.jumpAt > 0) machine.jumpAt -= 1
  if (machine.jumpAt === 1) machine.at += month
  return new Date(machine.at).toISOString()
}
const passes = (ms: number) => {
  machine.at += ms
  machine.upMs += ms
}

/** A worker process on that machine. */
function aWorker() {
  const told: string[] = []
  const log = {
    error: (_: object, line: string) => void told.push(`error ${line.split(':')[0]}`),
    warn: (_: object, line: string) => void told.push(`warn ${line.split(':')[0]}`),
  }
  const own = db.by({ now })
  const watch = watchClock({ db: own, tenantId, log, upMs: () => machine.upMs })
  const pass = (mayGoOn = () => true) => watchedPass({ db: own, tenantId, watch, mayGoOn })
  return { told, pass }
}

/** An appeal that lapses on 30 September, a day later the third: answered, reached, and left to the enterprise. */
async function lapsing(): Promise<string> {
  const { at } = await replied(city, yunfan)
  const answer = await city.caller.post(`${at}/follow-up`, { reached: true, solved: 'later' })
  assert.equal(answer.status, 200, answer.text)
  return at
}
const first = await lapsing()
const second = await lapsing()
city.clock.turnTo('2026-09-22')
const third = await lapsing()

const statusOf = async (at: string) => (await city.desk.get(at)).body.status
const closed = async () => {
  const found = await Promise.all([first, second, third].map(statusOf))
  return found.filter((status) => status === 'closed').length
}
const clock = async (person: Person = city.auditor) => {
  const { now: told, ...more } = (await person.get('/clock')).body
  assert.equal(told, city.clock.now())
  return more
}

describe('the watch over the clock', () => {
  let worker = aWorker()

  it('shows nothing before a worker has looked', async () => {
    assert.deepEqual(await clock(), {
      paused: false,
      seenAt: null,
      pausedAt: null,
      jumpMs: null,
      atStart: null,
      notes: [],
    })
    assert.ok(!(await metrics()).includes('kentan_timed_work'))
  })
  it('lets work be done while the clock is believed', async () => {
    assert.partialDeepStrictEqual(await worker.pass(), { woken: 0, redated: 0 })
    passes(minute)
    assert.partialDeepStrictEqual(await worker.pass(), { woken: 0, redated: 0 })
    const { paused, seenAt } = await clock()
    assert.deepEqual([paused, seenAt], [false, '2026-09-21T03:01:00.000Z'])
  })
  it('pauses when the clock jumps a month: nothing is closed, and those who answer for it see it', async () => {
    machine.at += month
    passes(minute)
    assert.deepEqual(await worker.pass(), {})
    assert.deepEqual(await worker.pass(), {})
    assert.equal(await closed(), 0)
    assert.deepEqual(worker.told, ['error the clock has run ahead'])
    for (const person of [city.desk, city.leader, city.auditor, city.admin]) {
      assert.deepEqual(await clock(person), {
        paused: true,
        seenAt: '2026-09-21T03:01:00.000Z',
        pausedAt: '2026-10-22T03:02:00.000Z',
        jumpMs: month,
        atStart: false,
        notes: [aNote({ kind: 'paused', at: '2026-10-22T03:02:00.000Z' })],
      })
    }
    assert.match(await metrics(), /^kentan_timed_work_paused 1$/m)
    assert.match(await metrics(), /^kentan_timed_work_seen_seconds 1789959660$/m)
  })
  it('goes on by itself when the clock is right again', async () => {
    machine.at -= month
    assert.partialDeepStrictEqual(await worker.pass(), { woken: 0, redated: 0 })
    const { paused, seenAt, notes } = await clock()
    assert.deepEqual([paused, seenAt], [false, '2026-09-21T03:02:00.000Z'])
    assert.deepEqual(kinds(notes), ['unpaused', 'paused'])
    assert.equal(worker.told.at(-1), 'warn the clock is right again')
    assert.match(await metrics(), /^kentan_timed_work_paused 0$/m)
  })
  it('stays paused through a restart under the clock that had jumped', async () => {
    machine.at += month
    assert.deepEqual(await worker.pass(), {})
    worker = aWorker()
    passes(minute)
    assert.deepEqual(await worker.pass(), {})
    assert.deepEqual(worker.told, ['error the clock has run ahead'])
    machine.at -= month
    assert.deepEqual(await worker.pass(), {})
    assert.equal(await closed(), 0)
  })
  it('is ended by an admin alone, with a reason, once', async () => {
    const reason = '服务器电池更换后时间有误，已校准'
    const resumption = (person: Person, body: unknown = { reason }) =>
      person.post('/clock/resumption', body)
    for (const person of [city.desk, city.leader, city.auditor, handler, yunfan]) {
      assert.equal((await resumption(person)).status, 403)
    }
    assert.equal((await resumption(personAt(city.address))).status, 401)
    assert.equal((await resumption(city.admin, { reason: ' ' })).status, 400)
    assert.equal((await clock()).paused, true)
    const answer = await resumption(city.admin)
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.body.paused, false)
    const { kind, by, reason: given } = answer.body.notes[0]
    assert.deepEqual([kind, by, given], ['resumed', '系统管理员', reason])
    const again = await resumption(city.admin)
    assert.deepEqual([again.status, again.body.code], [409, 'clock/not-paused'])
    assert.partialDeepStrictEqual(await worker.pass(), { woken: 0, redated: 0 })
  })
  it('does what is due by a clock that is believed', async () => {
    machine.at += 9 * 24 * 60 * minute
    worker = aWorker() // the machine was off for nine days
    assert.partialDeepStrictEqual(await worker.pass(), { woken: 2, redated: 0 })
    assert.equal(await closed(), 2)
  })
  it('does nothing by a clock that jumps, at whatever moment of a pass', async () => {
    machine.at += 24 * 60 * minute
    worker = aWorker()
    let jumps = 0
    while ((await statusOf(third)) !== 'closed') {
      jumps += 1
      assert.ok(jumps < 100)
      machine.jumpAt = jumps + 1
      await worker.pass()
      assert.equal((await clock()).paused, true)
      machine.at -= month
      passes(minute)
      await worker.pass(() => false)
      assert.equal((await clock()).paused, false)
    }
    assert.ok(jumps > 4)
    assert.equal((await city.desk.get(third)).body.closedOn, '2026-10-01')
  })
  it('notes a clock that goes back, and lets work go on by it', async () => {
    machine.at -= 24 * 60 * minute
    assert.partialDeepStrictEqual(await worker.pass(), { woken: 0, redated: 0 })
    const { paused, notes } = await clock()
    assert.equal(paused, false)
    const { kind, jumpMs } = notes[0]
    assert.deepEqual([kind, jumpMs], ['backward', -24 * 60 * minute])
  })
  it('is not shown to who handles or asks, nor to another city', async () => {
    assert.equal((await handler.get('/clock')).status, 403)
    assert.equal((await yunfan.get('/clock')).status, 403)
    assert.equal((await personAt(city.address).get('/clock')).status, 401)
    assert.deepEqual((await clock(neighbour.auditor)).notes, [])
  })
})

describe('the record of the clock', () => {
  const as = (role: Role, statement: string) =>
    db.as(actorWithoutAccount(tenantId, role), ({ tx }) => sql.raw(statement).execute(tx))

  it('cannot be altered', async () => {
    const alter = [`update platform.clock_note set reason = 'x'`, 'delete from platform.clock_note']
    for (const statement of alter) await assert.rejects(as('admin', statement), /permission denied/)
  })
  it('lets an admin do nothing but resume', async () => {
    const free = `update platform.clock_watch set seen_at = '2030-01-01'`
    assert.equal((await as('admin', free)).numAffectedRows, 0n)
    assert.equal((await as('auditor', free)).numAffectedRows, 0n)
    machine.at += month
    await aWorkerThatWas(month)
    await assert.rejects(as('admin', free), /row-level security/)
    const forged = `insert into platform.clock_note (tenant_id, note_no, kind, at, jump_ms, at_start)
      values ('${tenantId}', 99, 'unpaused', '2026-10-01', 0, false)`
    await assert.rejects(as('admin', forged), /row-level security/)
    await assert.rejects(as('coordinator', forged), /row-level security/)
  })
})

/** Starts a worker under a clock that has jumped, so that the city is paused. */
async function aWorkerThatWas(ms: number) {
  const worker = aWorker()
  await worker.pass()
  assert.equal((await clock()).jumpMs > ms - 2 * 24 * 60 * minute, true)
}

async function metrics(): Promise<string> {
  return (await fetch(`${city.address}/metrics`)).text()
}

const kinds = (notes: { kind: string }[]) => notes.map(({ kind }) => kind)
const aNote = (over: object) => {
  return { jumpMs: month, atStart: false, by: null, reason: null, ...over }
}
