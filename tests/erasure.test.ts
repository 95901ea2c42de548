import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exportEvents } from '#modules/insight/index.ts'
import { exposuresSince } from '#modules/rights/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { anAppeal, openCity, personAt } from '#tests/city.ts'
import { closedWithCanaries, foundIn } from '#tests/erasure/appeal.ts'
import { votesCounted } from '#tests/judged.ts'
import { connectAsOwner } from '#tests/servers/owner.ts'
import { linesOfDocx } from '#tests/talks/read-docx.ts'
import { taken } from '#tests/talks/stage.ts'
import { loops } from '../src/loops.ts'
import { storedAppeals } from '../src/modules/appeals/store.ts'
import { signPass } from '../src/signer/sign-pass.ts'
import { checkDatabase } from '../src/verify/check-database.ts'

const city = await openCity()
const { desk, auditor } = city
const yunfan = await city.enterprise('云帆')
const other = await city.enterprise('望湖')
const owner = await connectAsOwner(city.owner)

let words = 0
const canaries: string[] = []
/** A word that stands nowhere else, to be looked for wherever it may have gone. */
const canary = (where: string) => {
  words += 1
  canaries.push(`金丝雀${where}${words}号`)
  return canaries.at(-1) ?? ''
}

const { appealId, ...judged } = await closedWithCanaries({ city, yunfan, other, canary })
const { body: theirs } = await other.post(
  '/appeals',
  anAppeal({ body: '别人的诉求，一个字也不应变。' }),
)
const otherId: string = theirs.appealId
const at = `/appeals/${appealId}`
const coordinator = {
  ...actorWithoutAccount(city.tenantId, 'coordinator'),
  accountId: city.staff.coordinator,
}
await city.db.as(coordinator, async (ctx) => {
  for (const id of [appealId, otherId])
    await ctx.vault.seal(ctx, { kind: 'appeal', id }, { original: canary('原文') })
})
const keysLeft = async () =>
  (await owner.query(`select subject_id from vault.key where kind = 'appeal'`)).rows

const found = () => foundIn(owner, canaries)
const state = async () => ({
  figures: (await auditor.get('/figures')).body,
  log: (await owner.query(`select size from log.head where tenant_id = $1`, [city.tenantId]))
    .rows[0],
  votes: await votesCounted(city),
})

describe('an enterprise’s own data', () => {
  it('is given out whole to whoever has just signed in, and nothing of anybody else’s', async () => {
    const { status, text, body } = await yunfan.get('/my-data')
    assert.equal(status, 200)
    const hidden = ['拟复', '退回', '原文', '核实', '内']
    const told = canaries.filter((word) => !hidden.some((one) => word.startsWith(`金丝雀${one}`)))
    assert.deepEqual(
      told.filter((word) => !text.includes(word)),
      [],
    )
    assert.equal(
      canaries.length - told.length,
      canaries.filter((word) => /雀(内|拟复|退回|原文|核实)/.test(word)).length,
    )
    const sections = new Map<string, Record<string, unknown>[]>(
      body.sections.map(({ name, rows }: { name: string; rows: object[] }) => [name, rows]),
    )
    const [call] = sections.get('follow-up-calls') ?? []
    assert.deepEqual([call?.pressured, call?.solved], [true, 'later'])
    const [rated] = sections.get('rectifications') ?? []
    assert.deepEqual([rated?.level, rated?.end, 'note' in (rated ?? {})], [2, 'satisfied', false])
    assert.equal(sections.get('promises')?.[0]?.result, 'keptLate')
    assert.equal(sections.get('good-cases')?.length, 3)
    // That it voted, and not for whom: another's case stands nowhere.
    assert.equal(sections.get('ballots')?.length, 1)
    assert.ok(!text.includes(judged.cases.others))
    for (const word of ['"name":"云帆"', '云帆联系人', appealId])
      assert.ok(text.includes(word), word)
    for (const word of ['望湖', otherId, '别人的诉求']) assert.ok(!text.includes(word), word)
    const late = personAt(city.address, (await city.signIn(yunfan.accountId)).cookie)
    city.clock.pass(11)
    assert.equal((await late.get('/my-data')).body.code, 'people/confirm-again')
  })
})

describe('erasing what an appeal said', () => {
  let erasureId = ''
  it('is asked for by its enterprise, once it is closed', async () => {
    const open = await other.post(`/appeals/${otherId}/erasure`, { reason: 'other' })
    assert.equal(open.body.code, 'rights/not-closed')
    const foreign = await other.post(`${at}/erasure`, { reason: 'other' })
    assert.equal(foreign.status, 404)
    const asked = await yunfan.post(`${at}/erasure`, { reason: 'done-with' })
    assert.equal(asked.status, 201, asked.text)
    erasureId = asked.body.erasureId
    const again = await yunfan.post(`${at}/erasure`, { reason: 'done-with' })
    assert.equal(again.body.code, 'rights/asked-already')
  })

  it('is done by nobody alone, whatever the role, and by no path beside the proposal', async () => {
    const before = await found()
    const { status, body } = await desk.post(`/erasures/${erasureId}/proposal`)
    assert.equal(status, 202)
    const own = await desk.post(`/proposals/${body.proposalId}/approval`)
    assert.equal(own.status, 403)
    await city.runJobs()
    for (const role of ['kentan_worker', 'kentan_staff', 'kentan_enterprise', 'kentan_public']) {
      await owner.query('begin')
      await owner.query(`set local role ${role}`)
      await owner.query(`select set_config('app.tenant', $1, true)`, [city.tenantId])
      await assert.rejects(owner.query('select rights.erase_texts($1)', [appealId]), {
        code: '42501',
      })
      await owner.query('rollback')
    }
    assert.deepEqual(await found(), before)
    assert.ok(before.length > canaries.length)
  })

  it('takes every word and key away once a second person agreed, and leaves figures and log as they were', async () => {
    const before = await state()
    const [proposal] = (await auditor.get('/proposals')).body.items
    const agreed = await auditor.post(`/proposals/${proposal.proposalId}/approval`)
    assert.equal(agreed.status, 200, agreed.text)
    assert.equal((await city.runJobs()).erased, 1)
    assert.equal((await city.runJobs()).erased, 0)
    assert.deepEqual(await found(), [])
    const now = await state()
    assert.deepEqual(now.figures, before.figures)
    assert.deepEqual(now.votes, before.votes)
    assert.deepEqual(now.votes.faults, [])
    // That words went of each record; of the three cases the one that was not voted on was withdrawn first.
    const erased = await owner.query(
      `select loop, count(*)::int as n from record.event where type = 'erased' group by 1 order by 1`,
    )
    assert.deepEqual(
      erased.rows.map(({ loop, n }) => `${loop} ${n}`),
      ['appeal 1', 'check 1', 'good-case 3', 'promise 2', 'rectification 1', 'retrospective 1'],
    )
    assert.equal(Number(now.log.size), Number(before.log.size) + 9 + 1)
    assert.deepEqual(await keysLeft(), [{ subject_id: otherId }])
    const salts = await owner.query(
      `select count(*)::int as all, count(salt)::int as kept from log.opening where stream_id = $1`,
      [appealId],
    )
    assert.ok(salts.rows[0].all > 15)
    assert.equal(salts.rows[0].kept, 1) // that of the erasure itself
    const { rows } = await owner.query(
      `select count(*)::int as missing from log.opening where stream_id = $1 and salt is null`,
      [otherId],
    )
    assert.equal(rows[0].missing, 0)
    const likeness = await owner.query(
      `select cardinality(l.hashes) as kept, (select count(*)::int from appeals.likeness_band b
        where b.appeal_id = l.appeal_id) as found from appeals.likeness l
        where l.appeal_id = any ($1) order by l.appeal_id = $2 desc`,
      [[appealId, otherId], appealId],
    )
    assert.deepEqual(likeness.rows, [
      { kept: 0, found: 0 },
      { kept: 10, found: 10 },
    ])
  })

  it('leaves a record that replays, that its enterprise sees erased, and another’s untouched', async () => {
    const checked = await city.db.as(actorWithoutAccount(city.tenantId, 'clock'), (ctx) =>
      rebuild(ctx.tx, city.tenantId, storedAppeals, { repair: false }),
    )
    assert.deepEqual(checked.different, [])
    const { status, body } = await yunfan.get(at)
    assert.equal(status, 200)
    assert.equal(body.title, '（已依申请删除）')
    assert.equal(body.status, 'closed')
    assert.equal(body.timeline.at(-1).type, 'erased')
    const [item] = (await yunfan.get('/erasures')).body.items
    assert.deepEqual([item.state, item.doneOn], ['done', city.clock.now().slice(0, 10)])
    assert.match((await other.get(`/appeals/${otherId}`)).text, /一个字也不应变/)
  })
})

describe('what judged it and learned from it', () => {
  const { cases, third, promise, rectification, check, retrospective, report } = judged
  const paths = [
    ...[cases.caseId, cases.declined, cases.waiting].map((id) => `/good-cases/${id}`),
    ...[`/award-cycles/${cases.cycleId}`, '/award-cycles', '/case-library', '/my-good-cases'],
    ...[promise, rectification, check, retrospective, report, `/reports/${third.reportId}`],
    ...[`${at}/promises`, `${at}/rectifications`, '/my-data', '/promises.csv', '/notices', at],
    ...['/proposals', '/promises', '/checks?view=all', '/rectifications?view=closed'],
    ...[`${retrospective}/papers/report.docx`, `${report}/papers/report.docx`],
    `/award-cycles/${cases.cycleId}/papers/collection.docx`,
  ]

  it('says nothing of it any more, wherever it is read or taken away', async () => {
    const lead = await city.leadOf('transport')
    let read = 0
    for (const who of [yunfan, desk, auditor, city.leader, city.caller, lead]) {
      for (const path of paths) {
        const answer = await who.get(path)
        if (answer.status === 200) read += 1
        const text =
          path.endsWith('.docx') && answer.status === 200
            ? (await linesOfDocx(answer.bytes)).join('\n')
            : answer.text
        assert.doesNotMatch(text, /金丝雀/, path)
      }
    }
    assert.ok(read > 50, String(read))
    for await (const line of await exportEvents(
      city.db,
      actorWithoutAccount(city.tenantId, 'auditor'),
    ))
      assert.doesNotMatch(line, /金丝雀/)
  })

  it('keeps how it was judged: the award, the finding, the result of the promise', async () => {
    const awarded = await taken(auditor.get(`/good-cases/${cases.caseId}`))
    assert.deepEqual(
      [awarded.status, awarded.title, awarded.effect.after],
      ['awarded', '（已依申请删除）', 2],
    )
    assert.equal((await taken(auditor.get(`/good-cases/${cases.waiting}`))).status, 'withdrawn')
    assert.equal((await taken(auditor.get(check))).finding, 'false')
    assert.equal((await taken(desk.get(promise))).result, 'keptLate')
    const { pack, rechecks } = await taken(auditor.get(retrospective))
    assert.deepEqual([pack.missed[0].text, rechecks[0].result], ['（已依申请删除）', 'partly'])
    assert.equal((await taken(auditor.get(`/good-cases/${cases.others}`))).title, '别家的案例')
  })

  it('stands in a record that replays, and in a log that verifies', async () => {
    for (const stored of loops) {
      const { different } = await city.db.as(actorWithoutAccount(city.tenantId, 'clock'), (ctx) =>
        rebuild(ctx.tx, city.tenantId, stored, { repair: false }),
      )
      assert.deepEqual(different, [], stored.loop.name)
    }
    assert.equal((await signPass(judged.signer)).did, 'published')
    const { findings } = await checkDatabase(city.db, city.tenantId, { policy: null, pinned: [] })
    assert.deepEqual(findings, [])
  })
})

describe('the report of an incident', () => {
  it('names who looked at which enterprise since a moment, by which appeal, and nothing before it', async () => {
    city.clock.pass(11)
    const since = city.clock.now()
    const asAuditor = actorWithoutAccount(city.tenantId, 'auditor')
    const report = (more = {}) =>
      city.db.as(asAuditor, (ctx) => exposuresSince(ctx, { since, ...more }))
    city.clock.pass(1)
    const before = (await report()).length
    assert.equal((await desk.get(`/appeals/${otherId}`)).status, 200)
    const found = await report()
    assert.equal(found.length, before + 1)
    const [seen] = found.filter(({ accountId }) => accountId === city.staff.coordinator)
    assert.deepEqual(
      [seen?.enterpriseId, seen?.role, seen?.how, seen?.times],
      [other.enterpriseId, 'coordinator', 'read:open', 1],
    )
    assert.match(seen?.fields ?? '', /正文/)
    assert.deepEqual(await report({ accountId: city.staff.leader }), [])
    city.clock.pass(1)
    assert.deepEqual(
      await city.db.as(asAuditor, (ctx) => exposuresSince(ctx, { since: ctx.now })),
      [],
    )
  })
})

describe('the privacy notice', () => {
  it('is confirmed by its version, agreed to apart where data are sensitive, and taken back', async () => {
    const { body } = await yunfan.get('/privacy-notice')
    assert.deepEqual([body.read, body.sensitive], [false, false])
    const { version } = body
    const say = (kind: string, agreed: boolean, of = version) =>
      yunfan.post('/privacy-notice/consents', { kind, version: of, agreed })
    assert.equal((await say('notice', true, '2020.1')).body.code, 'rights/notice-changed')
    await say('notice', true)
    await say('sensitive', true)
    await say('sensitive', false)
    const now = (await yunfan.get('/privacy-notice')).body
    assert.deepEqual([now.read, now.sensitive], [true, false])
    assert.equal((await other.get('/privacy-notice')).body.read, false)
    assert.equal((await personAt(city.address).get('/privacy-notice')).body.read, null)
    const kept = await owner.query('select kind, agreed from rights.consent order by consent_id')
    assert.equal(kept.rows.length, 3)
  })
})
