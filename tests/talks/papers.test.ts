import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { aReply, openCity, type Person, replied } from '../city.ts'
import { linesOfDocx } from './read-docx.ts'
import { openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const hider = await city.enterprise('德清恒信精密制造有限公司')
const guest = await city.enterprise('长兴晨光电池有限公司')
const raiser = await city.enterprise('安吉竹语家居有限公司')
const text = '竹语家居门口的路面已修复，今后由专人每月巡查。'
await replied(city, raiser, 'transport', aReply({ text }))
const { sessions } = await openedPeriod(city, '2026-09-30')
const [{ sessionId }] = sessions
const at = `/talk-sessions/${sessionId}`
const [transport, finance, power] = ['transport', 'finance', 'power'].map((office) =>
  city.officeId(office),
)

/** The paper under an address as a leader reads it, or as somebody else. */
async function paper(path: string, who: Person = city.leader): Promise<string[]> {
  const { status, bytes, headers, text: said } = await who.get(`${path}.docx`)
  assert.equal(status, 200, said)
  assert.match(headers.get('content-type') ?? '', /wordprocessingml/)
  return linesOfDocx(bytes)
}
const status = async (path: string, who: Person) => (await who.get(path)).status
const has = (lines: string[], wanted: RegExp) =>
  assert.ok(
    lines.some((one) => wanted.test(one)),
    `${wanted} is not in\n${lines.join('\n')}`,
  )

describe('before the talk', () => {
  const arrangement = {
    place: '市行政中心608会议室',
    startsAt: '08:45',
    quota: 10,
    contact: { name: '钱晓', phone: '0572-2390000' },
  }
  it('an invitation goes to its enterprise alone, and only where there is one', async () => {
    await taken(desk.post(`${at}/arrangement`, arrangement))
    await taken(desk.post(`${at}/host`, { name: '副市长沈明' }))
    const invited = { enterpriseId: guest.enterpriseId, reason: 'first-timer' }
    const { seatId } = await taken(desk.post(`${at}/invitations`, invited))
    const address = `/talk-seats/${seatId}/invitation`
    const letter = await paper(address, guest)
    assert.equal(letter.includes('长兴晨光电池有限公司：'), true)
    has(
      letter,
      /定于2026年9月30日（星期三）08:45在市行政中心608会议室召开，主题为.*由副市长沈明主持/,
    )
    has(letter, /贵公司此前未受邀参加过恳谈会。诚邀/)
    has(letter, /联系人：钱晓，电话：0572-2390000。/)
    has(letter, /请于2026年9月24日前填写/)
    assert.equal(await status(`${address}.docx`, yunfan), 404)
    assert.equal(await status(`${address}.docx`, await city.leadOf('transport')), 403)
    has(await paper(address), /^受邀企业：$/)
    const own = await taken(
      signsUp(yunfan, sessionId, { questions: ['门口路面何时修复？', '招工难'] }),
    )
    assert.equal(await status(`/talk-seats/${own.seatId}/invitation.docx`, yunfan), 404)
    const { presence: _presence, ...brought } = {
      ...{ presence: 'meet', speaker: '王总', questions: ['贷款到期能否展期'], tier: 'public' },
    }
    await taken(guest.post(`/talk-seats/${seatId}/acceptance`, brought))
    await taken(signsUp(hider, sessionId, { questions: ['招标要求本地业绩'], tier: 'hidden' }))
  })
  it('a notice is a draft until the packs are sent, from then on under its number', async () => {
    city.clock.turnTo('2026-09-26')
    await city.runJobs()
    const contactStays = { ...arrangement, contact: undefined, officeIds: [transport] }
    await taken(desk.post(`${at}/arrangement`, contactStays))
    const draft = await paper(`${at}/papers/notice`, desk)
    assert.ok(!draft.some((one) => one.startsWith('湖恳〔')))
    const { items } = await taken(desk.get(`${at}/packs`))
    const questions = items.map(({ seatId, nth, text: asked }: Record<string, string>) => {
      const officeId = asked?.startsWith('门口') ? transport : finance
      return { seatId, nth, subject: asked?.slice(0, 4), officeId }
    })
    await taken(desk.post(`${at}/packs`, { questions }))
    const notice = await paper(`${at}/papers/notice`)
    has(notice, /^湖恳〔2026〕1号$/)
    has(notice, /联系人：钱晓，电话：0572-2390000。$/)
    has(notice, /^湖州市交通运输局、湖州市.*：$/)
    has(notice, /请于2026年9月29日前将答复要点报/)
    const agenda = notice.slice(notice.indexOf('08:45—08:50')).join('|')
    assert.match(agenda, /^08:45—08:50\|介绍到会.*\|副市长沈明\|2\|08:50—/)
    assert.match(agenda, /\|企业提问（2件）及答复\|湖州云帆智能装备有限公司\|/)
    assert.match(agenda, /\|企业提问（1件）及答复\|某企业（隐名）\|/)
    assert.doesNotMatch(agenda, /恒信/)
  })
  it('a pack goes to its office, with what was answered before and nobody’s name', async () => {
    const pack = `${at}/packs/${transport}`
    const lines = await paper(pack, await city.handlerOf('transport'))
    has(lines, /涉及你局的问题共1件/)
    has(lines, /^湖州云帆智能装备有限公司$/)
    has(lines, /交通运输局：该企业门口的路面已修复/)
    assert.doesNotMatch(lines.join(), /竹语|招标/)
    const other = await paper(`${at}/packs/${finance}`)
    has(other, /^隐名$/)
    has(other, /^隐名，不提供$/)
    assert.doesNotMatch(other.join(), /恒信/)
    assert.equal(await status(`${pack}.docx`, await city.leadOf('finance')), 404)
    assert.equal(await status(`${pack}.docx`, yunfan), 403)
    assert.equal(await status(`${at}/packs/${power}.docx`, desk), 404)
    assert.equal(await status(`${at}/papers/minutes.docx`, desk), 404)
    assert.equal(await status(`${at}/papers/nothing.docx`, desk), 404)
  })
})

const questions = async (): Promise<{ questionId: string; text: string }[]> =>
  (await taken(desk.get(`${at}/questions`))).items
const question = async (begins: string) => {
  const found = (await questions()).find((one) => one.text.startsWith(begins))
  return `/talk-questions/${found?.questionId}`
}
const dispatches = async (begins: string, over = {}) =>
  taken(
    desk.post(`${await question(begins)}/dispatch`, {
      ...{ title: begins, environment: 'factors', officeId: transport },
      ...over,
    }),
  )

describe('after the talk', () => {
  it('an order has its number from when it was given, and says the same whenever it is fetched', async () => {
    city.clock.turnTo('2026-09-30')
    await taken(desk.post(`${at}/beginning`))
    await dispatches('门口', { requirement: '两周内修复', coOfficeIds: [power] })
    await dispatches('招标', { officeId: power })
    const road = `${await question('门口')}/order`
    const lead = await city.leadOf('transport')
    const first = await lead.get(`${road}.docx`)
    const order = await linesOfDocx(first.bytes)
    has(order, /^湖恳交〔2026〕1号$/)
    has(order, /^湖州云帆智能装备有限公司$/)
    has(order, /^两周内修复。$/)
    has(order, /^湖州市供电公司（2026年\d+月\d+日前向主办单位反馈）$/)
    const name = decodeURIComponent(first.headers.get('content-disposition') ?? '')
    assert.match(name, /政企恳谈会交办单 湖州市交通运输局 湖恳交〔2026〕1号\.docx$/)
    const bidding = `${await question('招标')}/order`
    const bid = await paper(bidding, await city.handlerOf('power'))
    has(bid, /^湖恳交〔2026〕2号$/)
    has(bid, /^隐名$/)
    has(bid, /请勿查问其身份/)
    assert.doesNotMatch(bid.join(), /恒信/)
    city.clock.turnTo('2026-10-09')
    const again = await linesOfDocx((await lead.get(`${road}.docx`)).bytes)
    assert.deepEqual(again, order)
    assert.equal(await status(`${road}.docx`, await city.leadOf('finance')), 404)
    // It has the question in its pack, and another office has the order.
    assert.equal(await status(`${bidding}.docx`, await city.leadOf('finance')), 404)
    assert.equal(await status(`${road}.docx`, yunfan), 403)
    assert.equal(await status(`${await question('招工')}/order.docx`, desk), 404)
  })
  it('minutes are a draft until they are approved, and then stay as they are', async () => {
    const draft = await paper(`${at}/papers/minutes`, desk)
    has(draft, /纪要（送审稿）$/)
    has(draft, /共提出问题4件，现场交办2件、尚未记录结果2件/)
    const answer = { officeId: finance, text: '可以展期', confirmed: true }
    await taken(desk.post(`${await question('贷款')}/answer`, answer))
    await taken(
      desk.post(`${await question('招工')}/writing`, { title: '招工', environment: 'work' }),
    )
    await taken(desk.post(`${at}/end`))
    await taken(desk.post(`${at}/minutes-approval`))
    const minutes = await paper(`${at}/papers/minutes`)
    has(minutes, /^第1期政企恳谈会（市级会场）纪要$/)
    has(
      minutes,
      /08:45，副市长沈明在市行政中心608会议室主持召开.*3家企业参会，共提出问题4件，现场解答1件、现场交办2件、书面答复1件。/,
    )
    has(
      minutes,
      /长兴晨光电池有限公司提出：贷款到期能否展期。湖州市.*答复：可以展期。企业当场认可。$/,
    )
    has(
      minutes,
      /湖州市交通运输局主办，湖州市供电公司协办，两周内修复。答复期限为2026年\d+月\d+日（编号2026-/,
    )
    has(minutes, /某企业（隐名）提出：招标要求本地业绩。/)
    has(minutes, /招工难。由承办单位于2026年\d+月\d+日前书面答复企业/)
    assert.doesNotMatch(minutes.join(), /恒信/)
    const asTold = async () => linesOfDocx((await desk.get(`${at}/papers/minutes.docx`)).bytes)
    const before = await asTold()
    city.clock.turnTo('2026-10-12')
    assert.deepEqual(await asTold(), before)
  })
  it('the lists say of each appeal how it stands today', async () => {
    const problems = (await paper(`${at}/papers/problem-list`)).join('|')
    assert.match(problems, /招工难。\|个性诉求\|工作保障\|书面答复\|待交办/)
    assert.match(problems, /\|隐名\|招标要求本地业绩。\|/)
    const duties = async () => (await paper(`${at}/papers/duty-list`, city.auditor)).join('|')
    assert.match(await duties(), /两周内修复。\|交通运输局\|分管\|领导\|供电公司\|.*\|已交办\|/)
    const { appealId } = (await questions()).find(({ text: asked }) =>
      asked.startsWith('门口'),
    ) as {
      appealId?: string
    }
    await taken((await city.handlerOf('transport')).post(`/appeals/${appealId}/signature`))
    assert.match(await duties(), /两周内修复。\|交通运输局\|分管\|领导\|供电公司\|.*\|办理中\|/)
    assert.equal(await status(`${at}/papers/duty-list.docx`, await city.leadOf('transport')), 403)
  })
  it('each of them comes as PDF too', async () => {
    const papers = ['notice', 'minutes', 'problem-list', 'duty-list'].map(
      (kind) => `papers/${kind}`,
    )
    const order = await question('门口')
    const paths = [...papers, `packs/${transport}`].map((path) => `${at}/${path}`)
    for (const path of [...paths, `${order}/order`]) {
      const { status: answered, bytes, headers } = await desk.get(`${path}.pdf`)
      assert.deepEqual([answered, headers.get('content-type')], [200, 'application/pdf'])
      assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
      keep(path, bytes)
    }
  })
})

/** Where somebody wants to look at the pages: `PAPERS=dist/played npm test -- tests/talks/papers.test.ts`. */
function keep(path: string, bytes: Buffer): void {
  const folder = process.env.PAPERS
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${path.split('/').slice(-2).join('-')}.pdf`), bytes)
}
