import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { aCycle, awardStage } from '#tests/awards/stage.ts'
import { formsOf } from '#tests/canary/forms.ts'
import { anAppeal, aReply, openCity, replied } from '#tests/city.ts'
import { signerOf } from '#tests/log-signer.ts'
import { connectAsOwner } from '#tests/servers/owner.ts'
import { code, openedPeriod, signsUp, taken } from '#tests/talks/stage.ts'
import { jpg } from '#tests/uploads/pictures.ts'
import { storedFiles, upload } from '#tests/uploads/upload.ts'
import { loops } from '../src/loops.ts'
import { signPass } from '../src/signer/sign-pass.ts'
import { checkDatabase } from '../src/verify/check-database.ts'

const city = await openCity()
const { desk, auditor } = city
const folder = mkdtempSync(join(tmpdir(), 'kentan-erased-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const name = '湖州珧鸼探针有限公司'
const firm = await city.enterprise(name)
const other = await city.enterprise('湖州望湖有限公司')
const owner = await connectAsOwner(city.owner)
const { signer } = await signerOf(city)

/** Words that stand nowhere else: those in plain, and who it is, what it attaches and who speaks, sealed. */
const plain = [
  ...['货车限行金丝雀绕行', '正文金丝雀', '答复金丝雀', '再问金丝雀', '理由金丝雀'],
  '异议金丝雀',
]
const canaries = [...plain, '文件金丝雀.jpg', '发言金丝雀', 'yaozhou-jsq', name]

const photo = await upload(city, firm, '文件金丝雀.jpg', await jpg())
assert.equal(photo.status, 201)
const appeal = await firm.post(
  '/appeals',
  anAppeal({
    ...{
      title: '货车限行金丝雀绕行',
      body: '正文金丝雀',
      attachments: [photo.body.attachmentId],
    },
  }),
)
const { appealId } = appeal.body
const at = `/appeals/${appealId}`
await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
await taken(desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId('transport') }))
await taken((await city.handlerOf('transport')).post(`${at}/signature`))
await taken((await city.leadOf('transport')).post(`${at}/reply`, aReply({ text: '答复金丝雀' })))

// What it objected to in another's good case, which goes on without.
const stage = await awardStage(city)
const { cycleId } = await taken(desk.post('/award-cycles', aCycle()))
const caseId = await stage.candidate(cycleId, other, '别家的案例')
await taken(firm.post(`/good-cases/${caseId}/objections`, { text: '异议金丝雀' }))

// Others' questions cite how the appeal was answered; its own become an appeal at the talk.
const { sessions } = await openedPeriod(city, '2026-09-30')
const [{ sessionId }] = sessions
const session = `/talk-sessions/${sessionId}`
const own = { questions: ['货车限行何时取消绕行再问金丝雀'], speaker: '发言金丝雀' }
const mine = await taken(signsUp(firm, sessionId, own))
const theirs = await taken(signsUp(other, sessionId, { questions: ['货车限行何时取消绕行'] }))
city.clock.turnTo('2026-09-26')
await city.runJobs()
const assigned = [mine, theirs].map(({ seatId }) => {
  return { seatId, nth: 1, subject: '道路', officeId: city.officeId('transport') }
})
await taken(desk.post(`${session}/packs`, { questions: assigned }))

/** Where any of the words stands in a table of the database. */
async function found(): Promise<string[]> {
  const tables = await owner.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'migrations')`)
  const places: string[] = []
  for (const { name: table } of tables.rows) {
    const { rows } = await owner.query<{ text: string }>(
      `select t::text as text from ${table} t where t::text ~ '金丝雀|珧鸼|jsq'`,
    )
    for (const { text } of rows) if (canaries.some((word) => text.includes(word))) places.push(text)
  }
  return places
}

/** The files below these folders that hold any of the words, in any form they could be written in. */
function onDisk(folders: readonly string[]): string[] {
  const patterns = join(folder, 'patterns')
  const forms = canaries.flatMap((word) => formsOf(word))
  writeFileSync(patterns, Buffer.concat(forms.flatMap((form) => [form, Buffer.from('\n')])))
  const { stdout } = spawnSync('grep', ['-rlaF', '-f', patterns, ...folders], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  return stdout.split('\n').filter(Boolean)
}

async function databaseFolder(): Promise<string> {
  const { rows } = await owner.query(
    `select current_setting('data_directory') || '/base/' || oid as folder
     from pg_database where datname = current_database()`,
  )
  return rows[0].folder
}

const figures = async () => (await auditor.get('/figures')).body
const checked = async () => {
  assert.deepEqual((await signPass(signer)).did, 'published')
  const { findings } = await checkDatabase(city.db, city.tenantId, { policy: null, pinned: [] })
  return findings
}

describe('an enterprise that wants everything erased', () => {
  let erasureId = ''
  it('ends or withdraws first what somebody still works on', async () => {
    const ask = () => firm.post('/my-data/erasure', { reason: 'done-with' })
    assert.equal(await code(ask()), '409 rights/appeals-open')
    await taken(firm.post(`${at}/confirmation`, { solved: true, words: '理由金丝雀' }))
    await taken(firm.post(`${at}/rating`, { level: 5, words: '理由金丝雀' }))
    await taken(desk.post(`${at}/closing`, {}))
    assert.equal(await code(ask()), '409 rights/talks-ahead')
    city.clock.turnTo('2026-09-30')
    await city.runJobs()
    await taken(desk.post(`${session}/beginning`))
    for (const { seatId } of [mine, theirs])
      await taken(desk.post(`/talk-seats/${seatId}/attendance`))
    const asked = await ask()
    assert.equal(asked.status, 201, asked.text)
    erasureId = asked.body.erasureId
    assert.equal(await code(ask()), '409 rights/asked-already')
    const [item] = (await firm.get('/erasures')).body.items
    assert.deepEqual([item.appealId, item.number, item.state], [null, null, 'asked'])
  })

  it('is erased by the word of two, in the database, on the disk and in the vault', async () => {
    const email = 'yaozhou-金丝雀@canary.example'
    const ways = {
      email: email.replace('金丝雀', 'jsq'),
      language: 'zh',
      quiet: false,
      digest: false,
    }
    await taken(firm.post('/notices/address', ways))
    const signedIn = await city.signIn(firm.accountId)
    const loose = await upload(city, signedIn, '文件金丝雀.jpg', await jpg())
    const places = await found()
    for (const word of plain) {
      assert.ok(
        places.some((text) => text.includes(word)),
        word,
      )
    }
    assert.ok(places.some((text) => text.includes('similar') && text.includes('答复金丝雀')))
    assert.equal(storedFiles(city).length, 4)
    const before = await figures()
    const proposed = await desk.post(`/erasures/${erasureId}/proposal`)
    assert.equal(proposed.status, 202, proposed.text)
    const [proposal] = (await auditor.get('/proposals')).body.items
    assert.equal(proposal.kind, 'enterprise-erasure')
    await taken(auditor.post(`/proposals/${proposal.proposalId}/approval`))
    assert.equal((await city.runJobs()).erased, 1)
    assert.equal((await city.runJobs()).erased, 0)
    assert.deepEqual(await found(), [])
    assert.deepEqual(storedFiles(city), [])
    const goodCase = await taken(desk.get(`/good-cases/${caseId}`))
    assert.deepEqual([goodCase.status, goodCase.title], ['candidate', '别家的案例'])
    assert.equal(goodCase.file.objections[0].text, '（已依申请删除）')
    const keys = await owner.query(
      `select kind from vault.key where subject_id in
        ($1, $2, $3, $4, $5, $6)
        union all select kind from vault.sealed where subject_id in ($1, $2, $3, $4, $5, $6)`,
      [
        firm.enterpriseId,
        firm.accountId,
        appealId,
        photo.body.attachmentId,
        loose.body.attachmentId,
        mine.seatId,
      ],
    )
    assert.deepEqual(keys.rows, [])
    assert.deepEqual(await figures(), before)
  })

  it('leaves no page of a table that holds a word, once the database has tidied up', async () => {
    const folders = [await databaseFolder(), city.filesFolder]
    await owner.query('vacuum full')
    await owner.query('checkpoint')
    assert.deepEqual(onDisk(folders), [])
    await owner.query(`create table public.control as select '正文金丝雀'::text as text`)
    await owner.query('checkpoint')
    assert.equal(onDisk(folders).length, 1, 'what is there is found')
    await owner.query('drop table public.control')
  })

  it('leaves a log that verifies, and records that replay', async () => {
    assert.deepEqual(await checked(), [])
    const clock = actorWithoutAccount(city.tenantId, 'clock')
    for (const loop of loops) {
      const { different } = await city.db.as(clock, (ctx) =>
        rebuild(ctx.tx, city.tenantId, loop, { repair: false }),
      )
      assert.deepEqual(different, [], loop.loop.name)
    }
  })

  it('signs nobody in again, is found by nothing, and leaves others’ words as they were', async () => {
    assert.equal((await firm.get('/appeals')).status, 401)
    const { items } = (await desk.get(`/enterprises?q=${encodeURIComponent('珧鸼')}`)).body
    assert.deepEqual(items, [])
    const list = await desk.get(`${session}/questions`)
    assert.equal(list.status, 200, list.text)
    const texts = list.body.items.map((one: { text: string }) => one.text)
    assert.deepEqual(texts.toSorted(), ['货车限行何时取消绕行', '（已依申请删除）'].toSorted())
    const left = await desk.get(at)
    assert.equal(left.status, 200, left.text)
    assert.equal(left.body.title, '（已依申请删除）')
    for (const path of [`${session}/roster`, '/appeals?view=all', '/enterprises', '/ledger.csv'])
      assert.equal((await desk.get(path)).status, 200, path)
    const again = await replied(city, other)
    assert.equal((await desk.get(again.at)).status, 200)
  })
})
