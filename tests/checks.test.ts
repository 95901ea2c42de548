import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { dayOf } from '#kernel/day.ts'
import { flagsAmong, type Handling } from '#modules/checks/index.ts'
import { exportLog } from '#platform/log/export.ts'
import { openSignerStore } from '#platform/log/signer-store.ts'
import { drawTrial } from '../src/play/trial/trial.ts'
import { openSigner } from '../src/signer/open.ts'
import { signPass } from '../src/signer/sign-pass.ts'
import { checkSample } from '../src/verify/check-sample.ts'
import { anAppeal, openCity, passwordOf, replied } from './city.ts'
import { code, taken } from './talks/stage.ts'

const city = await openCity({ start: '2026-08-20' })
const { desk, auditor, leader, caller, clock, tenantId } = city
const firm = await city.enterprise('湖州云帆智能装备有限公司')
const scratch = mkdtempSync(join(tmpdir(), 'kentan-checks-'))
const login = { ...city.owner, user: 'kentan_signer', password: passwordOf('kentan_signer') }
const store = openSignerStore(login, tenantId)
after(async () => {
  await store.close()
  rmSync(scratch, { recursive: true })
})
const root = join(scratch, 'signer')
const signer = await openSigner({ store, root, origin: 'kentan.example/330500', now: clock.now })

const offices = new Map([
  ['construction', 'housing'],
  ['environment', 'ecology'],
  ['finance', 'tax'],
  ['labour', 'human-res'],
  ['market', 'market'],
])
const officeOf = (key: string) => offices.get(key) ?? ''
type Said = { at: string; act: () => Promise<void> }

/** Turns the clock to a moment; it never goes back. */
function turnTo(at: string) {
  clock.pass(Math.max(0, (Date.parse(at) - Date.parse(clock.now())) / 60_000))
}

/** A trial through the product: each reply dispatched, signed for and given at its moment, by HTTP. */
async function playTrial(): Promise<Handling[]> {
  const { honest, fakes } = drawTrial(20, { all: 22, false: 14 })
  const people = new Map<string, Awaited<ReturnType<typeof city.leadOf>>>()
  for (const key of offices.keys()) people.set(key, await city.leadOf(officeOf(key)))
  const done: Handling[] = []
  const acts: Said[] = [...honest, ...fakes].flatMap(({ handling }) => {
    const { officeId: key, dispatchedAt, signedAt, repliedAt, title, body, consultation } = handling
    const lead = people.get(key)
    const kind = consultation ? 'consultation' : 'request'
    let at = ''
    const send = async () => {
      const { appealId } = await taken(firm.post('/appeals', anAppeal({ title, body, kind })))
      at = `/appeals/${appealId}`
      await taken(desk.post(`${at}/registration`, { kind, environment: 'factors' }))
      await taken(
        desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId(officeOf(key)) }),
      )
    }
    const answer = async () => {
      const reply = { outcome: 'resolved', text: handling.reply, evidence: '办理记录' }
      await taken((lead ?? firm).post(`${at}/reply`, { ...reply, regardless: '已当面说明' }))
      const found = await taken(auditor.get(at))
      const when = (type: string) =>
        found.timeline.findLast((one: { type: string }) => one.type === type).at
      done.push({
        ...{ ...handling, denied: false },
        ...{ id: found.appealId, appealId: found.appealId, title: found.title, body: found.body },
        ...{ dispatchedAt: when('dispatched'), signedAt: when('signed') },
        repliedAt: when('replied'),
        dueOn: found.deadlines.find((one: { kind: string }) => one.kind === 'reply').dueOn,
      })
    }
    return [
      { at: dispatchedAt, act: send },
      { at: signedAt ?? dispatchedAt, act: () => taken((lead ?? firm).post(`${at}/signature`)) },
      { at: repliedAt, act: answer },
    ]
  })
  for (const [nth, { at, act }] of acts.toSorted((a, b) => (a.at < b.at ? -1 : 1)).entries()) {
    turnTo(at)
    await act()
    if (nth % 25 === 0) await city.runJobs()
  }
  await city.runJobs()
  return done
}

const played = await playTrial()

const flagsKept = await taken(auditor.get('/check-flags?limit=50'))

const day = () => dayOf(clock.now())

/** An appeal answered by the transport office, confirmed and closed; `level` rates it. */
async function closed(
  level: number | null,
  body: string,
  text = `${body}已于本周办结，编号0312。`,
) {
  const { appealId, at } = await replied(city, firm, 'transport', {
    ...{ outcome: 'resolved', text, evidence: '现场照片三张' },
  })
  await taken(firm.post(`${at}/confirmation`, { solved: true }))
  if (level !== null) await taken(firm.post(`${at}/rating`, { level }))
  await taken(desk.post(`${at}/closing`))
  return { appealId, at, on: day() }
}

clock.turnTo('2026-12-07')
const bad = await closed(1, '差评')
const good = await closed(5, '好评')
const late = await closed(null, '没有评价', '门前三盏路灯昨晚已经换好，亮灯后由值班员拍照留存。')
/** Rated bad by telephone and nowhere else. */
async function toldBad() {
  const { appealId, at } = await replied(city, firm, 'transport')
  await taken(caller.post(`${at}/follow-up`, { reached: true, solved: 'yes', satisfied: 1 }))
  await taken(desk.post(`${at}/closing`))
  return { appealId, at }
}
const told = await toldBad()
/** Denied, and then taken back by the enterprise. */
async function deniedAndGone() {
  const { appealId, at } = await replied(city, firm, 'transport')
  await taken(firm.post(`${at}/denial`, { reason: '没有修好' }))
  await taken(firm.post(`${at}/withdrawal`, { reason: '不想再等' }))
  return { appealId, at }
}
const gone = await deniedAndGone()
await city.runJobs()
clock.turnTo('2026-12-14')
await signPass(signer)
await city.runJobs()
const { items: drawn } = await taken(auditor.get('/checks?view=all'))
const of = (appealId: string) =>
  drawn.find((one: { appealId: string }) => one.appealId === appealId)

describe('flags', () => {
  it('are in the product what the pure function finds', async () => {
    const found = flagsAmong(played)
    const short = (id: string, score: number, signals: readonly { kind: string }[]) =>
      `${id} ${score} ${signals.map(({ kind }) => kind).sort()}`
    assert.ok(found.length >= 10, String(found.length))
    assert.deepEqual(
      flagsKept.items
        .map((one: { appealId: string; score: number; signals: { kind: string }[] }) =>
          short(one.appealId, one.score, one.signals),
        )
        .sort(),
      found.map(({ id, score, signals }) => short(id, score, signals)).sort(),
    )
  })

  it('show the reply beside those it is held against, and are nobody’s in the office', async () => {
    const { items } = await taken(desk.get('/check-flags?limit=50'))
    const copied = items.find((one: { signals: { kind: string }[] }) =>
      one.signals.some(({ kind }) => kind === 'copied'),
    )
    const shown = await taken(desk.get(`/check-flags/${copied.appealId}/${copied.version}`))
    assert.ok(shown.own.reply.length > 10)
    assert.ok(shown.others.length >= 2)
    const lead = await city.leadOf('tax')
    assert.equal(await code(lead.get('/check-flags')), '403 http/not-your-role')
    assert.equal(await code(lead.get('/checks')), '403 http/not-your-role')
  })
})

describe('the checks of a week', () => {
  it('are the sample that anybody draws again, and what is flagged beside it', async () => {
    assert.equal(of(bad.appealId).reason, 'rated-bad')
    assert.equal(of(told.appealId)?.reason, 'rated-bad')
    assert.equal(of(gone.appealId)?.reason, 'denied')
    const others = [good, late].map(({ appealId }) => of(appealId)?.reason)
    assert.equal(others.filter((reason) => reason === 'drawn').length, 1, String(others))
    const sample = await auditor.get('/samples/2026-W50')
    assert.deepEqual([sample.body.ended, sample.body.items.length], [4, 4])
    const folder = join(scratch, 'export')
    await exportLog(city.db, tenantId, folder)
    assert.deepEqual((await checkSample(folder, '2026-W50', sample.text)).findings, [])
    const { items: weeks } = await taken(leader.get('/check-weeks'))
    assert.deepEqual([weeks[0].period, weeks[0].sampled, weeks[0].checked], ['2026-W50', 4, 0])
    await city.runJobs()
    assert.equal((await taken(auditor.get('/checks?view=all'))).items.length, drawn.length)
  })

  it('are told to whoever gives them out, with how many there are, and to nobody of the office', async () => {
    const shown = async (person: typeof desk) => {
      const { items } = await taken(person.get('/notices?limit=50'))
      return items.filter(({ title }: { title: string }) => title.includes('2026-W50'))
    }
    for (const person of [auditor, desk]) {
      const [one, ...more] = await shown(person)
      assert.deepEqual(more, [])
      assert.match(one.title, new RegExp(`${drawn.length} 件`))
    }
    const lead = await city.leadOf('transport')
    const { items } = await taken(lead.get('/notices?limit=50'))
    const known = items.filter((one: unknown) => /抽查|2026-W50/.test(JSON.stringify(one)))
    assert.deepEqual(known, [])
    assert.deepEqual(await shown(await city.handlerOf('transport')), [])
  })

  it('are checked by nobody who had a hand in the appeal', async () => {
    const { checkId } = of(bad.appealId)
    const to = (checkerId: string) => auditor.post(`/checks/${checkId}/assignment`, { checkerId })
    assert.equal(await code(to(city.staff.coordinator)), '409 checks/involved')
    assert.equal(await code(to(city.staff.leader)), '422 checks/unknown-checker')
    assert.deepEqual((await taken(caller.get('/checks'))).items, [])
    await taken(to(city.staff.callers[0] ?? ''))
    assert.equal((await taken(caller.get('/checks'))).items.length, 1)
    const own = await taken(caller.get(`/checks/${checkId}`))
    assert.deepEqual(own.open, ['find'])
  })

  it('find false only with a second person, and the lead is told only then', async () => {
    const { checkId } = of(bad.appealId)
    const lead = await city.leadOf('transport')
    const told = async () => {
      await city.runJobs()
      const { items } = await taken(lead.get('/notices'))
      return items.filter(({ title }: { title: string }) => /假办结/.test(title)).length
    }
    const given = { finding: 'false', how: 'call', words: '企业说路面没有修' }
    const byOther = auditor.post(`/checks/${checkId}/finding`, given)
    assert.equal(await code(byOther), '403 checks/not-the-checker')
    await taken(caller.post(`/checks/${checkId}/finding`, given))
    assert.equal(await told(), 0)
    const early = desk.post(`/checks/${checkId}/reopening`, {
      ...{ officeId: city.officeId('housing'), requirement: '重新修复' },
    })
    assert.equal(await code(early), '409 loop/wrong-status')
    const settle = { agree: true, words: '材料与现场不符' }
    assert.equal(
      await code(desk.post(`/checks/${checkId}/settlement`, settle)),
      '409 checks/involved',
    )
    await taken(leader.post(`/checks/${checkId}/settlement`, settle))
    assert.equal(await told(), 1)
    const { items: weeks } = await taken(auditor.get('/check-weeks'))
    assert.deepEqual([weeks[0].checked, weeks[0].false], [1, 1])
  })

  it('open it again under its number, with another office, and take its end back', async () => {
    const { checkId } = of(bad.appealId)
    const before = await taken(desk.get('/figures'))
    const given = { requirement: '按抽查结论重新修复' }
    const same = { ...given, officeId: city.officeId('transport') }
    const to = `/checks/${checkId}/reopening`
    assert.equal(await code(desk.post(to, same)), '422 appeals/another-office')
    await taken(desk.post(to, { ...given, officeId: city.officeId('housing') }))
    const reopened = await taken(firm.get(bad.at))
    assert.deepEqual([reopened.status, reopened.end, reopened.rating], ['dispatched', null, null])
    const figures = await taken(desk.get('/figures'))
    assert.equal(figures.ends.resolved, before.ends.resolved - 1)
    const due = reopened.deadlines.find((one: { kind: string }) => one.kind === 'reply')
    assert.ok(due.endedOn !== null)
    assert.equal(await code(desk.post(to, { ...same })), '409 checks/reopened-already')
  })
})

describe('the check of an appeal that was denied and withdrawn', () => {
  it('is found as any other, and opens nothing again', async () => {
    const { checkId } = of(gone.appealId)
    const at = `/checks/${checkId}`
    await taken(auditor.post(`${at}/assignment`, { checkerId: city.staff.callers[0] ?? '' }))
    await taken(
      caller.post(`${at}/finding`, { finding: 'false', how: 'call', words: '没有人来过' }),
    )
    await taken(leader.post(`${at}/settlement`, { agree: true, words: '属实' }))
    assert.deepEqual((await taken(desk.get(at))).open, [])
    const given = { officeId: city.officeId('housing'), requirement: '重新办理' }
    assert.equal(await code(desk.post(`${at}/reopening`, given)), '409 appeals/not-to-reopen')
  })
})

describe('a relapse', () => {
  const body = '厂区南门外的雨水井盖缺失两块，夜里骑车的员工摔伤过，请尽快补上并检查附近井盖。'
  it('is noted when the enterprise submits again what was solved, and found not to be by a coordinator', async () => {
    const first = await closed(5, body, '雨水井盖已于12月14日补齐两块，附近已检查。')
    const { at } = first
    const title = '南门外井盖缺失'
    const again = anAppeal({ title: '厂区门口道路破损', body: anAppeal().body })
    clock.pass(60)
    const { number } = await taken(firm.post('/appeals', again))
    const other = await taken(
      firm.post('/appeals', anAppeal({ title, body: '咨询社保缓缴条件。' })),
    )
    assert.ok(other)
    await city.runJobs()
    const { items } = await taken(desk.get('/check-relapses'))
    const found = items.find((one: { appealId: string }) => one.appealId === first.appealId)
    assert.ok(found, JSON.stringify(items))
    const { timeline } = await taken(desk.get(at))
    assert.equal(timeline.at(-1).text, number)
    await taken(desk.post(`${at}/relapse-refutation`, { reason: '是另一处路面' }))
    const left = await taken(desk.get('/check-relapses'))
    assert.ok(!left.items.some((one: { appealId: string }) => one.appealId === first.appealId))
  })

  it('is said by the enterprise itself once, within 90 days', async () => {
    const { at } = await closed(5, '出租屋供电')
    const { open } = await taken(firm.get(at))
    assert.ok(open.some((one: { step: string }) => one.step === 'relapse'))
    const said = { reason: '又坏了，还是老地方' }
    await taken(firm.post(`${at}/relapse`, said))
    assert.equal(await code(firm.post(`${at}/relapse`, said)), '409 appeals/relapse-noted')
    const given = { officeId: city.officeId('transport'), requirement: '再查', why: 'relapse' }
    await taken(desk.post(`${at}/reopening`, given))
    assert.equal((await taken(firm.get(at))).status, 'dispatched')
  })
})

describe('what is said of an appeal after its week was drawn', () => {
  it('is drawn by the next week, once, and anybody draws it again', async () => {
    clock.turnTo('2026-12-19')
    await taken(firm.post(`${late.at}/rating`, { level: 1 }))
    clock.turnTo('2026-12-21')
    await signPass(signer)
    await city.runJobs()
    clock.turnTo('2026-12-28')
    await signPass(signer)
    await city.runJobs()
    const { items } = await taken(auditor.get('/checks?view=all&limit=50'))
    const all = items.filter(({ reason }: { reason: string }) => reason === 'rated-bad')
    const weeks = (appealId: string) =>
      all.flatMap((one: { appealId: string; period: string }) =>
        one.appealId === appealId ? [one.period] : [],
      )
    assert.deepEqual(weeks(late.appealId), ['2026-W51'])
    assert.deepEqual([weeks(bad.appealId), weeks(told.appealId)], [['2026-W50'], ['2026-W50']])
    const folder = join(scratch, 'later')
    await exportLog(city.db, tenantId, folder)
    for (const week of ['2026-W50', '2026-W51', '2026-W52']) {
      const { text } = await auditor.get(`/samples/${week}`)
      assert.deepEqual((await checkSample(folder, week, text)).findings, [], week)
    }
  })
})
