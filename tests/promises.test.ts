import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { exportLog } from '#platform/log/export.ts'
import { openSignerStore } from '#platform/log/signer-store.ts'
import { openSigner } from '../src/signer/open.ts'
import { signPass } from '../src/signer/sign-pass.ts'
import { checkSample } from '../src/verify/check-sample.ts'
import { aReply, openCity, type Person, passwordOf, replied } from './city.ts'
import {
  isReadInAReview,
  isTheLeadersOwn,
  mendsNothingBroken,
  needsTwo,
} from './promises/withdrawals.ts'
import { convener, reviewStage } from './reviews/stage.ts'
import { linesOfDocx } from './talks/read-docx.ts'
import { code, taken } from './talks/stage.ts'

const city = await openCity({ start: '2026-10-08' })
const { desk, leader, auditor, tenantId } = city
const { accounts, firms, problem } = await reviewStage(city)
const [yunfan, hengxin] = firms
const localDesk = await city.signIn(accounts.local)
const otherLeader = await city.signIn(accounts.fang)
const lead = await city.leadOf('transport')
const handler = await city.handlerOf('transport')
const otherLead = await city.leadOf('water')
const [transport, water] = [city.officeId('transport'), city.officeId('water')]

const scratch = mkdtempSync(join(tmpdir(), 'kentan-promises-'))
const login = { ...city.owner, user: 'kentan_signer', password: passwordOf('kentan_signer') }
const store = openSignerStore(login, tenantId)
after(async () => {
  await store.close()
  rmSync(scratch, { recursive: true })
})
const origin = 'kentan.example/330500'
const signer = await openSigner({
  ...{ store, root: join(scratch, 'signer'), origin, now: city.clock.now },
})

const one = async (who: Person, id: string) => taken(who.get(`/promises/${id}`))
const ofAppeal = async (who: Person, appealId: string) =>
  (await taken(who.get(`/appeals/${appealId}/promises`))).items
const told = async (who: Person) =>
  (await taken(who.get('/notices'))).items.map((notice: { title: string }) => notice.title)
const remaining = (remains: string, remainsBy: string) =>
  aReply({ outcome: 'partly', remains, remainsBy })
const report = { text: '已经办成，现场可看。', evidence: '验收单' }

let kept = ''
let broken = ''
let appealId = ''

describe('a promise of a reply', () => {
  it('stands in the ledger with the reply, and its enterprise sees it', async () => {
    const given = await replied(city, yunfan, 'transport', remaining('侧门围挡拆除', '2026-10-30'))
    appealId = given.appealId
    const [mine] = await ofAppeal(yunfan, appealId)
    kept = mine.promiseId
    assert.deepEqual(
      [mine.source, mine.text, mine.firstDueOn, mine.officeName, mine.open],
      ['reply', '侧门围挡拆除', '2026-10-30', mine.officeName, []],
    )
    const other = await replied(city, yunfan, 'transport', remaining('补划停车线', '2026-10-20'))
    broken = (await ofAppeal(desk, other.appealId))[0].promiseId
    await replied(city, hengxin, 'water', remaining('更换阀门', '2026-11-05'))
    const { items } = await taken(desk.get('/promises'))
    assert.deepEqual(
      items.map(({ text }: { text: string }) => text),
      ['补划停车线', '侧门围挡拆除', '更换阀门'],
    )
  })

  it('is seen by its office and by no other office, enterprise or region', async () => {
    const seen = async (who: Person) => (await taken(who.get('/promises'))).items.length
    assert.deepEqual(
      [await seen(lead), await seen(handler), await seen(otherLead), await seen(auditor)],
      [2, 2, 1, 3],
    )
    assert.equal(await seen(localDesk), 0)
    assert.equal((await otherLead.get(`/promises/${kept}`)).status, 404)
    assert.equal((await hengxin.get(`/appeals/${appealId}/promises`)).status, 404)
    assert.equal((await city.admin.get('/promises')).status, 403)
    assert.doesNotMatch((await lead.get(`/promises/${kept}`)).text, new RegExp(yunfan.enterpriseId))
  })

  it('is told to be near, and broken once its day has passed', async () => {
    city.clock.turnTo('2026-10-17')
    await city.runJobs()
    assert.ok((await told(lead)).some((subject: string) => subject.includes('临近期限')))
    city.clock.turnTo('2026-10-21')
    await city.runJobs()
    await city.runJobs()
    const { status, brokenOn, result } = await one(desk, broken)
    assert.deepEqual([status, brokenOn, result], ['broken', '2026-10-21', 'broken'])
    assert.ok((await told(yunfan)).some((subject: string) => subject.includes('没有按期兑现')))
    assert.ok((await told(desk)).some((subject: string) => subject.includes('失约')))
  })

  it('is reported by the lead of its office and judged by whose appeal it was', async () => {
    assert.equal(
      await code(handler.post(`/promises/${kept}/report`, report)),
      '403 http/not-your-role',
    )
    assert.equal(
      await code(otherLead.post(`/promises/${kept}/report`, report)),
      '404 record/missing',
    )
    await taken(lead.post(`/promises/${kept}/report`, report))
    assert.equal(await code(hengxin.post(`/promises/${kept}/acceptance`)), '404 record/missing')
    assert.deepEqual((await ofAppeal(yunfan, appealId))[0].open, ['acceptReport', 'returnReport'])
    await taken(yunfan.post(`/promises/${kept}/return`, { reason: '我是云帆的老陈' }))
    const back = await one(desk, kept)
    assert.deepEqual(
      [back.status, back.returns[0].by, back.returns[0].reason],
      ['open', 'enterprise', null],
    )
    await taken(lead.post(`/promises/${kept}/report`, report))
    await taken(yunfan.post(`/promises/${kept}/acceptance`))
    const { status, result, keeper } = await one(auditor, kept)
    assert.deepEqual([status, result, keeper], ['kept', 'keptInTime', 'enterprise'])
  })

  it('may be kept late, or get a later date that does not change the first', async () => {
    await taken(lead.post(`/promises/${broken}/report`, report))
    await taken(desk.post(`/promises/${broken}/acceptance`))
    assert.equal((await one(desk, broken)).result, 'keptLate')
    const [valve] = (await taken(otherLead.get('/promises'))).items
    const at = `/promises/${valve.promiseId}`
    await taken(otherLead.post(`${at}/date-request`, { dueOn: '2026-12-01', reason: '备件未到' }))
    assert.ok((await one(desk, valve.promiseId)).open.includes('decideDate'))
    await taken(desk.post(`${at}/date-decision`, { grant: true }))
    const { firstDueOn, dueOn, moves } = await one(desk, valve.promiseId)
    assert.deepEqual([firstDueOn, dueOn, moves.length], ['2026-11-05', '2026-12-01', 1])
  })
})

describe('an instruction', () => {
  const given = {
    officeId: water,
    about: { kind: 'briefing', label: '第三季度综合分析报告' },
    words: '请水务局会同属地，年内解决园区低水压问题。',
    text: '园区低水压改造完工',
    dueOn: '2026-11-30',
  }
  let own = ''

  it('is written by a leader, and its office follows it', async () => {
    own = (await taken(leader.post('/instructions', given))).promiseId
    await city.runJobs()
    assert.ok((await told(otherLead)).some((subject: string) => subject.includes('领导批示')))
    assert.equal(await code(lead.post('/instructions', given)), '403 http/not-your-role')
    await taken(otherLead.post(`/promises/${own}/report`, report))
    assert.equal(await code(otherLeader.post(`/promises/${own}/acceptance`)), '403 loop/not-yours')
    await taken(leader.post(`/promises/${own}/acceptance`))
    const { source, words, saidBy, status } = await one(leader, own)
    assert.deepEqual([source, words, status], ['instruction', given.words, 'kept'])
    assert.equal(typeof saidBy, 'string')
  })

  it('is recorded by a coordinator with who said it and when; the enterprise does not see it', async () => {
    const { number } = await taken(desk.get(`/appeals/${appealId}`))
    const about = { kind: 'appeal', number }
    assert.equal(
      await code(desk.post('/instructions', { ...given, about })),
      '422 promises/who-said',
    )
    const said = { saidBy: '市长', saidOn: '2026-10-19' }
    const { promiseId } = await taken(desk.post('/instructions', { ...given, about, ...said }))
    const found = await one(auditor, promiseId)
    assert.deepEqual(
      [found.about.label, found.saidBy, found.saidOn, found.recordedBy.role],
      [number, '市长', '2026-10-19', 'coordinator'],
    )
    assert.equal((await ofAppeal(yunfan, appealId)).length, 1)
    const unknown = { ...given, about: { kind: 'appeal', number: '2026-NONE-NONE' } }
    assert.equal(await code(leader.post('/instructions', unknown)), '422 promises/unknown-subject')
  })

  it('stands beside what was promised at a talk, which a coordinator puts down', async () => {
    const promised = {
      ...{ officeId: transport, about: { kind: 'other', label: '第161期恳谈会' } },
      ...{ text: '月底前增设公交站', dueOn: '2026-10-31' },
      ...{ saidBy: '交通局长', saidOn: '2026-10-14' },
    }
    await taken(desk.post('/promises', promised))
    const { items } = await taken(desk.get('/promises?source=talk&year=2026'))
    assert.deepEqual([items.length, items[0].saidBy], [1, '交通局长'])
  })
})

describe('the ledger', () => {
  it('adds up by source and year, by the day promised at first', async () => {
    const { all, bySource, byYear } = await taken(desk.get('/promise-totals?year=2026'))
    assert.deepEqual(all, { due: 6, keptInTime: 2, keptLate: 1, broken: 0, open: 3, withdrawn: 0 })
    assert.equal(byYear.length, 1)
    const of = (source: string) => bySource.find((one: { source: string }) => one.source === source)
    assert.equal(of('reply').due, 3)
    assert.equal(of('instruction').keptInTime, 1)
    const own = await taken(lead.get('/promise-totals'))
    assert.equal(own.all.due, 3)
    assert.equal((await taken(desk.get('/promise-totals?year=2025'))).all.due, 0)
  })

  it('is filtered, and read page by page, still owed first', async () => {
    const texts: string[] = []
    for (let cursor = ''; ; ) {
      const more = cursor && `&cursor=${encodeURIComponent(cursor)}`
      const page = await taken(desk.get(`/promises?limit=2${more}`))
      texts.push(...page.items.map((item: { text: string }) => item.text))
      if (page.next === null) break
      cursor = page.next
    }
    assert.equal(texts.length, 6)
    assert.deepEqual(
      new Set(texts.slice(-3)),
      new Set(['补划停车线', '侧门围挡拆除', '园区低水压改造完工']),
    )
    assert.equal((await taken(desk.get('/promises?result=keptLate'))).items.length, 1)
    assert.equal((await taken(desk.get(`/promises?officeId=${water}`))).items.length, 3)
  })

  it('is taken home as a workbook or lines', async () => {
    const csv = await desk.get('/promises.csv')
    assert.match(csv.text, /补划停车线.*逾期兑现/)
    assert.doesNotMatch((await lead.get('/promises.csv')).text, /更换阀门/)
    assert.equal((await desk.get('/promises.xlsx')).status, 200)
    assert.equal((await yunfan.get('/promises.csv')).status, 403)
  })
})

describe('a withdrawal', () => {
  const given = { city, otherLeader, otherLead }
  it('needs a second person, also of a leader’s instruction, and he is told', () => needsTwo(given))
  it('is the leader’s own of what he instructed; what left the rates is told with its reason', () =>
    isTheLeadersOwn(given))
  it('mends nothing that is broken: neither does a later date, nor a report that waits', () =>
    mendsNothingBroken(given))
})

describe('a yearly review', () => {
  let id = ''
  const at = (path = '') => `/retrospectives/${id}${path}`

  it('is proposed by the clock once its year is over, once', async () => {
    await taken(
      desk.post('/review-rota', { conveners: [convener('副市长沈明', city.staff.leader)] }),
    )
    await problem('危险化学品运输通行证办理时间长')
    await closeOne()
    city.clock.turnTo('2026-12-01')
    await signPass(signer)
    assert.equal((await city.runJobs()).packsProposed, 0)
    city.clock.turnTo('2027-01-02')
    assert.equal((await city.runJobs()).packsProposed, 2)
    assert.equal((await city.runJobs()).packsProposed, 0)
    const [pack, ...others] = (await taken(leader.get('/retrospectives?kind=year'))).items
    assert.deepEqual([pack.period, pack.meetsOn, others.length], ['2026', '2027-01-25', 0])
    const [half] = (await taken(leader.get('/retrospectives?kind=half'))).items
    assert.deepEqual([half.period, half.meetsOn], ['2026-H2', '2027-01-20'])
    id = pack.retrospectiveId
    assert.equal(
      await code(desk.post('/retrospectives', { period: '2026' })),
      '409 reviews/period-taken',
    )
    assert.equal((await lead.get(at())).status, 403)
    assert.equal((await localDesk.get(at())).status, 404)
  })

  it('draws its pack together; files once a head was published after the year', async () => {
    await taken(desk.post(at('/pack')))
    const before = await taken(desk.get(at()))
    assert.equal(before.sample, null)
    assert.equal(before.pack.told.missed, 4)
    assert.deepEqual(
      [before.pack.promises.due, before.pack.promises.broken, before.pack.missed.length],
      [7, 3, 4],
    )
    assert.ok(before.pack.chain.some((month: { month: string }) => month.month === '2026-10'))
    assert.equal(await code(desk.post(at('/sample'))), '409 reviews/no-head-yet')
    await signPass(signer)
    await taken(auditor.post(at('/sample')))
    const { sample } = await taken(auditor.get(at()))
    assert.deepEqual([sample.ended, sample.items.length], [1, 1])
  })

  it('has the same files whenever it is drawn, and under another review of the same year', async () => {
    const { sample } = await taken(auditor.get(at()))
    const recheck = { appealId: sample.items[0].appealId, result: 'partly', words: '仍有一段未修' }
    assert.equal(await code(desk.post(at('/rechecks'), recheck)), '403 http/not-your-role')
    await taken(auditor.post(at('/rechecks'), recheck))
    city.clock.turnTo('2027-01-04')
    await signPass(signer)
    await taken(desk.post(at('/pack')))
    const again = await taken(auditor.get(at()))
    assert.deepEqual([again.sample, again.rechecks.length], [sample, 1])
    await taken(desk.post(at('/cancellation'), { reason: '改期另行安排' }))
    id = (await taken(desk.post('/retrospectives', { period: '2026' }))).retrospectiveId
    await taken(desk.post(at('/pack')))
    const anew = await taken(auditor.get(at()))
    assert.deepEqual([anew.sample, anew.rechecks[0].words], [sample, '仍有一段未修'])
  })

  it('has them drawn again by anybody from an export of the log', async () => {
    const folder = join(scratch, 'export')
    await exportLog(city.db, tenantId, folder)
    const { text } = await auditor.get(at())
    assert.deepEqual((await checkSample(folder, '2026', text)).findings, [])
    const { sample } = JSON.parse(text)
    const other = text.replaceAll(sample.items[0].appealId, '00000000-0000-7000-8000-000000000000')
    assert.equal((await checkSample(folder, '2026', other)).findings[0]?.kind, 'other-sample')
    await assert.rejects(checkSample(folder, '2026-H3', text), /no half-year/)
  })

  it('opens a check of what its second look does not confirm, once', async () => {
    const [weekly] = (await taken(auditor.get('/checks'))).items
    const people = (await taken(auditor.get('/check-people'))).items
    const { accountId: checkerId } = people.find(({ role }: { role: string }) => role === 'auditor')
    const fine = { finding: 'true', how: 'call', words: '企业说已办成' }
    await taken(auditor.post(`/checks/${weekly.checkId}/assignment`, { checkerId }))
    await taken(auditor.post(`/checks/${weekly.checkId}/finding`, fine))
    await city.runJobs()
    const [{ appealId: doubted }] = (await taken(auditor.get(at()))).rechecks
    assert.equal(weekly.appealId, doubted)
    const list = async () => (await taken(auditor.get('/checks?period=2026&view=all'))).items
    const [check, ...others] = await list()
    assert.deepEqual([check.appealId, check.status, others.length], [doubted, 'drawn', 0])
    const found = { appealId: doubted, result: 'false', words: '未见办成' }
    await taken(auditor.post(at('/rechecks'), found))
    await city.runJobs()
    assert.equal((await list()).length, 1)
  })

  it('puts its topics into the library with one click', async () => {
    const { topics } = await taken(desk.get(at()))
    const { topicKey } = topics[0]
    assert.equal(topics[0].reasons[0].code, 'problem-open')
    await taken(desk.post(at('/topics'), { topicKey }))
    assert.equal(await code(desk.post(at('/topics'), { topicKey })), '409 reviews/topic-adopted')
    const library = await taken(desk.get('/topics'))
    assert.ok(library.items.some((topic: { title: string }) => topic.title === topics[0].title))
  })

  it('leads on from a meeting that decided nothing; later decisions are promises', async () => {
    await taken(desk.post(at('/submission')))
    city.clock.turnTo('2027-01-25')
    await taken(
      desk.post(at('/meeting'), { metOn: '2027-01-25', chair: '市委书记', present: ['市长'] }),
    )
    const nothing = { decisions: [] }
    assert.equal(await code(desk.post(at('/decisions'), nothing)), '422 reviews/nothing-decided')
    await taken(desk.post(at('/decisions'), { ...nothing, note: '听取汇报，会后再议' }))
    assert.equal((await taken(leader.get(at()))).note, '听取汇报，会后再议')
    const decisions = [{ text: '通行证改为按季核发', officeId: transport, dueOn: '2027-03-31' }]
    await taken(desk.post(at('/decisions'), { decisions }))
    const { decided, open } = await taken(leader.get(at()))
    assert.deepEqual([decided[0].status, open], ['open', []])
    assert.equal(await code(desk.post(at('/closing'))), '409 reviews/decisions-open')
  })

  it('is followed by the next one, which tells what it decided', async () => {
    const next = (await taken(desk.post('/retrospectives', { period: '2027-H1' }))).retrospectiveId
    await taken(desk.post(`/retrospectives/${next}/pack`))
    const { pack } = await taken(desk.get(`/retrospectives/${next}`))
    const { problem: year, text, standing } = pack.earlier[0]
    assert.deepEqual([year, text, standing], ['2026', '通行证改为按季核发', 'under-way'])
    const mine = (await taken(lead.get('/promises?source=decision'))).items
    assert.equal(mine[0].about.label, '2026')
    await taken(lead.post(`/promises/${mine[0].promiseId}/report`, report))
    await taken(desk.post(`/promises/${mine[0].promiseId}/acceptance`))
    await taken(desk.post(at('/closing')))
  })

  it('is read where a promise was withdrawn after it was broken', () => isReadInAReview({ city }))

  it('is printed as a paper from what was frozen', async () => {
    const { bytes, status } = await leader.get(at('/papers/report.docx'))
    assert.equal(status, 200)
    const lines = (await linesOfDocx(bytes)).join('\n')
    assert.match(lines, /关于2026年政企恳谈工作的复盘报告/)
    assert.match(lines, /补划停车线/)
    assert.match(lines, /部分属实/)
    assert.match(lines, /通行证改为按季核发/)
    assert.equal((await desk.get(at('/papers/report.pdf'))).status, 200)
    assert.equal((await lead.get(at('/papers/report.pdf'))).status, 403)
  })

  async function closeOne() {
    const done = await replied(city, yunfan)
    await taken(yunfan.post(`${done.at}/confirmation`, { solved: true }))
    await taken(yunfan.post(`${done.at}/rating`, { level: 5 }))
    await taken(desk.post(`${done.at}/closing`))
  }
})
