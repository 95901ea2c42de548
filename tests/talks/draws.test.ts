import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity, personAt } from '../city.ts'
import { code, openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const { sessions } = await openedPeriod(city, '2026-09-30')
const wuxing = sessions[1].sessionId
const folder = mkdtempSync(join(tmpdir(), 'kentan-draw-'))
after(() => rmSync(folder, { recursive: true }))

// Two of three are small, by their figures; all are of 吴兴区.
const people = await Promise.all(
  Array.from({ length: 30 }, (_, nth) => city.enterprise(`湖州抽签${nth}有限公司`)),
)
const elsewhere = await city.enterprise('长兴旁县有限公司', 'changxing')
const owner = new pg.Client(city.owner)
await owner.connect()
await owner.query(
  `update people.enterprise set size_class = 'small' where enterprise_id = any ($1)`,
  [people.filter((_, at) => at % 3 !== 0).map(({ enterpriseId }) => enterpriseId)],
)
await owner.end()
const [registered, invitedElsewhere] = people
assert.ok(registered)
await taken(signsUp(registered, wuxing))
await taken(
  desk.post(`/talk-sessions/${sessions[2].sessionId}/invitations`, {
    enterpriseId: invitedElsewhere?.enterpriseId,
    reason: 'project',
  }),
)
const fixed = await taken(desk.post(`/talk-sessions/${wuxing}/draws`, { seats: 8 }))
const at = `/talk-draws/${fixed.drawId}`
const everybody = personAt(city.address)
const root = new URL('../..', import.meta.url)
/** `npm run kentan -- redraw FILE`, and the code it ends with. */
const redraw = (file: string) =>
  spawnSync(process.execPath, ['src/cli.ts', 'redraw', file], { cwd: root, encoding: 'utf8' })

describe('a draw for a session', () => {
  it('publishes its candidates and their sum before there is a seed, naming nobody', async () => {
    const { body, text } = await everybody.get(at)
    // Thirty less the one who registered and the one invited seven days or fewer around.
    assert.equal(body.candidates.length, 28)
    assert.deepEqual([body.listHash, body.seed, body.roster], [fixed.listHash, null, null])
    for (const { enterpriseId } of people) assert.ok(!text.includes(enterpriseId))
    assert.deepEqual((await elsewhere.get(at)).body.yours, [])
    const own = (await people[5]?.get(at))?.body.yours
    assert.equal(own.length, 1)
    assert.ok(body.candidates.some((one: { code: string }) => one.code === own[0]))
  })
  it('cannot be altered once fixed, in raw SQL neither', async () => {
    const desk0 = actorWithoutAccount('330500', 'coordinator')
    await assert.rejects(
      city.db.as(desk0, (ctx) =>
        sql`update talks.draw set candidates = '[]' where tenant_id = '330500'`.execute(ctx.tx),
      ),
      /permission denied/,
    )
  })
  it('draws once by the seed, invites whom it drew, and reports the targets with numbers', async () => {
    const result = { seed: '体彩大乐透 26110 期 03 08 15 22 31', seedSource: '中国体彩网' }
    const both = await Promise.all([
      desk.post(`${at}/result`, result),
      desk.post(`${at}/result`, result),
    ])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409])
    const { body } = await everybody.get(at)
    assert.equal(body.roster.length, 8)
    assert.deepEqual(body.leftOut, [])
    const roster = await taken(desk.get(`/talk-sessions/${wuxing}/roster`))
    assert.equal(roster.taken, 9)
    const invited = roster.items.filter(
      (one: { inviteReason: string }) => one.inviteReason === 'random',
    )
    assert.equal(invited.length, 8)
    const report = await taken(desk.get(`/talk-sessions/${wuxing}/fairness`))
    assert.deepEqual(report.targets, body.fairness)
    const [small, never, unhappy] = body.fairness
    assert.deepEqual([small.of, small.needed, small.met], [9, 4, true])
    assert.deepEqual([never.count, never.met], [9, true])
    assert.deepEqual([unhappy.count, unhappy.met], [0, false])
    assert.equal(await code(desk.post(`${at}/result`, result)), '409 talks/drawn-already')
  })
  it('is redone from what was published, and a changed paper is found out', async () => {
    const { body } = await everybody.get(at)
    const file = join(folder, 'draw.json')
    writeFileSync(file, JSON.stringify(body))
    const same = redraw(file)
    assert.deepEqual([same.status, same.stderr], [0, ''])
    assert.ok(same.stdout.includes(body.roster.join(' ')))
    const [first, second, ...others] = body.roster
    writeFileSync(file, JSON.stringify({ ...body, roster: [second, first, ...others] }))
    assert.equal(redraw(file).status, 1)
    writeFileSync(file, JSON.stringify({ ...body, seed: '别的种子' }))
    assert.equal(redraw(file).status, 1)
  })
  it('leaves out whom it is too late to invite, and says so', async () => {
    const changxing = sessions.find((one: { regionId: string }) => one.regionId === 'changxing')
    const list = await taken(desk.post(`/talk-sessions/${changxing.sessionId}/draws`, { seats: 1 }))
    await taken(signsUp(elsewhere, changxing.sessionId))
    const result = { seed: '1', seedSource: '测试' }
    const { roster, leftOut } = await taken(desk.post(`/talk-draws/${list.drawId}/result`, result))
    assert.deepEqual(leftOut, roster)
  })
  it('is refused where nobody can be drawn or seats are short', async () => {
    const anji = sessions.find((one: { regionId: string }) => one.regionId === 'anji')
    const none = desk.post(`/talk-sessions/${anji.sessionId}/draws`, { seats: 8 })
    assert.equal(await code(none), '409 talks/nobody-to-draw')
    const more = await taken(desk.post(`/talk-sessions/${wuxing}/draws`, { seats: 8 }))
    const result = { seed: '1', seedSource: '测试' }
    const full = desk.post(`/talk-draws/${more.drawId}/result`, result)
    assert.equal(await code(full), '409 talks/session-full')
    assert.equal((await people[3]?.post(`${at}/result`, result))?.status, 403)
  })
})
