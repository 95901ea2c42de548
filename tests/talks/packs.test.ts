import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { anAppeal, aReply, openCity, replied } from '../city.ts'
import { code, openedPeriod, signsUp, taken } from './stage.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const hider = await city.enterprise('湖州隐名精密有限公司')
const writer = await city.enterprise('湖州书面有限公司')
const raiser = await city.enterprise('湖州恒信物流有限公司')
const answer = '恒信物流门口的路面已修复，湖州恒信物流有限公司已确认。'
await taken(raiser.post('/appeals', anAppeal({ title: '没有答复的厂区道路修复' })))
const past = await replied(city, raiser, 'transport', aReply({ text: answer }))
const { sessions } = await openedPeriod(city, '2026-09-30')
const [{ sessionId }] = sessions
const at = `/talk-sessions/${sessionId}`
const { seatId: first } = await taken(
  signsUp(yunfan, sessionId, { questions: ['厂区北门外道路何时修复？', '用电容量不足'] }),
)
const { seatId: second } = await taken(
  signsUp(hider, sessionId, { questions: ['招标要求本地业绩'], tier: 'hidden' }),
)
const { seatId: third } = await taken(
  signsUp(writer, sessionId, { questions: ['环评何时批复'], presence: 'writing', tier: 'public' }),
)

type Item = Record<string, unknown> & { text: string; similar: Record<string, unknown>[] }
const packs = async (who = desk): Promise<Item[]> => (await taken(who.get(`${at}/packs`))).items
const item = async (text: string, who = desk) => {
  const found = (await packs(who)).find((one) => one.text.startsWith(text))
  assert.ok(found, text)
  return found
}
const transport = city.officeId('transport')
const trade = city.officeId('industry-it')
const all = () => [
  { seatId: first, nth: 1, subject: '道路修复', officeId: transport },
  { seatId: first, nth: 2, subject: '用电增容', officeId: trade },
  { seatId: second, nth: 1, subject: '招标条件', officeId: transport },
  { seatId: third, nth: 1, subject: '环评批复', officeId: trade },
]
const send = (questions: unknown[]) => desk.post(`${at}/packs`, { questions })
const refused = async (questions: unknown[]) => {
  const { status, body } = await send(questions)
  return [status, body.code, body.errors[0].field]
}
const told = async (office: string) => {
  const { items } = (await (await city.leadOf(office)).get('/notices')).body
  return items.filter(
    (one: { template: string }) => one.template === 'talk-session.packsSent.office',
  )
}

describe('question packs', () => {
  it('propose a subject, and the office that answered the most alike before', async () => {
    const one = await item('厂区北门外道路')
    assert.deepEqual(
      [one.proposedSubject, one.proposedOfficeId, one.subject, one.officeId, one.questionId],
      ['厂区北门外道路何时修复', transport, null, null, null],
    )
    assert.deepEqual((await item('招标')).similar, [])
    assert.equal(await code(send(all())), '409 loop/wrong-status')
  })
  it('attach what was answered before, and not who raised it', async () => {
    const { similar } = await item('厂区北门外道路')
    assert.equal(similar.length, 1)
    const { appealId, title, answer: said, repliedOn, officeId } = similar[0] ?? {}
    assert.deepEqual([appealId, repliedOn, officeId], [past.appealId, '2026-09-21', transport])
    assert.equal(said, '该企业门口的路面已修复，该企业已确认。')
    assert.doesNotMatch(JSON.stringify([title, said]), /恒信/)
  })
})

describe('sending the packs', () => {
  it('needs an office for every question, and names what is wrong by its field', async () => {
    city.clock.turnTo('2026-09-26')
    await city.runJobs()
    const [one, two, three, four] = all()
    assert.deepEqual(await refused([one, two, three]), [
      ...[422, 'talks/question-without-office', 'questions'],
    ])
    assert.deepEqual(await refused([one, { ...two, officeId: null }, three, four]), [
      ...[422, 'talks/question-without-office', 'questions.1.officeId'],
    ])
    assert.deepEqual(await refused([one, two, three, { ...four, nth: 2 }]), [
      ...[422, 'talks/unknown-question', 'questions.3.seatId'],
    ])
    assert.deepEqual(await refused([one, two, three, four, one]), [
      ...[422, 'talks/unknown-question', 'questions.4.seatId'],
    ])
    assert.deepEqual(await refused([one, two, three, { ...four, officeId: first }]), [
      ...[422, 'talks/unknown-office', 'questions.3.officeId'],
    ])
    assert.equal((await taken(desk.get(at))).status, 'locked')
  })
  it('lays the questions once, adds the offices to the session and tells them', async () => {
    const both = await Promise.all([send(all()), send(all())])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 200])
    const { status, officeIds } = await taken(desk.get(at))
    assert.deepEqual([status, officeIds.toSorted()], ['packed', [transport, trade].toSorted()])
    const { items } = await taken(desk.get(`${at}/questions`))
    assert.deepEqual(
      items.map((one: Item) => [one.text.slice(0, 2), one.status, one.subject, one.officeId]),
      [
        ['厂区', 'asked', '道路修复', transport],
        ['用电', 'asked', '用电增容', trade],
        ['招标', 'asked', '招标条件', transport],
        ['环评', 'asked', '环评批复', trade],
      ],
    )
    await city.runJobs()
    const [notice, ...more] = await told('transport')
    assert.equal(more.length, 0)
    assert.match(notice.text, /^湖州市本级第 1 期恳谈会将于 2026年9月30日 09:00 召开/)
    assert.doesNotMatch(JSON.stringify(notice), /云帆|隐名精密/)
  })
  it('again tells only the office that has something new', async () => {
    const [one, two, three, four] = all()
    const moved = { ...two, officeId: city.officeId('natural-res') }
    const { toldIds } = await taken(send([one, moved, three, four]))
    assert.deepEqual(toldIds, [moved.officeId])
    await city.runJobs()
    assert.deepEqual([(await told('natural-res')).length, (await told('transport')).length], [1, 1])
    await taken(send(all()))
  })
})

describe('an office', () => {
  it('sees what it shall answer, named as the tier allows', async () => {
    const lead = await city.leadOf('transport')
    const seen = (await packs(lead)).map(({ text, enterpriseName }) => [text, enterpriseName])
    assert.deepEqual(seen, [
      ['厂区北门外道路何时修复？', '湖州云帆智能装备有限公司'],
      ['招标要求本地业绩', null],
    ])
    const it = await packs(await city.handlerOf('industry-it'))
    assert.deepEqual(
      it.map(({ text }) => text),
      ['用电容量不足', '环评何时批复'],
    )
    assert.deepEqual(await packs(await city.leadOf('natural-res')), [])
    const hidden = await item('招标')
    assert.deepEqual([hidden.enterpriseName, hidden.tier], ['湖州隐名精密有限公司', 'hidden'])
    assert.equal((await item('招标', city.auditor)).enterpriseName, null)
    assert.equal((await yunfan.get(`${at}/packs`)).status, 403)
  })
  it('sees no other in raw SQL either, nor the name of one who hides', async () => {
    const actor = { ...actorWithoutAccount('330500', 'lead'), officeId: transport }
    const rows = await city.db.as(actor, async (ctx) => {
      const question = sql<{ said: string }>`select to_jsonb(q)::text as said from talks.question q
        union all select e.body::text from record.event e where loop = 'talk-question'`
      return (await question.execute(ctx.tx)).rows.map(({ said }) => said)
    })
    assert.ok(rows.length >= 4)
    assert.doesNotMatch(rows.join(), /用电|环评|隐名精密/)
  })
})

describe('after the packs', () => {
  it('a speaker who says something else loses the office, one who withdraws is asked no more', async () => {
    const replaced = { speaker: '副总', questions: ['厂区南门道路'], tier: 'hidden' }
    await taken(yunfan.post(`/talk-seats/${first}/replacement`, replaced))
    await taken(writer.post(`/talk-seats/${third}/withdrawal`))
    const one = await item('厂区南门')
    assert.deepEqual([one.officeId, one.subject], [null, null])
    city.clock.turnTo('2026-09-30')
    await taken(desk.post(`${at}/beginning`))
    const { items } = await taken(desk.get(`${at}/questions`))
    assert.deepEqual(
      items.map((q: Item) => [q.text, q.status, q.officeId, q.tier]),
      [
        ['厂区南门道路', 'asked', null, 'hidden'],
        ['招标要求本地业绩', 'asked', transport, 'hidden'],
      ],
    )
    const seen = (await packs(await city.leadOf('transport'))).map(({ text }) => text)
    assert.deepEqual(seen, ['招标要求本地业绩'])
    const [road, , bid] = all()
    assert.equal(await code(send([road, bid])), '409 loop/wrong-status')
    for (const { questionId } of items) {
      await taken(desk.post(`/talk-questions/${questionId}/lead`, { note: '多家企业反映' }))
    }
    await taken(desk.post(`${at}/end`))
    await taken(desk.post(`${at}/minutes-approval`))
  })
})
